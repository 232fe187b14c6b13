import { compare } from '#lib/dataset/compare.ts';
import { protect, type SolverSource, type Wanted } from '#lib/disclosure/gate.ts';
import type { Earlier } from '#lib/disclosure/published.ts';
import { descriptorOf } from '#lib/report/package.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account, StoredFile } from '#lib/term/library.ts';
import type { Observations } from '#lib/term/observation.ts';
import type { OpenedTidy } from '../opened.ts';
import { openFile } from '../open-file.ts';
import { observationsParquet } from '../parquet-write.ts';
import { may } from '../session/rights.ts';
import { aboutOf, withSaid, type Said } from './about.ts';
import type { Library, NewVersion } from './library.ts';
import { checkName } from './name.ts';
import { protectionOf } from './protection.ts';
import type { Kept } from './record.ts';
import { rootsOf } from './roots.ts';
import { DATASET, DESCRIPTION, fileOf, OBSERVATIONS, openStored, type Opening } from './stored.ts';

/** What is offered for publishing, besides the data. */
export interface Offer {
	/** the name it is published under */
	id: string;
	said: Said;
	/** why small numbers of people may be shown; '' = they are hidden */
	reason: string;
	/** numbers that earlier versions gave away are left as lost, and the rest is protected */
	shownBefore?: boolean;
	/** to the approver, or in the log */
	note: string;
	/** go on to published where the settings let the account */
	straight: boolean;
	/** given again by who asks again after a lost answer, with what was asked */
	request?: { key: string; digest: string };
}

/** A version that was made, or the published one that is the same already. */
export interface Offered {
	version: Kept;
	unchanged: boolean;
}

/** What publishing needs of the program. */
export interface PublishingContext extends Opening {
	library: Library;
	solver: SolverSource;
	/** divisions of a vintage's areas beside the hierarchy, whose totals are attacked too */
	groupings: Wanted['groupings'];
	/** ids that ship with the program */
	taken: readonly string[];
}

/** Rounds of gating anew because another version of the same data set was published meanwhile. */
const ROUNDS = 60;

/** From a file to a version of the library. Whatever a file says of itself, it passes the gate here. */
export class Publishing {
	constructor(readonly context: PublishingContext) {}

	/**
	 * Offers a file: tidy CSV, Parquet or a Data Package.
	 * @param file on this machine; its name is only looked at, never used as a path of ours
	 * @returns failures of opening it, `name-wrong`, `name-taken`, `no-right`, `publish-empty`, `publish-doubtful` (two values
	 * at one key), `publish-unprotected`, `publish-rules-weak`, of the gate, and of `Library.add`
	 */
	async offer(
		file: { path: string; name: string },
		offer: Offer,
		account: Account
	): Promise<Result<Offered>> {
		const before = this.#ready(offer, account);
		if (!before.ok) return before;
		if (before.value) return done({ version: before.value, unchanged: false });
		const opened = await openFile(file, this.context);
		if (!opened.ok) return opened;
		const doubtful = opened.value.findings.find((each) => each.severity === 'error');
		if (doubtful) return failed('publish-doubtful', { rule: doubtful.rule, rows: doubtful.rows });
		return this.#keep(opened.value, offer, account);
	}

	/**
	 * Offers a version's data again with other words, or an earlier version again: a new version of the same data set.
	 * @returns failure `file-damaged`, and those of `offer`
	 */
	async amend(
		version: Kept,
		offer: Omit<Offer, 'id' | 'reason'>,
		account: Account
	): Promise<Result<Offered>> {
		const whole: Offer = { ...offer, id: version.dataset, reason: '' };
		const before = this.#ready(whole, account);
		if (!before.ok) return before;
		if (before.value) return done({ version: before.value, unchanged: false });
		const opened = await openStored(this.context.library.files, version, this.context);
		if (!opened.ok) return opened;
		const { off } = opened.value.dataset.disclosure ?? {};
		return this.#keep(opened.value, { ...whole, reason: off?.reason ?? '' }, account);
	}

