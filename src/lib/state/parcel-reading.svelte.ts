import type { Shown } from '../query/show.ts';
import { packedFor, type Parcel } from '../report/parcel/parcel.ts';
import { looks } from '../report/recipe.ts';
import { failed, type Result } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { addressOf, fromAddress } from '../view/url.ts';
import type { View } from '../view/view.ts';
import type { Near } from './near.ts';
import { nearIn } from './parcel-open.ts';

/** A view that is explored, and the piece of the parcel it began from. */
interface Explored {
	piece: string;
	view: View;
	shown: Shown;
	near: Near;
}

/**
 * A parcel as it is read. What is explored is in the address behind the `#`, so that Back works and a place in the file can be
 * kept; no address leads out of it.
 */
export class Reading {
	lang = $state<Lang>('vi');
	explored = $state.raw<Explored | null>(null);
	/** the address of a page that is not in the file, which was asked for */
	away = $state<string | null>(null);
	#nears = new Map<unknown, Promise<Near | null>>();
	#turn = 0;
	#hash = '';

	constructor(readonly parcel: Parcel) {
		this.lang = parcel.about.recipe.lang;
	}

	/** The pieces that show a view that can be explored. */
	get views() {
		return this.parcel.about.recipe.pieces.filter(looks).filter((each) => each.kind !== 'insights');
	}

	/** The view of a piece in the language that is read. */
	viewOf(address: string): View {
		return { ...fromAddress(address, this.lang)!, lang: this.lang };
	}

	async answer(view: View): Promise<Result<Shown>> {
		const near = await this.#near(view);
		return (await near?.answer(view)) ?? failed('no-dataset', { dataset: view.dataset });
	}

	/** Goes where the address of the page says; a file of one view is explored from the start. */
	async arrive(): Promise<void> {
		const hash = location.hash.slice(1);
		if (hash && hash === this.#hash) return;
		const at = hash.indexOf('/explore/');
		const view = at < 0 ? null : fromAddress(hash.slice(at), this.lang);
		const { views } = this;
		const piece = views.find(({ id }) => id === hash.slice(0, Math.max(0, at)));
		if (view && piece) {
			this.lang = view.lang;
			await this.#see(piece.id, view);
		} else if (views.length === 1) await this.#see(views[0].id, this.viewOf(views[0].view));
		else if (!hash.startsWith('piece-')) this.explored = null;
	}

	/** Follows an address of the site: to a view of the file, else it says that it leads elsewhere. */
	async go(address: string, { replaceState = false }: { replaceState?: boolean } = {}): Promise<void> {
		const view = fromAddress(address, this.lang);
		const piece = this.explored?.piece ?? this.views[0]?.id;
		if (!view || !piece || !this.#packs(view)) {
			this.away = address;
			return;
		}
		this.away = null;
		if (await this.#see(piece, view)) this.#write(replaceState);
	}

	async explore(piece: string, address: string): Promise<void> {
		if (await this.#see(piece, this.viewOf(address))) this.#write(false);
	}

	close(): void {
		this.#turn++;
		this.explored = null;
		this.#hash = '';
		location.hash = '';
	}

	async speak(lang: Lang): Promise<void> {
		this.lang = lang;
		document.documentElement.lang = lang;
		const { explored } = this;
		if (explored && (await this.#see(explored.piece, { ...explored.view, lang }))) this.#write(true);
	}

	#packs(view: View): boolean {
		const dataset = packedFor(this.parcel.about, view)?.dataset;
		if (!dataset || (view.geo !== null && view.geo !== dataset.vintage)) return false;
		return view.indicator === null || dataset.indicators.some(({ code }) => code === view.indicator);
	}

	#near(view: View): Promise<Near | null> {
		const packed = packedFor(this.parcel.about, view);
		let near = this.#nears.get(packed);
		if (!near) this.#nears.set(packed, (near = nearIn(this.parcel, view)));
		return near;
	}

	async #see(piece: string, view: View): Promise<boolean> {
		const turn = ++this.#turn;
		const [near, shown] = await Promise.all([this.#near(view), this.answer(view)]);
		if (turn !== this.#turn || !near || !shown.ok) return false;
		this.explored = { piece, view, shown: shown.value, near };
		return true;
	}

	#write(replace: boolean): void {
		const { piece, view } = this.explored!;
		this.#hash = piece + addressOf(view);
		if (replace) location.replace(`#${this.#hash}`);
		else location.hash = this.#hash;
	}
}
