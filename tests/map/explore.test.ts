import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOf } from '#lib/map/arrange.ts';
import { neighboursOf, stepFrom, type Way } from '#lib/map/neighbour.ts';
import type { Plan } from '#lib/map/plan.ts';
import { around, MOST_ZOOM, panned, showing, WHOLE, zoomed, type Window } from '#lib/map/window.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { stepped } from '#lib/state/map-keys.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const WAYS: Way[] = ['left', 'right', 'up', 'down'];
async function planned(dataset: string, view: Partial<View> = {}, width = 470) {
	const { scene } = must(await atlas.show({ ...emptyView(dataset), ...view }));
	const ground = await atlas.grounds.of(scene.dataset.vintage, scene.resolved.level);
	const plan = planOf(scene, ground, { width, lang: 'vi' });
	const figure = (name: string) =>
		plan.figures[scene.resolved.areas.findIndex((each) => each.name.vi === name)];
	const name = (f: number) => scene.resolved.areas[plan.rows[f]].name.vi;
	return { plan, figure, name };
}

describe('walking by keys', () => {
	test.each([
		['gso-2016-2018', {}],
		['census-2019', { level: 'district' }],
		['census-2019', { parent: '79' }]
	] as [string, Partial<View>][])('every area is reached from every other: %s %j', async (id, view) => {
		const { plan, name } = await planned(id, view);
		const count = plan.rows.length;
		const steps = Array.from({ length: count }, (_, f) => WAYS.map((way) => stepFrom(plan, f, way)));
		const reached = (from: number): Set<number> => {
			const seen = new Set([from]);
			for (const f of seen) for (const next of steps[f]) seen.add(next);
			return seen;
		};
		const unreached = Array.from({ length: count }, (_, f) => f).filter((f) => !reached(0).has(f));
		expect(unreached.map(name)).toEqual([]);
		for (let f = 0; f < count; f += 7) expect(reached(f).has(0)).toBe(true);
	});

	test('goes to an area that touches, in the direction of the key', async () => {
		const { plan, figure, name } = await planned('gso-2016-2018');
		expect(name(stepFrom(plan, figure('Nghệ An'), 'up'))).toBe('Thanh Hóa');
		expect(name(stepFrom(plan, figure('Nghệ An'), 'down'))).toBe('Hà Tĩnh');
		expect([...neighboursOf(plan)[figure('Cà Mau')]].map(name).sort()).toEqual(['Bạc Liêu', 'Kiên Giang']);
		for (let f = 0; f < plan.rows.length; f++)
			for (const way of WAYS) {
				const to = stepFrom(plan, f, way);
				const [dx, dy] = [0, 1].map((i) => plan.anchors[2 * to + i] - plan.anchors[2 * f + i]);
				if (to !== f) expect({ left: -dx, right: dx, up: -dy, down: dy }[way]).toBeGreaterThan(0);
			}
	});

	test('first and last, a key from nowhere, and keys that walk nowhere', async () => {
		const { plan } = await planned('gso-2016-2018');
		expect(stepped('Home')!(plan, 9)).toBe(plan.rows[0]);
		expect(stepped('End')!(plan, null)).toBe(plan.rows.at(-1));
		expect(stepped('ArrowUp')!(plan, null)).toBe(plan.rows[0]);
		for (const key of ['a', 'Tab', 'constructor', 'toString', '__proto__'])
			expect(stepped(key)).toBeUndefined();
		expect(stepped('Home')!({ ...plan, rows: new Int32Array() } as Plan, null)).toBeNull();
	});
});

describe('the window', () => {
	const size = { width: 470, height: 800 };
	const move = fc.oneof(
		fc.record({ by: fc.double({ min: 0.01, max: 40, noNaN: true }), x: fc.integer({ min: 0, max: 470 }), y: fc.integer({ min: 0, max: 800 }) }), // prettier-ignore
		fc.record({ dx: fc.integer({ min: -2000, max: 2000 }), dy: fc.integer({ min: -2000, max: 2000 }) })
	);
	const sound = ({ k, x, y }: Window) => {
		expect(k).toBeGreaterThanOrEqual(1);
		expect(k).toBeLessThanOrEqual(MOST_ZOOM);
		for (const [at, length] of [
			[x, size.width],
			[y, size.height]
		]) {
			expect(at).toBeLessThanOrEqual(0);
			expect(at + k * length).toBeGreaterThanOrEqual(length - 1e-6);
		}
	};

	test('never leaves the picture, whatever is done', () => {
		fc.assert(
			fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
				let window = WHOLE;
				for (const each of moves) {
					window =
						'by' in each
							? zoomed(window, each.by, [each.x, each.y], size)
							: panned(window, each.dx, each.dy, size);
					sound(window);
				}
				expect(zoomed(window, 1e-9, [0, 0], size)).toEqual(WHOLE);
			})
		);
	});

	test('zooms about the point under the pointer', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 470 }), fc.integer({ min: 0, max: 800 }), (x, y) => {
				const before = zoomed(WHOLE, 3, [200, 300], size);
				const after = zoomed(before, 2, [x, y], size);
				expect((x - after.x) / after.k).toBeCloseTo((x - before.x) / before.k, 6);
				expect((y - after.y) / after.k).toBeCloseTo((y - before.y) / before.k, 6);
			})
		);
	});

	test('shows a box whole, and a point that is walked to', () => {
		const place = fc.tuple(
			fc.integer({ min: 0, max: 400 }),
			fc.integer({ min: 0, max: 700 }),
			fc.integer({ min: 1, max: 70 })
		);
		fc.assert(
			fc.property(place, ([left, top, wide]) => {
				const box = { left, top, right: left + wide, bottom: top + wide };
				const window = around(box, size);
				sound(window);
				expect(box.left * window.k + window.x).toBeGreaterThanOrEqual(-1e-6);
				expect(box.right * window.k + window.x).toBeLessThanOrEqual(size.width + 1e-6);
				expect(box.bottom * window.k + window.y).toBeLessThanOrEqual(size.height + 1e-6);
				const seen = showing(zoomed(WHOLE, 6, [0, 0], size), [left, top], size);
				sound(seen);
				expect(left * seen.k + seen.x).toBeLessThanOrEqual(size.width);
				expect(top * seen.k + seen.y).toBeLessThanOrEqual(size.height);
			})
		);
	});
});
