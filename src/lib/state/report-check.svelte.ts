import { refresh, type Refreshed } from '../report/refresh.ts';
import { tracesOfFile } from '../report/trace-open.ts';
import type { Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import type { Local } from './local.svelte.ts';
import { ReportAnswers } from './report-answer.ts';

/** An old report held against the data of today. */
export class ReportCheck {
	file = $state('');
	working = $state(false);
	failure = $state.raw<Failure | null>(null);
	/** one a figure or table, in the order of the report; null = no file yet */
	found = $state.raw<Refreshed[] | null>(null);
	#turn = 0;

	constructor(readonly local: Local) {}

	/** Reads a file and asks for its figures again; a file dropped later takes its place. */
	async read(file: File, lang: Lang): Promise<void> {
		const turn = ++this.#turn;
		this.file = file.name;
		this.failure = this.found = null;
		this.working = true;
		try {
			const traces = await tracesOfFile(new Uint8Array(await file.arrayBuffer()));
			if (turn !== this.#turn) return;
			if (!traces.ok) {
				this.failure = traces.failure;
				return;
			}
			const asks = new ReportAnswers(this.local);
			const found: Refreshed[] = [];
			for (const trace of traces.value) {
				found.push(await refresh(trace, lang, asks));
				if (turn !== this.#turn) return;
			}
			this.found = found;
		} catch (error) {
			console.error(error);
			if (turn === this.#turn) this.failure = { kind: 'engine' };
		} finally {
			if (turn === this.#turn) this.working = false;
		}
	}
}
