import type { RasterAsk } from '../map/ids.ts';
import type { Plan } from '../map/plan.ts';
import type { RoomAnswer, RoomAsk } from '../map/raster-room.ts';

/** The part of a worker that is used here. */
export interface Room {
	postMessage(ask: RoomAsk): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<RoomAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

/** A worker that says nothing for so long is taken for dead. Milliseconds. */
const PATIENCE = 15_000;

interface Waiting {
	plan: Plan;
	asked: RasterAsk;
	/** how often the worker died over it */
	deaths: number;
	done(answer: RoomAnswer): void;
	failed(error: Error): void;
}

/** Rasters made in a worker that may die: it is started again once over each raster, then the asker is told. */
export class Rasters {
	#room: Room | null = null;
	#numbers = new WeakMap<Plan, number>();
	#kept = new Set<number>();
	#waiting = new Map<number, Waiting>();
	#last = 0;
	#watch: ReturnType<typeof setTimeout> | undefined;

	constructor(
		readonly open: () => Room,
		readonly patience = PATIENCE
	) {}

	/** @throws when the worker cannot be started or died twice over this raster */
	draw(plan: Plan, asked: RasterAsk): Promise<RoomAnswer> {
		return new Promise((done, failed) => {
			const turn = ++this.#last;
			this.#waiting.set(turn, { plan, asked, deaths: 0, done, failed });
			this.#send(turn);
		});
	}

	/** Lets go of the outlines of a plan that is drawn no more. */
	forget(plan: Plan): void {
		const number = this.#numbers.get(plan);
		if (number === undefined || !this.#kept.delete(number)) return;
		this.#room?.postMessage({ forget: number });
	}

	#send(turn: number): void {
		const waiting = this.#waiting.get(turn)!;
		const { plan } = waiting;
		try {
			const room = (this.#room ??= this.#start());
			let number = this.#numbers.get(plan);
			if (number === undefined) this.#numbers.set(plan, (number = ++this.#last));
			if (!this.#kept.has(number)) {
				const { outlines, around } = plan;
				room.postMessage({ keep: number, outlines, around, lined: plan.form === 'shape' });
				this.#kept.add(number);
			}
			room.postMessage({ draw: number, turn, asked: waiting.asked });
			this.#watched();
		} catch (error) {
			this.#waiting.delete(turn);
			waiting.failed(error instanceof Error ? error : new Error(String(error)));
		}
	}

	#start(): Room {
		const room = this.open();
		room.onmessage = ({ data }) => {
			const waiting = this.#waiting.get(data.turn);
			this.#waiting.delete(data.turn);
			this.#watched();
			waiting?.done(data);
		};
		room.onerror = (event) => this.#died(event.message || 'the worker of the maps stopped');
		return room;
	}

	#watched(): void {
		clearTimeout(this.#watch);
		if (this.#waiting.size)
			this.#watch = setTimeout(() => this.#died('the worker of the maps does not answer'), this.patience);
	}

	#died(why: string): void {
		clearTimeout(this.#watch);
		this.#room?.terminate();
		this.#room = null;
		this.#kept.clear();
		for (const [turn, waiting] of [...this.#waiting]) {
			if (++waiting.deaths < 2) this.#send(turn);
			else {
				this.#waiting.delete(turn);
				waiting.failed(new Error(why));
			}
		}
	}
}
