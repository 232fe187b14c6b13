import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactPath } from '#lib/chart/path.ts';

type Ring = [number, number][];

/** Rings of a path of relative or absolute moves and lines. */
function rings(d: string): Ring[] {
	const out: Ring[] = [];
	let [x, y] = [0, 0];
	for (const [, command, rest] of d.matchAll(/([MmLlZz])([^MmLlZz]*)/g)) {
		const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map((each) => Number(each[0]));
		if (command === 'z' || command === 'Z') [x, y] = out[out.length - 1][0];
		for (let i = 0; i + 1 < numbers.length; i += 2) {
			const relative = command === command.toLowerCase();
			[x, y] = relative ? [x + numbers[i], y + numbers[i + 1]] : [numbers[i], numbers[i + 1]];
			if (i === 0 && command.toLowerCase() === 'm') out.push([]);
			out[out.length - 1].push([x, y]);
		}
	}
	return out;
}
const area = (ring: Ring) =>
	Math.abs(
		ring.reduce(
			(sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y,
			0
		)
	) / 2;
const written = (list: Ring[]) =>
	list.map((ring) => 'M' + ring.map(([x, y]) => `${x},${y}`).join('L') + 'Z').join('');

/** A star-shaped ring about a place, some hundred pixels wide. */
const star = fc
	.tuple(
		fc.integer({ min: 100, max: 600 }),
		fc.integer({ min: 100, max: 600 }),
		fc.array(fc.double({ min: 25, max: 90, noNaN: true }), { minLength: 5, maxLength: 40 })
	)
	.map(([x, y, radii]): Ring =>
		radii.map((r, i) => {
			const turn = (2 * Math.PI * i) / radii.length;
			return [
				Math.round((x + r * Math.cos(turn)) * 1000) / 1000,
				Math.round((y + r * Math.sin(turn)) * 1000) / 1000
			];
		})
	);

describe('a path made shorter', () => {
	test('keeps every ring and its area within 2 %, moves no corner further than half a pixel', () => {
		fc.assert(
			fc.property(fc.array(star, { minLength: 1, maxLength: 4 }), (list) => {
				const d = written(list);
				const short = compactPath(d);
				expect(short.length).toBeLessThanOrEqual(d.length);
				const got = rings(short);
				expect(got.length).toBe(list.length);
				got.forEach((ring, i) => {
					expect(Math.abs(area(ring) / area(list[i]) - 1)).toBeLessThan(0.02);
					for (const [x, y] of ring)
						expect(Math.min(...list[i].map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.5);
				});
			})
		);
	});

	test('made shorter twice is made shorter once', () => {
		fc.assert(
			fc.property(star, (ring) => {
				const once = rings(compactPath(written([ring])));
				expect(rings(compactPath(written(once)))).toEqual(once);
			})
		);
	});

	test('an area too small for the grid is not lost', () => {
		for (const d of ['M1,1L1.1,1L1.1,1.1Z', 'M1,1Z', 'M10,10L10.2,10L10.2,10.2L10,10.2Z', 'M3,3L3,3L3,3Z'])
			expect(compactPath(d)).not.toBe('');
		expect(rings(compactPath('M1,1L1.1,1L1.1,1.1ZM5,5L9,5L9,9Z')).length).toBe(1);
	});

	test('a line goes where it went, and what is not moves and lines stays as it is', () => {
		expect(rings(compactPath('M0,0L10,0L20,0L20,10'))).toEqual([
			[
				[0, 0],
				[20, 0],
				[20, 10]
			]
		]);
		expect(rings(compactPath('M0,0L20,0L10,0'))[0]).toEqual([
			[0, 0],
			[20, 0],
			[10, 0]
		]);
		for (const d of ['M0,0C1,1,2,2,3,3', 'M0,0A5,5,0,1,1,10,0', 'M0,0L1e-7,2', '', 'M0,0L5,5ZA1'])
			expect(compactPath(d)).toBe(d);
	});
});
