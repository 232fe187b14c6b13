import type { Answer } from '../report/build.ts';
import type { Tell, Told } from '../report/told.ts';
import type { Scene } from '../query/scene.ts';
import { fromText } from '../query/wire.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { isLocal } from '../view/local.ts';
import { addressOf } from '../view/url.ts';
import { Gate } from './gate.svelte.ts';
import type { Local } from './local.svelte.ts';

/**
 * Answers views for a report: of data sets the server has by asking it, of those on this machine from what came through their
 * gate, each sent through once.
 */
export class ReportAnswers {
	#gates = new Map<string, Promise<Gate>>();
	constructor(readonly local: Local) {}

	readonly answer: Answer = async (view) => {
		if (!isLocal(view.dataset)) return askServer(addressOf(view));
		if (!(await this.local.find(view.dataset))) return failed('no-dataset', { dataset: view.dataset });
		const gate = await this.gate(view.dataset);
		return gate.phase === 'through'
			? gate.shown(view)
			: { ok: false, failure: gate.failure ?? { kind: 'engine' } };
	};

	/** What the server says of a page: an area's profile, a leader's page. */
	readonly tell: Tell = async (address, lang) => {
		const asked = await ask(`/report/told.json?of=${encodeURIComponent(address)}&lang=${lang}`);
		return asked.ok ? done(JSON.parse(asked.value) as Told) : asked;
	};

	/**
	 * Remembers that these scenes are about to leave, so that no later version gives away what they hide.
	 * @param whole with all indicators of their data sets
	 */
	async giveOut(scenes: readonly Scene[], whole = false): Promise<void> {
		for (const [id, coming] of this.#gates) {
			const own = scenes.filter((each) => each.dataset.id === id);
			if (!own.length) continue;
			const gate = await coming;
			await (whole ? gate.giveOutAll() : gate.giveOut(own));
		}
	}

	/** What came through before is dropped: the data or their protection may have changed. */
	forget(): void {
		this.#gates.clear();
	}

	/** What a data set of this machine came through. */
	gate(id: string): Promise<Gate> {
		let coming = this.#gates.get(id);
		if (!coming) {
			const gate = new Gate(this.local);
			this.#gates.set(id, (coming = gate.run(id).then(() => gate)));
		}
		return coming;
	}
}

async function askServer(address: string): ReturnType<Answer> {
	const asked = await ask(`/report/scene.json?view=${encodeURIComponent(address)}`);
	return asked.ok ? done(fromText(asked.value)) : asked;
}

/** The text of an address of the site. @returns the failure the server tells, else `offline` */
async function ask(address: string): Promise<Result<string>> {
	let answer: Response;
	try {
		answer = await fetch(address);
	} catch {
		return failed('offline');
	}
	if (answer.ok) return done(await answer.text());
	const told = (await answer.json().catch(() => null)) as {
		kind?: string;
		values?: Record<string, string>;
	} | null;
	return told?.kind ? { ok: false, failure: { kind: told.kind, values: told.values } } : failed('offline');
}
