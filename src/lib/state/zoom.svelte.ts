import type { Box } from '../map/rings.ts';
import {
	around,
	isWhole,
	panned,
	showing,
	STEP,
	WHOLE,
	zoomed,
	type Size,
	type Window
} from '../map/window.ts';

/** The part of a map that is looked at; maps that share one move together. Points are CSS pixels of the whole picture. */
export class Zoom {
	window = $state.raw<Window>(WHOLE);
	size: Size = { width: 1, height: 1 };

	get whole(): boolean {
		return isWhole(this.window);
	}

	by(factor: number, [x, y]: [number, number] = [this.size.width / 2, this.size.height / 2]): void {
		this.window = zoomed(this.window, factor, [x, y], this.size);
	}

	/** One step nearer, about the middle or a seen point. */
	in(about?: [number, number]): void {
		this.by(STEP, about);
	}

	out(about?: [number, number]): void {
		this.by(1 / STEP, about);
	}

	pan(dx: number, dy: number): void {
		this.window = panned(this.window, dx, dy, this.size);
	}

	reset(): void {
		this.window = WHOLE;
	}

	to(box: Box): void {
		this.window = around(box, this.size);
	}

	/** Moves as little as it takes to see a point; nothing while the whole is seen. */
	show(point: [number, number]): void {
		if (!this.whole) this.window = showing(this.window, point, this.size);
	}
}
