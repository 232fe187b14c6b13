import type { Picture } from '../chart/picture.ts';
import { standing } from './figure.svelte.ts';

/** Below this change of width a picture is scaled instead of drawn again. */
const TOLERANCE = 0.12;

/** A picture that the server drew until its width or what it shows changes; then drawn here. A late one never wins. */
export class Redraw {
	picture = $state.raw<Picture | null>(null);
	waiting = $state(false);
	#turn = 0;
	#key = '';
	#width = 0;

	constructor(drawn: Picture | null | undefined, id: string) {
		this.picture = drawn ?? standing(id);
		this.#width = Number(this.picture?.attributes.width ?? 0);
	}

	/** @param key says what is shown; the first call only remembers what the server drew */
	async draw(paint: (width: number) => Promise<Picture | null>, width: number, key: string): Promise<void> {
		const first = this.#key === '' && this.picture !== null;
		const fits = Math.abs(width - this.#width) <= this.#width * TOLERANCE;
		if (width < 40 || (fits && (first || key === this.#key))) {
			if (first) this.#key = key;
			return;
		}
		this.#key = key;
		this.#width = width;
		const turn = ++this.#turn;
		this.waiting = true;
		const picture = await paint(width);
		if (turn !== this.#turn) return;
		this.picture = picture;
		this.waiting = false;
	}
}
