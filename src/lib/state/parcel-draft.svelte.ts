import type { Scene } from '../query/scene.ts';
import type { Answer } from '../report/build.ts';
import { parcelOf } from '../report/parcel/make.ts';
import type { ParcelSource } from '../report/parcel/pack.ts';
import { parcelName, type ParcelApp } from '../report/parcel/page.ts';
import type { ReportRecipe } from '../report/recipe.ts';
import type { Failure } from '../term/failure.ts';
import { save } from './save.ts';

/** Milliseconds without a further change before a parcel is packed again. */
const SETTLE = 300;

interface Wish {
	recipe: ReportRecipe;
	/** all indicators of the data sets */
	whole: boolean;
	/** of the site; null where nothing of it comes from there */
	origin: string | null;
	/** ISO day */
	made: string;
}

let app: Promise<ParcelApp> | undefined;

/** The app that goes into a parcel, got from the server once. */
function appHere(): Promise<ParcelApp> {
	app ??= fetch('/parcel/app.json').then((answer) => {
		if (!answer.ok) throw new TypeError(`/parcel/app.json: ${answer.status}`);
		return answer.json() as Promise<ParcelApp>;
	});
	app.catch(() => (app = undefined));
	return app;
}

/** A parcel packed in the page: made again at each change, so that its size is known before it is saved; a late one is dropped. */
export class ParcelDraft {
	phase = $state<'idle' | 'packing' | 'ready' | 'failed'>('idle');
	/** bytes */
	size = $state(0);
	failure = $state.raw<Failure | null>(null);
	#page: Uint8Array | null = null;
	#scenes: Scene[] = [];
	#turn = 0;
	#settling: ReturnType<typeof setTimeout> | undefined;

	/** @param giveOut remembers what is about to leave; `whole` = all indicators of their data sets */
	constructor(
		readonly source: ParcelSource,
		readonly giveOut: (scenes: readonly Scene[], whole: boolean) => Promise<void>
	) {}

	/** Packs what is wished, once nothing more is wished for a moment. */
	wish(wish: Wish): void {
		clearTimeout(this.#settling);
		this.#turn++;
		this.#page = null;
		this.failure = null;
		this.phase = 'packing';
		this.#settling = setTimeout(() => void this.#pack(wish), SETTLE);
	}

	cancel(): void {
		clearTimeout(this.#settling);
		this.#turn++;
		this.#page = null;
		this.phase = 'idle';
	}

	async save(name: string, whole: boolean): Promise<void> {
		const page = this.#page;
		if (!page) return;
		await this.giveOut(this.#scenes, whole);
		save(parcelName(name, page), 'text/html', page);
	}

	async #pack({ recipe, ...packing }: Wish): Promise<void> {
		const turn = this.#turn;
		const scenes: Scene[] = [];
		const answer: Answer = async (view) => {
			const found = await this.source.answer(view);
			if (found.ok) scenes.push(found.value.scene);
			return found;
		};
		try {
			const made = await parcelOf(recipe, { ...this.source, answer }, await appHere(), packing);
			if (turn !== this.#turn) return;
			this.#scenes = scenes;
			this.#page = made.ok ? made.value : null;
			this.size = made.ok ? made.value.length : 0;
			this.failure = made.ok ? null : made.failure;
			this.phase = made.ok ? 'ready' : 'failed';
		} catch (error) {
			if (turn !== this.#turn) return;
			console.error(error);
			this.failure = {
				kind:
					error instanceof RangeError ? 'too-much-memory' : error instanceof TypeError ? 'offline' : 'engine'
			};
			this.phase = 'failed';
		}
	}
}
