import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandsOf } from '#lib/map/band.ts';

const WIDTH = 200;
const HEIGHT = 70;

it('hands over each pixel that shows something once, and leaves out what lies empty between a country and its islands', () => {
	const stretch = fc.tuple(fc.nat(HEIGHT - 1), fc.nat(WIDTH - 1), fc.integer({ min: 1, max: 30 }));
	fc.assert(
		fc.property(fc.array(stretch, { maxLength: 40 }), (drawn) => {
			const shown = new Uint8Array(WIDTH * HEIGHT);
			for (const [y, x, long] of drawn) shown.fill(1, y * WIDTH + x, y * WIDTH + Math.min(WIDTH, x + long));
			const stretches: number[] = [];
			for (let y = 0; y < HEIGHT; y++)
				for (let x = 0, from = -1; x <= WIDTH; x++) {
					const on = x < WIDTH && shown[y * WIDTH + x] === 1;
					if (on && from < 0) from = x;
					if (!on && from >= 0) {
						stretches.push(y * WIDTH + from, y * WIDTH + x);
						from = -1;
					}
				}
			const times = new Uint8Array(shown.length);
			const bands = bandsOf({ stretches: Int32Array.from(stretches), width: WIDTH, height: HEIGHT });
			for (const { x, y, width, height } of bands) {
				expect(x + width).toBeLessThanOrEqual(WIDTH);
				expect(y + height).toBeLessThanOrEqual(HEIGHT);
				for (let line = y; line < y + height; line++)
					for (let at = x; at < x + width; at++) times[line * WIDTH + at]++;
			}
			expect(Math.max(0, ...times)).toBeLessThanOrEqual(1);
			shown.forEach((on, i) => {
				if (on && !times[i]) expect.fail(`pixel ${i} is not handed over`);
			});
		})
	);
	const far = bandsOf({ stretches: Int32Array.from([10, 20, 190, 195]), width: WIDTH, height: 1 });
	expect(far).toEqual([
		{ x: 10, y: 0, width: 10, height: 1 },
		{ x: 190, y: 0, width: 5, height: 1 }
	]);
});
