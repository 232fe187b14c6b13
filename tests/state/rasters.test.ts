import { describe, expect, test } from 'vitest';
import { NOTHING, outlinesOf } from '#lib/map/rings.ts';
import type { Plan } from '#lib/map/plan.ts';
import { rasterRoom, type RoomAnswer } from '#lib/map/raster-room.ts';
import { WHOLE } from '#lib/map/window.ts';
import { Rasters, type Room } from '#lib/state/rasters.ts';

const square = (size: number) => [Float64Array.of(0, 0, size, 0, size, size, 0, size)];
const plan = (size: number): Plan => ({
	form: 'tile',
	width: 10,
	height: 10,
	outlines: outlinesOf([square(size)]),
	rows: Int32Array.of(0),
	figures: Int32Array.of(0),
	anchors: Float64Array.of(1, 1),
	around: NOTHING,
	inset: null,
	labels: []
});
const asked = { width: 10, height: 10, ratio: 1, window: WHOLE };
const filled = ({ raster }: RoomAnswer) => raster.ids.reduce((sum, id) => sum + id, 0);

/** A room that works as the worker does, one task later; it can die before it answers, or fall silent. */
function rooms(fates: ('works' | 'dies' | 'is silent' | 'never starts')[]) {
	const told: string[] = [];
	const open = (): Room => {
		const fate = fates.shift() ?? 'works';
		told.push(fate);
		if (fate === 'never starts') throw new Error('no worker here');
		let ended = false;
		const room: Room = {
			onmessage: null,
			onerror: null,
			terminate: () => void (ended = true),
			postMessage(ask) {
				setTimeout(() => {
					if (ended || fate === 'is silent') return;
					if (fate === 'dies') room.onerror?.({ message: 'out of memory' } as ErrorEvent);
					else work(ask);
				});
			}
		};
		const work = rasterRoom((what) => room.onmessage?.({ data: what } as MessageEvent<RoomAnswer>));
		return room;
	};
	return { open, told };
}

describe('rasters made in a worker', () => {
	test('each asker gets its own', async () => {
		const { open, told } = rooms([]);
		const rasters = new Rasters(open);
		const answers = await Promise.all([2, 5, 9].map((size) => rasters.draw(plan(size), asked)));
		expect(answers.map(filled)).toEqual([4, 25, 81]);
		expect(told).toEqual(['works']);
	});

	test('a worker that dies or falls silent is started again, and knows the outlines again', async () => {
		for (const fate of ['dies', 'is silent'] as const) {
			const { open, told } = rooms([fate]);
			const rasters = new Rasters(open, 30);
			const one = plan(3);
			expect(filled(await rasters.draw(one, asked))).toBe(9);
			expect(filled(await rasters.draw(one, asked))).toBe(9);
			expect(told).toEqual([fate, 'works']);
		}
	});

	test('what kills it twice is told, so that the page can draw shapes; others are served', async () => {
		const { open } = rooms(['dies', 'dies']);
		const rasters = new Rasters(open, 30);
		await expect(rasters.draw(plan(3), asked)).rejects.toThrow('out of memory');
		expect(filled(await rasters.draw(plan(4), asked))).toBe(16);
	});

	test('without workers it is told at once', async () => {
		const rasters = new Rasters(rooms(['never starts']).open);
		await expect(rasters.draw(plan(3), asked)).rejects.toThrow('no worker here');
	});

	test('outlines let go of are kept again when they are asked for again', async () => {
		const rasters = new Rasters(rooms([]).open);
		const one = plan(3);
		await rasters.draw(one, asked);
		rasters.forget(one);
		rasters.forget(one);
		expect(filled(await rasters.draw(one, asked))).toBe(9);
	});
});
