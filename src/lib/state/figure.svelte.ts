import { pictureOf, type Picture } from '../chart/picture.ts';
import { isAwake } from './awake.ts';
import { groundAt } from './ground.ts';
import type { Wanted } from './wanted.ts';

/** Below this change of width a picture is scaled instead of drawn again. */
const TOLERANCE = 0.12;

/** One figure: the picture the server drew until something changes, then pictures drawn here; a late one never wins. */
export class Figure {
	picture = $state.raw<Picture | null>(null);
	waiting = $state(false);
	#turn = 0;
	#key = '';
	#width = 0;

	/** Takes what is there already: handed over by the server while it renders, or read back from its HTML. */
	constructor(drawn: Picture | null | undefined, id: string) {
		this.picture = drawn ?? standing(id);
		this.#width = Number(this.picture?.attributes.width ?? 0);
	}

	/** Draws when what is wanted or the width has changed. The first call only remembers what the server drew. */
	async draw(wanted: Wanted, width: number, key: string): Promise<void> {
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
		const [{ paint }, ground] = await Promise.all([
			import('./paint.ts'),
			groundAt(wanted.scene, wanted.around)
		]);
		// a task of its own: several figures drawn in one would hold the page up
		await new Promise((resolve) => setTimeout(resolve));
		if (turn !== this.#turn) return;
		this.picture = paint(wanted, ground, width);
		this.waiting = false;
	}
}

/** The picture that stands in the page under this id while it wakes; null when there is none, or it is awake. */
export function standing(id: string): Picture | null {
	if (isAwake()) return null;
	const found = globalThis.document?.getElementById(id)?.querySelector('svg');
	return found ? pictureOf(found) : null;
}
