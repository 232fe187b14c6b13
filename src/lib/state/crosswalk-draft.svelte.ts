import { crosswalkCsv, faultsOf, isDivided, linksByFrom, readCrosswalk } from '../area/crosswalk.ts';
import { squeeze, stripMarks } from '../area/fold.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import type { Crosswalk, CrosswalkAbout, Link } from '../term/crosswalk.ts';
import type { Failure } from '../term/failure.ts';
import type { Text } from '../term/text.ts';
import { keepCrosswalk, keyOf, ownCrosswalks, undoCrosswalk } from './crosswalk-disk.ts';
import { shippedPlaces } from './places-open.ts';
import { save } from './save.ts';

/** One line as it is shown. */
export interface Shown {
	link: Link;
	from: Text;
	/** what the old area lies in */
	within: Text | null;
	to: Text;
	divided: boolean;
}

/** Faults that a crosswalk is not kept with: with them no total would add up. */
const GRAVE = ['unknown-old', 'unknown-new', 'share-sum'];

/** One crosswalk on the screen: looked through, corrected, brought as a file, kept in this browser, taken back. */
export class CrosswalkDraft {
	#about = $state.raw<CrosswalkAbout | null>(null);
	#links = $state.raw<readonly Link[]>([]);
	#source = $state.raw<Gazetteer | null>(null);
	/** links as they are in use; a draft differs */
	#kept = $state.raw<readonly Link[]>([]);
	own = $state(false);
	search = $state('');
	dividedOnly = $state(false);
	failure = $state.raw<Failure | null>(null);
	said = $state<'' | 'kept' | 'not-kept' | 'undone'>('');
	ready = $state(false);

	readonly changed = $derived(this.#links !== this.#kept);
	readonly faults = $derived(
		this.#source && this.#about ? faultsOf({ ...this.#about, links: [...this.#links] }, this.#source) : []
	);
	readonly grave = $derived(this.faults.some((each) => GRAVE.includes(each.kind)));
	readonly lines = $derived.by(() => this.#shown());
	readonly count = $derived(this.#links.length);

	/** Opens the crosswalk in use between two vintages; none yet gives an empty one. */
	async open(about: CrosswalkAbout): Promise<void> {
		const places = await shippedPlaces();
		const [source, shipped, own] = await Promise.all([
			places.gazetteer(),
			places.crosswalks(),
			ownCrosswalks()
		]);
		const key = keyOf(about);
		const mine = own.find((each) => keyOf(each) === key);
		const found: Crosswalk | undefined = mine ?? shipped.find((each) => keyOf(each) === key);
		this.#about = about;
		this.#source = source;
		this.#links = this.#kept = found?.links ?? [];
		this.own = mine !== undefined;
		this.failure = null;
		this.ready = true;
	}

	#shown(): Shown[] {
		const [source, about] = [this.#source, this.#about];
		if (!source || !about) return [];
		const name = (vintage: string, code: string): Text =>
			source.byCode(vintage, code)?.name ?? { vi: code, en: code };
		const by = linksByFrom(this.#links);
		const wanted = squeeze(stripMarks(this.search.toLowerCase()));
		const has = (text: string) => squeeze(stripMarks(text.toLowerCase())).includes(wanted);
		return this.#links
			.map((link): Shown => {
				const parent = source.byCode(about.from, link.from)?.parent;
				return {
					link,
					from: name(about.from, link.from),
					within: parent ? name(about.from, parent) : null,
					to: name(about.to, link.to),
					divided: isDivided(by.get(link.from) ?? []) || (by.get(link.from)?.length ?? 0) > 1
				};
			})
			.filter(
				({ link, from, to, divided }) =>
					(!this.dividedOnly || divided) && (wanted === '' || [link.from, link.to, from.vi, to.vi].some(has))
			);
	}

	/** Takes the links of a file; what is wrong with them is shown before they are kept. */
	async take(file: File): Promise<void> {
		const read = readCrosswalk(await file.text(), this.#about!);
		this.failure = read.ok ? null : read.failure;
		if (read.ok) this.#links = read.value.links;
		this.said = '';
	}

	/** Sets the part of an old area that went to a new one; '' = not known. */
	share(link: Link, text: string): void {
		const number = text.trim() === '' ? null : Number(text.trim().replace(',', '.')) / 100;
		if (number !== null && !(number >= 0 && number <= 1)) {
			this.failure = { kind: 'crosswalk-part', values: { share: text } };
			return;
		}
		this.failure = null;
		this.#set(this.#links.map((each) => (each === link ? { ...each, share: number } : each)));
	}

	drop(link: Link): void {
		this.#set(whole(this.#links.filter((each) => each !== link)));
	}

	add(from: string, to: string): void {
		const there = this.#links.filter((each) => each.from === from);
		if (there.some((each) => each.to === to)) return;
		const rest = this.#links.map((each) => (each.from === from ? { ...each, share: null } : each));
		this.#set([{ from, to, share: there.length ? null : 1 }, ...rest]);
	}

	#set(links: readonly Link[]): void {
		this.#links = links;
		this.said = '';
	}

	/** Lets go of what was not kept. */
	discard(): void {
		this.#links = this.#kept;
		this.failure = null;
	}

	async keep(): Promise<void> {
		const done = await keepCrosswalk({ ...this.#about!, links: [...this.#links] });
		this.said = done ? 'kept' : 'not-kept';
		if (done) [this.#kept, this.own] = [this.#links, true];
	}

	/** Takes the version kept last back. */
	async undo(): Promise<void> {
		await undoCrosswalk(keyOf(this.#about!));
		await this.open(this.#about!);
		this.said = 'undone';
	}

	download(): void {
		const { from, to, level } = this.#about!;
		const name = `crosswalk-${from}-${to}.${level}.csv`;
		save(name, 'text/csv', crosswalkCsv({ links: [...this.#links] }));
	}
}

/** An area with one line left went there whole. */
function whole(links: readonly Link[]): Link[] {
	const by = linksByFrom(links);
	return links.map((each) => (by.get(each.from)!.length === 1 ? { ...each, share: 1 } : each));
}
