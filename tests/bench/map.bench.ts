import type { Feature } from 'geojson';
import type { Bench } from '../../src/cli/bench.ts';
import { communes, hasCommunes, jaggedCells } from './map/cells.ts';
import { quantile, ratio, Stage } from './map/painters.ts';

/*
 * Maps of many areas, each step of a timeline from values to the end of its frame. All painters draw the same picture,
 * 800 pixels wide, in one real browser without a graphics processor, in turn. The peers are given the colour of every area;
 * ours finds the classes of the values first.
 */
const ROUNDS = 5;
/** Milliseconds of a frame at 60 a second, and what a browser's clock rounds away. */
const FRAME = { ms: 1000 / 60, clock: 0.15 };

const cells = new Map<number, Promise<Feature[]>>();
const many = (count: number, points: number): Promise<Feature[]> => {
	if (!cells.has(count)) cells.set(count, jaggedCells(count, points));
	return cells.get(count)!;
};

async function on<T>(
	features: Promise<Feature[]>,
	how: { free: boolean; absent?: number },
	use: (stage: Stage) => Promise<T>
): Promise<T> {
	const stage = await Stage.open(await features, how);
	try {
		return await use(stage);
	} finally {
		await stage.close();
	}
}

const remembered = <T>(make: () => Promise<T>): (() => Promise<T>) => {
	let made: Promise<T> | undefined;
	return () => (made ??= make());
};

const scrub = (features: () => Promise<Feature[]>, absent = 0) =>
	remembered(() =>
		on(features(), { free: true, absent }, (stage) => stage.rounds({ ours: 48, path2d: 16, plot: 6 }, ROUNDS))
	);

const row = (name: string, bar: ['<=' | '>=', number], value: () => Promise<number>): Bench => ({
	name: `map ${name}`,
	bar: bar.join(' '),
	async run() {
		const found = await value();
		return { value: found, ok: bar[0] === '<=' ? found <= bar[1] : found >= bar[1] };
	}
});

const frames = (name: string, features: () => Promise<Feature[]>): Bench =>
	row(`${name}, 60 a second: 95 of 100 frames take at most so many frames`, ['<=', 1], async () => {
		const { ours } = await on(features(), { free: false }, (stage) => stage.rounds({ ours: 120 }, 3));
		return Math.max(1, (quantile(ours.frames, 0.95) - FRAME.clock) / FRAME.ms);
	});

/** What a step of ours may be of the peers'. */
const BARS = { plot: 1 / 20, path2d: 1 / 8 };
const both = (name: string, features: () => Promise<Feature[]>, absent = 0): Bench[] => {
	const found = scrub(features, absent);
	return [
		row(`${name}: ours / Observable Plot`, ['<=', BARS.plot], async () => ratio((await found()).ours, (await found()).plot)), // prettier-ignore
		row(`${name}: ours / canvas with cached Path2D`, ['<=', BARS.path2d], async () => ratio((await found()).ours, (await found()).path2d)) // prettier-ignore
	];
};

const tenThousand = () => many(10_600, 24);

export const benches: Bench[] = [
	...both('scrub 10,600 areas', tenThousand),
	...both('scrub 10,600 areas, one in ten suppressed', tenThousand, 10),
	frames('scrub 10,600 areas', tenThousand),
	...(hasCommunes()
		? [...both('scrub the 3,321 communes', communes), frames('scrub the 3,321 communes', communes)]
		: []),
	row('classes and repaint, 10,600 areas / 705 areas', ['<=', 1.3], async () => {
		const few = await Stage.open(await many(705, 60), { free: true });
		const lot = await Stage.open(await tenThousand(), { free: true });
		try {
			const ratios: number[] = [];
			for (let round = 0; round <= ROUNDS; round++) {
				const [a, b] = [await lot.rounds({ ours: 60 }, 1), await few.rounds({ ours: 60 }, 1)];
				if (round) ratios.push(a.ours.step[0] / b.ours.step[0]);
			}
			return quantile(ratios, 0.5);
		} finally {
			await few.close();
			await lot.close();
		}
	}),
	row('hover 10,600 areas: elementFromPoint / ours', ['>=', 100], () =>
		on(tenThousand(), { free: true }, async (stage) => {
			const { ours, page, agree } = await stage.hover(2000);
			if (agree < 0.97) throw new Error(`the two find different areas at ${Math.round(100 - 100 * agree)} %`);
			return page / ours;
		})
	),
	row('memory after 550 changes / after 50', ['<=', 1.02], () =>
		on(tenThousand(), { free: true, absent: 10 }, async (stage) => {
			const before = await stage.heapAfter(50);
			return (await stage.heapAfter(500)) / before;
		})
	)
];
