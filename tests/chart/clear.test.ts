import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clearPlaces, pointsAlong } from '#lib/chart/clear.ts';

const room = { left: 0, right: 400, top: 0, bottom: 300 };

describe('words at the ends of lines', () => {
	test('stand clear of every line, in the order of their ends, inside the room; else nowhere', () => {
		const line = fc
			.array(fc.integer({ min: 20, max: 280 }), { minLength: 2, maxLength: 12 })
			.map((ys) => ys.map((y, i) => [40 + i * 14, y] as const));
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
				const labels = lines.map((each) => {
					const [x, y] = each[each.length - 1];
					return { x, y, width: 70 };
				});
				const drawn = pointsAlong(lines);
				const found = clearPlaces(labels, drawn, room);
				if (!found) return;
				const { anchor, y } = found;
				labels.forEach((label, i) => {
					const [from, to] = anchor === 'start' ? [label.x + 8, label.x + 78] : [label.x - 78, label.x - 8];
					expect(from).toBeGreaterThanOrEqual(room.left);
					expect(to).toBeLessThanOrEqual(room.right);
					expect(y[i]).toBeGreaterThanOrEqual(room.top);
					expect(y[i]).toBeLessThanOrEqual(room.bottom);
					const touched = drawn.filter(([px, py]) => px > from && px < to && Math.abs(py - y[i]) < 9);
					expect(touched).toEqual([]);
				});
				const order = (of: readonly number[]) => of.map((_, i) => i).sort((a, b) => of[a] - of[b]);
				expect(order(y)).toEqual(order(labels.map((label) => label.y)));
				const sorted = [...y].sort((a, b) => a - b);
				sorted.slice(1).forEach((each, i) => expect(each - sorted[i]).toBeGreaterThan(14.999));
			})
		);
	});

	test('two lines that rise to the end of a set of areas are named behind it, under the one that goes on', () => {
		const rising = (from: number, to: number) =>
			pointsAlong([
				[
					[60, from],
					[240, to]
				]
			]);
		const on = pointsAlong([
			[
				[250, 60],
				[300, 40]
			]
		]);
		const labels = [
			{ x: 240, y: 90, width: 90 },
			{ x: 240, y: 100, width: 90 }
		];
		const found = clearPlaces(labels, [...rising(250, 90), ...rising(260, 100), ...on], room);
		expect(found).toEqual({ anchor: 'start', y: [90, 105] });
	});
});
