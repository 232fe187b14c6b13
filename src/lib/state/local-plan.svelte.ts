import { readTargets } from '../dataset/target-file.ts';
import { readUpload } from '../file/read.ts';
import { withTargets, keyOf } from '../programme/framework.ts';
import { standingsOf } from '../programme/overview.ts';
import { planOf, type Plan } from '../programme/plan.ts';
import { reviewOf, type Review } from '../programme/review.ts';
import { engineAnswering } from '../query/answer.ts';
import { isOwnOnly } from '../report/own-copy.ts';
import type { Dataset, Target } from '../term/dataset.ts';
import type { Failure } from '../term/failure.ts';
import type { Finding } from '../term/finding.ts';
import type { Local } from './local.svelte.ts';
import { keepTargets, targetsHere } from './targets-here.ts';

/** Targets and the gender review of a data set on this machine, worked out here. */
export class LocalPlan {
	plan = $state.raw<Plan | null>(null);
	review = $state.raw<{ dataset: Dataset; review: Review } | null>(null);
	failure = $state.raw<Failure | null>(null);
	/** what was seen in the last file of targets, and how many it gave */
	read = $state.raw<{ file: string; count: number; findings: Finding[] } | null>(null);
	/** the browser would not keep the last change */
	unkept = $state(false);
	/** numbers of people in the data set are not protected */
	own = $state(false);
	#before = $state.raw<Target[][]>([]);
	#asked = 0;

	constructor(readonly local: Local) {}

	/** The targets of a data set, each with its standing. */
	seePlan = (id: string): Promise<void> =>
		this.#see(id, async (dataset) => {
			const engine = await this.local.engineWith(id);
			const standings = await standingsOf((edition) => engineAnswering(engine, edition), dataset);
			return () => (this.plan = planOf(dataset, standings, true));
		});

	/** The gender review of a data set. */
	seeReview = (id: string): Promise<void> =>
		this.#see(id, async (dataset) => {
			const engine = await this.local.engineWith(id);
			const review = await reviewOf(engine, dataset);
			return () => (this.review = { dataset, review });
		});

	async #see(id: string, work: (dataset: Dataset) => Promise<() => void>): Promise<void> {
		const asked = ++this.#asked;
		try {
			const found = await this.local.find(id);
			const show = found && (await work(found.dataset));
			if (asked !== this.#asked) return;
			this.own = found !== null && isOwnOnly(found.dataset);
			this.failure = found ? null : { kind: 'no-dataset', values: { dataset: id } };
			if (show) show();
		} catch (error) {
			if (asked !== this.#asked) return;
			console.error(error);
			this.failure = { kind: 'engine' };
		}
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}

	/** Gives the data set targets; one for the same indicator, area, period and sex is replaced. */
	add(id: string, targets: readonly Target[]): Promise<void> {
		return this.#change(id, withTargets(targetsHere(id), targets));
	}

	remove(id: string, target: Target): Promise<void> {
		return this.#change(
			id,
			targetsHere(id).filter((each) => keyOf(each) !== keyOf(target))
		);
	}

	undo(id: string): Promise<void> {
		const last = this.#before.at(-1);
		if (!last) return Promise.resolve();
		this.#before = this.#before.slice(0, -1);
		this.unkept = !keepTargets(id, last);
		return this.seePlan(id);
	}

	/** Reads a file of targets and gives them to the data set. */
	async addFile(id: string, file: File): Promise<void> {
		const found = await this.local.find(id);
		if (!found) return;
		const read = await readUpload({
			name: file.name,
			size: file.size,
			bytes: async (from = 0, to = file.size) => new Uint8Array(await file.slice(from, to).arrayBuffer())
		});
		const targets = read.ok ? readTargets(read.value.raw, found.dataset) : read;
		this.failure = targets.ok ? null : targets.failure;
		if (!targets.ok) return;
		this.read = {
			file: file.name,
			count: targets.value.targets.length,
			findings: targets.value.findings
		};
		if (targets.value.targets.length) await this.add(id, targets.value.targets);
	}

	#change(id: string, targets: Target[]): Promise<void> {
		this.#before = [...this.#before, targetsHere(id)];
		this.unkept = !keepTargets(id, targets);
		return this.seePlan(id);
	}
}
