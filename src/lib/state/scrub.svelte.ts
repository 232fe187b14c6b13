import type { Shown } from '../query/show.ts';
import type { View } from '../view/view.ts';
import type { Near } from './near.ts';
import { ask } from './screen.svelte.ts';

/** Milliseconds a period stays while they are played; longer for readers who asked for less movement. */
const PACE = { usual: 900, calm: 2000 };
/** Milliseconds without a further step after which the address follows. */
const SETTLE = 250;

/** The view of a period: over a change of areas more than the period is another. */
type ViewAt = (period: string) => View;

/**
 * Steps through periods. What is at hand is shown at once, and the address follows when the reader lets go; what is not is
 * asked for by its address. A late answer is never shown over a newer one.
 */
export class Scrub {
	/** the scene of the period held; null = what the address says */
	shown = $state.raw<Shown | null>(null);
	/** the period held; null = the address's */
	period = $state<string | null>(null);
	playing = $state(false);
	fetching = $state(false);
	#turn = 0;
	/** an address this class went to, whose arrival ends nothing */
	#own = false;
	#settling: ReturnType<typeof setTimeout> | undefined;

	constructor(readonly near: () => Near | null) {}

	/** Holds a period; shows it when its scene is at hand, else gets what is missing. */
	async hold(at: ViewAt, period: string): Promise<boolean> {
		clearTimeout(this.#settling);
		const turn = ++this.#turn;
		this.period = period;
		const near = this.near();
		const wanted = at(period);
		if (near && !near.has(wanted)) void near.fetch(wanted).catch((error: unknown) => console.error(error));
		const answer = await near?.answer(wanted);
		if (turn !== this.#turn || !answer?.ok) return false;
		this.shown = answer.value;
		return true;
	}

	/** Lets go: the address becomes that of the period held, in place of the one before, once no step follows. */
	letGo(at: ViewAt, period: string, settle = SETTLE): void {
		clearTimeout(this.#settling);
		this.#settling = setTimeout(() => void this.#go(at, period), settle);
	}

	/** Plays from the period shown to the last one, from the first when it is the last already. */
	async play(at: ViewAt, periods: string[], from: number, calm: boolean): Promise<void> {
		this.playing = true;
		const near = this.near();
		const first = at(periods[Math.max(0, from)]);
		if (near && !near.has(first)) {
			this.fetching = true;
			await near.fetch(first).catch((error: unknown) => console.error(error));
			this.fetching = false;
		}
		const started = ++this.#turn;
		let i = from < periods.length - 1 ? from : -1;
		let turn = started;
		while (this.playing && turn === this.#turn && i < periods.length - 1) {
			if (i >= 0) await new Promise((resolve) => setTimeout(resolve, calm ? PACE.calm : PACE.usual));
			if (!this.playing || turn !== this.#turn) return;
			i++;
			const shown = await this.hold(at, periods[i]);
			if (!shown && this.playing) await this.#go(at, periods[i]);
			turn = this.#turn;
		}
		this.stop(at);
	}

	/** Stops where it is. */
	stop(at: ViewAt): void {
		this.playing = false;
		if (this.period !== null) this.letGo(at, this.period, 0);
	}

	/** Another address has come: nothing is held any more. */
	arrived(): void {
		if (this.#own) return;
		clearTimeout(this.#settling);
		this.#turn++;
		this.playing = false;
		this.period = null;
		this.shown = null;
	}

	async #go(at: ViewAt, period: string): Promise<void> {
		const turn = this.#turn;
		this.#own = true;
		try {
			await ask(at(period), {}, 'replace');
		} finally {
			this.#own = false;
		}
		if (turn !== this.#turn) return;
		this.period = null;
		this.shown = null;
	}
}