	#ready({ id, request }: Offer, account: Account): Result<Kept | null> {
		if (!may(account, 'publish')) return failed('no-right', { right: 'publish' });
		const name = checkName(id, this.context.taken);
		if (!name.ok) return name;
		return request ? this.context.library.answered(account, request) : done(null);
	}

	async #keep(opened: OpenedTidy, offer: Offer, account: Account): Promise<Result<Offered>> {
		const { library } = this.context;
		if (opened.observations.length === 0) return failed('publish-empty');
		for (let round = 1; ; round++) {
			const made = await this.#made(opened, offer, account);
			if (!made.ok) return made;
			const current = library.current(offer.id);
			if (current && isSame(current, made.value)) return done({ version: current, unchanged: true });
			const { note, straight, request } = offer;
			const kept = library.add(made.value, { account, note, straight, ...(request && { request }) });
			if (kept.ok) return done({ version: kept.value, unchanged: false });
			if (kept.failure.kind !== 'version-moved' || round === ROUNDS) return kept;
		}
	}

	/** Through the gate, beside every version readers have seen, and into files. */
	async #made(opened: OpenedTidy, offer: Offer, account: Account): Promise<Result<NewVersion>> {
		const { library, gazetteer, groupings, solver } = this.context;
		const today = new Date().toISOString().slice(0, 10);
		const said = withSaid({ ...opened.dataset, id: offer.id }, offer.said);
		const protection = protectionOf(said, opened.observations, {
			reason: offer.reason,
			shownBefore: offer.shownBefore,
			account,
			today
		});
		if (!protection.ok) return protection;
		const over = library.lastNumber(offer.id);
		const earlier = await this.#earlier(offer.id);
		if (!earlier.ok) return earlier;
		const gated = await protect(opened.observations, said, solver, {
			said: protection.value,
			earlier: earlier.value.all,
			groupings
		});
		if (!gated.ok) return gated;
		const { observations } = gated.value;
		const dataset = withChange(gated.value.dataset, observations, earlier.value.current);
		const files = await this.#files(dataset, observations, gazetteer);
		if (!files.ok) return files;
		return done({
			dataset: offer.id,
			version: dataset.version,
			over,
			about: aboutOf(dataset),
			roots: rootsOf(dataset, observations),
			files: files.value
		});
	}

	/** What readers may have seen of a data set before, each data once; and the version that stands now. */
	async #earlier(id: string): Promise<Result<{ all: Earlier[]; current: OpenedTidy | null }>> {
		const { library } = this.context;
		const all = new Map<string, OpenedTidy>();
		let current: OpenedTidy | null = null;
		for (const version of library.history(id)) {
			const own = all.get(version.version);
			const opened = own ? done(own) : await openStored(library.files, version, this.context);
			if (!opened.ok) return opened;
			all.set(version.version, opened.value);
			if (version.standing === 'published') current = opened.value;
		}
		return done({ all: [...all.values()].map(asEarlier), current });
	}

	async #files(
		dataset: Dataset,
		observations: Observations,
		gazetteer: Opening['gazetteer']
	): Promise<Result<StoredFile[]>> {
		const table = observationsParquet(observations, { dataset: dataset.id, vintage: dataset.vintage });
		const contents: [string, Uint8Array][] = [
			[OBSERVATIONS, table.bytes],
			[DATASET, new TextEncoder().encode(JSON.stringify(dataset))],
			[DESCRIPTION, await descriptorOf(dataset, table, gazetteer)]
		];
		const files: StoredFile[] = [];
		for (const [name, bytes] of contents) {
			const kept = await this.context.library.keep(name, bytes);
			if (!kept.ok) return kept;
			files.push(kept.value);
		}
		return done(files);
	}
}

/** What readers know from a version, and what its counts were rounded to. */
const asEarlier = ({ dataset, observations }: OpenedTidy): Earlier => ({
	observations,
	rounding: dataset.disclosure?.off ? undefined : dataset.disclosure?.rules?.rounding
});

/** A data set that says how it differs from the version before. */
function withChange(dataset: Dataset, observations: Observations, before: OpenedTidy | null): Dataset {
	const { change: _, ...rest } = dataset;
	if (!before || before.dataset.version === dataset.version) return rest;
	const { added, removed, changed } = compare(before.observations, observations);
	const { version, date } = before.dataset;
	return { ...rest, change: { version, date, added, removed, changed } };
}

/** Whether a new version would say and hold what the current one does. */
function isSame(current: Kept, made: NewVersion): boolean {
	const words = ({ about }: Pick<Kept, 'about'>) =>
		JSON.stringify({
			...about,
			change: null,
			disclosure: { ...about.disclosure, off: about.disclosure?.off?.reason }
		});
	const table = (of: Pick<Kept, 'files'>) => fileOf(of, OBSERVATIONS)?.sha256;
	return current.version === made.version && table(current) === table(made) && words(current) === words(made);
}
