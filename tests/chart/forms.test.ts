import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beside, type Point } from '#lib/chart/beside.ts';
import { codeColours } from '#lib/chart/colour.ts';
import { groupRowsOf } from '#lib/chart/equiplot.ts';
import { formTable } from '#lib/chart/form-table.ts';
import { keyLines } from '#lib/chart/key.ts';
import { stepsOf } from '#lib/chart/series.ts';
import { notesOf } from '#lib/chart/note.ts';
import { changesOf } from '#lib/chart/slope.ts';
import type { Picture } from '#lib/chart/picture.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { draw } from '#lib/map/picture.ts';
import type { Scene } from '#lib/query/scene.ts';
import { newDocument } from '#lib/server/document.ts';
import type { DatasetMeta, Indicator } from '#lib/term/dataset.ts';
import type { Tab, View } from '#lib/view/view.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';
import { all, broken, texts, wordsOf } from './walk.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

const AREAS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1'];
const NONE: Indicator = { ...indicator('n', 'none'), direction: 'higher' };
const sceneFor = async (rows: Tidy[], view: Partial<View>, meta: Partial<DatasetMeta> = {}) =>
	scene(engine, await mounted(engine, rows, { indicators: [NONE], ...meta }), view);
const picture = (of: Scene, tab: Tab, width = 640): Picture => {
	const one = draw(of, tab, null, { document: newDocument(), width, lang: 'vi' })!;
	expect(one).not.toBeNull();
	expect(broken(one)).toEqual([]);
	return one;
};
const row = (area: string, value: number | null, more: Tidy = {}): Tidy => ({
	indicator: 'n',
	area,
	period: '2020',
	value,
	...more
});
const marked = (of: Picture, tag: string) =>
	[...all(of)].filter((each) => each.tag === tag && each.attributes['data-row'] !== undefined);
const at = (of: Picture, name: string) => Number(of.attributes[name]);
/** Whether places follow values on a straight scale, to half a pixel. */
function linear(pairs: [value: number, place: number][]): void {
	const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
	const [low, high] = [sorted[0], sorted[sorted.length - 1]];
	const scale = (high[1] - low[1]) / (high[0] - low[0]);
	for (const [value, place] of sorted)
		expect(Math.abs(place - (low[1] + (value - low[0]) * scale))).toBeLessThan(0.5);
}

describe('slope', () => {
	const VALUES: [number, number | null][] = [
		[10, 30],
		[40, 20],
		[50, 50],
		[-5, 5],
		[80, null]
	];
	const rows = VALUES.flatMap(([from, to], i) => [
		row(AREAS[i], from, { period: '2016' }),
		row(AREAS[i], to, { period: '2020', status: to === null ? 'Q' : '' })
	]);

	test('both ends stand where their values are; an area without one of them is left out and counted', async () => {
		const of = await sceneFor(rows, { tab: 'slope' });
		expect(of.resolved.tab).toBe('slope');
		const one = picture(of, 'slope');
		const dots = marked(one, 'circle');
		expect(dots.length).toBe(8);
		const right = Math.max(...dots.map((each) => at(each, 'cx')));
		const left = Math.min(...dots.map((each) => at(each, 'cx')));
		const placed = dots.map((dot): [number, number] => {
			const [from, to] = VALUES[Number(dot.attributes['data-row'])];
			expect([left, right]).toContain(at(dot, 'cx'));
			return [at(dot, 'cx') === left ? from : to!, at(dot, 'cy')];
		});
		linear(placed);
		expect(marked(one, 'path').length + marked(one, 'line').length).toBe(4);
		expect(notesOf(of, 'slope', 'vi').join(' ')).toMatch(/3 địa bàn|1 địa bàn/);
	});

	test('the fact says both values and the change; so does the table behind', async () => {
		const of = await sceneFor(rows, { tab: 'slope' });
		const fact = wordsOf(marked(picture(of, 'slope'), 'circle')[0]);
		expect(fact).toMatch(/2016: .*\n2020: .*\nthay đổi/s);
		const table = formTable(of, 'slope', 'vi')!;
		expect(table.rows.length).toBe(4);
		expect(table.rows.map((each) => each[3])).toContain('−20');
	});

	test('split by sex it is women and men of the place', async () => {
		const sexed = ['2016', '2020'].flatMap((period, p) => [
			row('A1', 10 + p, { period, sex: 'F' }),
			row('A1', 20 + 5 * p, { period, sex: 'M' }),
			row('B1', 7, { period, sex: 'F' })
		]);
		const of = await sceneFor(sexed, { tab: 'slope', by: ['sex'], areas: ['A1'] });
		expect(changesOf(of, 'en').map(({ name, from, to }) => [name, from, to])).toEqual([
			['Women', 10, 11],
			['Men', 20, 25]
		]);
	});

	test('from the first period there is nothing to compare', async () => {
		const of = await sceneFor(rows, { tab: 'slope', time: { from: '2016', to: '2016' } });
		expect(of.resolved.tab).toBe('bar');
		expect(of.resolved.unmet).toContainEqual({ key: 'tab', code: 'slope' });
	});
});

const PAIRS: [number, number][] = [
	[60, 62],
	[20, 45],
	[90, 70],
	[40, 40],
	[30, 33]
];
const paired = (pairs = PAIRS) =>
	pairs.flatMap(([f, m], i) => [row(AREAS[i], f, { sex: 'F' }), row(AREAS[i], m, { sex: 'M' })]);

describe('parity scatter', () => {
	test('one scale for women and men; above the diagonal women have more', async () => {
		const one = picture(await sceneFor(paired(), { tab: 'scatter' }), 'scatter');
		const dots = marked(one, 'circle');
		expect(dots.length).toBe(PAIRS.length);
		const xs = dots.map((dot): [number, number] => [PAIRS[+dot.attributes['data-row']][1], at(dot, 'cx')]);
		const ys = dots.map((dot): [number, number] => [PAIRS[+dot.attributes['data-row']][0], -at(dot, 'cy')]);
		linear(xs);
		linear(ys);
		const slope = (list: [number, number][]) => {
			const [a, b] = [list[1], list[2]];
			return (b[1] - a[1]) / (b[0] - a[0]);
		};
		expect(slope(xs)).toBeCloseTo(slope(ys), 1);
		const tone = (i: number) => dots.find((dot) => dot.attributes['data-row'] === String(i))!.attributes.fill;
		expect(tone(2)).not.toBe(tone(1));
		expect(texts(one).some((each) => each.includes('0,97–1,03'))).toBe(true);
	});

	test('no band where values are below zero; a logarithmic scale only for counts far apart, and it is said', async () => {
		const below = picture(await sceneFor(paired([[-3, 4], [5, 6]]), { tab: 'scatter' }), 'scatter'); // prettier-ignore
		expect(texts(below).some((each) => each.includes('0,97'))).toBe(false);
		const counts = paired([[10, 12], [1000, 900], [40, 50]]); // prettier-ignore
		const of = await sceneFor(counts, { tab: 'scatter' }, { indicators: [indicator('n', 'sum')] });
		expect(notesOf(of, 'scatter', 'en').join(' ')).toContain('logarithmic');
		picture(of, 'scatter');
		const zero = paired([[0, 12], [1000, 900]]); // prettier-ignore
		const flat = await sceneFor(zero, { tab: 'scatter' }, { indicators: [indicator('n', 'sum')] });
		expect(notesOf(flat, 'scatter', 'en').join(' ')).not.toContain('logarithmic');
		picture(flat, 'scatter');
	});
});

describe('quadrant', () => {
	test('level and gap where they are; equal because both are low is said', async () => {
		const of = await sceneFor(paired(), { tab: 'quadrant' });
		const one = picture(of, 'quadrant');
		const dots = marked(one, 'circle');
		linear(dots.map((dot) => {
			const [f, m] = PAIRS[+dot.attributes['data-row']];
			return [(f + m) / 2, at(dot, 'cx')];
		})); // prettier-ignore
		linear(dots.map((dot) => {
			const [f, m] = PAIRS[+dot.attributes['data-row']];
			return [Math.abs(f - m), -at(dot, 'cy')];
		})); // prettier-ignore
		const facts = new Map(dots.map((dot) => [dot.attributes['data-row'], wordsOf(dot)]));
		expect(facts.get('4')).toContain('ít chênh lệch vì cùng thấp');
		expect(facts.get('1')).toContain('thấp và chênh lệch');
		expect(facts.get('2')).toContain('cao nhưng chênh lệch');
		expect(formTable(of, 'quadrant', 'vi')!.rows.length).toBe(PAIRS.length);
	});

	test('is not offered for counts', async () => {
		const of = await sceneFor(paired(), { tab: 'quadrant' }, { indicators: [indicator('n', 'sum')] });
		expect(of.resolved.tab).toBe('bar');
	});
});

describe('equiplot', () => {
	const groups = (list: (number | null)[][]) =>
		list.flatMap((values, i) =>
			values.map((value, g) => row(AREAS[i], value, { group: ['x', 'y', 'z'][g], status: value === null ? 'Q' : '' }))
		); // prettier-ignore
	const VALUES = [
		[10, 50, 30],
		[20, null, 25],
		[7, null, null]
	];

	test('a dot for every group that has a value, the widest apart first; the hidden one is named and not drawn', async () => {
		const of = await sceneFor(groups(VALUES), { tab: 'equiplot' });
		expect(of.resolved.split?.dimension.code).toBe('group');
		const rows = groupRowsOf(of, 'vi');
		expect(rows.map((each) => [each.row, each.spread])).toEqual([
			[0, 40],
			[1, 5]
		]);
		expect(rows[1].fact).toContain('ẩn vì số quá nhỏ');
		const one = picture(of, 'equiplot');
		const dots = [...all(one)].filter((each) => each.attributes['data-row'] !== undefined);
		expect(dots.length).toBe(5);
		expect(notesOf(of, 'equiplot', 'vi').join()).toContain('hàng');
	});

	test('a dimension by its name; one it has not is said', async () => {
		const two = groups(VALUES).flatMap((each) => [
			{ ...each, place: 'u' },
			{ ...each, place: 'r', value: 1, status: '' }
		]);
		const by = await sceneFor(two, { tab: 'equiplot', by: ['place'], where: { group: ['x'] } });
		expect(by.resolved.split?.dimension.code).toBe('place');
		const none = await sceneFor(two, { tab: 'equiplot', by: ['nothing'] });
		expect(none.resolved.unmet).toContainEqual({ key: 'by', code: 'nothing' });
	});

	test('indicators of one unit as rows, of the chosen area', async () => {
		const rows = ['n', 'm'].flatMap((code, k) =>
			groups(VALUES).map((each) => ({ ...each, indicator: code, value: Number(each.value) + k }))
		);
		const indicators = [NONE, { ...NONE, code: 'm' }];
		const view = { tab: 'equiplot', by: ['group', 'indicator'], areas: ['A1'] } as const;
		const of = await sceneFor(rows, { ...view, by: [...view.by], areas: [...view.areas] }, { indicators });
		expect(groupRowsOf(of, 'en').map((each) => each.row)).toEqual(['indicator-n', 'indicator-m']);
		picture(of, 'equiplot', 340);
		expect(formTable(of, 'equiplot', 'en')!.rows.length).toBe(2);
	});

	test('a trend split by a dimension is one line a code', async () => {
		const rows = ['2019', '2020'].flatMap((period, p) =>
			['x', 'y'].map((group, g) => row('A1', 10 * g + p, { period, group }))
		);
		const of = await sceneFor(rows, { tab: 'line', by: ['group'], areas: ['A1'] });
		expect(stepsOf(of, 'en').map((each) => [each.series, each.value])).toEqual([
			['x', 0],
			['x', 1],
			['y', 10],
			['y', 11]
		]);
	});
});

describe('intervals', () => {
	const bounded = (more: Tidy = {}) => row('A1', 20, { lower: 15, upper: 30, ...more });

	test('whiskers of bars reach from bound to bound; a hidden value has none', async () => {
		const rows = [bounded(), row('A2', null, { lower: 1, upper: 9, status: 'Q' }), row('A3', 40)];
		const of = await sceneFor(rows, { tab: 'bar' });
		const one = picture(of, 'bar');
		const bar = marked(one, 'rect').find((each) => each.attributes['data-row'] === '2')!;
		const scale = at(bar, 'width') / 40;
		const zero = at(bar, 'x');
		const lines = [...all(one)].filter((each) => each.tag === 'line');
		const whiskers = lines.filter((each) => Math.abs(at(each, 'x2') - at(each, 'x1') - 15 * scale) < 1);
		expect(whiskers.length).toBe(1);
		expect(Math.abs(at(whiskers[0], 'x1') - (zero + 15 * scale))).toBeLessThan(1);
		expect(notesOf(of, 'bar', 'vi').join()).toContain('như tệp số liệu đã cho');
	});

	test('made here they say how', async () => {
		const rate: Indicator = { ...indicator('n', 'rate', 100), direction: 'higher' };
		const rows = ['A1', 'A2'].map((area, i) => row(area, 10 * (i + 1), { numerator: 10 * (i + 1), denominator: 100 })); // prettier-ignore
		const of = await sceneFor(rows, { tab: 'bar' }, { indicators: [rate] });
		expect(notesOf(of, 'bar', 'en').join()).toMatch(/95 %.*Wilson/);
	});

	test('a trend with intervals has a ribbon', async () => {
		const rows = ['2018', '2019', '2020'].map((period) => bounded({ period }));
		const of = await sceneFor([...rows, row('B1', 3)], { tab: 'line', areas: ['A1'] });
		const areas = [...all(picture(of, 'line'))].filter((each) => each.attributes['fill-opacity'] === '0.16');
		expect(areas.length).toBe(1);
		expect(marked(picture(of, 'line'), 'circle').map(wordsOf).join()).toContain('15');
	});
});

describe('a trend over a period without a value', () => {
	const rows = ['2016', '2017', '2018', '2019'].flatMap((period, i) => [
		row('A1', i === 2 ? null : 10 + i, { period, status: i === 2 ? 'Q' : '' }),
		row('B1', 5 + i, { period })
	]);

	test.each(['line', 'small'] as const)('is broken, bridged by dashes, and said (%s)', async (tab) => {
		const of = await sceneFor(rows, { tab, areas: ['A1', 'B1'] });
		const one = picture(of, tab);
		const dashed = [...all(one)].filter((each) => each.attributes['stroke-dasharray'] === '3,5');
		expect(dashed.flatMap((each) => [...all(each)].filter((part) => part.tag === 'path')).length).toBe(1);
		const facts = marked(one, 'circle').map(wordsOf);
		const told = facts.filter((each) => each.includes('nét đứt'));
		expect(told.length).toBe(1);
		expect(told[0]).toMatch(/2019.*\n2018: ẩn vì số quá nhỏ/s);
		expect(notesOf(of, tab, 'vi').join()).toContain('Nét đứt');
		const table = formTable(of, tab, 'vi')!;
		expect(table.rows.flat().filter((each) => each === 'ẩn vì số quá nhỏ').length).toBe(1);
	});

	test('without a missing period there is no dash', async () => {
		const of = await sceneFor(rows.filter((each) => each.area === 'B1'), { tab: 'line', areas: ['B1'] }); // prettier-ignore
		const one = picture(of, 'line');
		expect([...all(one)].some((each) => each.attributes['stroke-dasharray'] === '3,5')).toBe(false);
		expect(notesOf(of, 'line', 'vi')).toEqual([]);
	});
});

test('labels beside points never touch each other, a point or the edge', () => {
	const frame = { left: 0, right: 400, top: 0, bottom: 300 };
	const point = fc.record({
		x: fc.double({ min: 0, max: 400, noNaN: true }),
		y: fc.double({ min: 0, max: 300, noNaN: true }),
		label: fc.constantFrom('', 'Hà Giang', 'Bà Rịa – Vũng Tàu')
	});
	const boxOf = ({ x, y, label }: Point, place: { dx: number; dy: number; anchor: string }) => {
		const wide = label.length * 6.9;
		const from = x + place.dx;
		const left = place.anchor === 'start' ? from : place.anchor === 'end' ? from - wide : from - wide / 2;
		return { left, right: left + wide, top: y + place.dy - 6.5, bottom: y + place.dy + 6.5 };
	};
	fc.assert(
		fc.property(fc.array(point, { maxLength: 30 }), (points) => {
			const places = beside(points, frame);
			const boxes = points.flatMap((each, i) => (places[i] ? [boxOf(each, places[i])] : []));
			boxes.forEach((a, i) => {
				expect(a.left).toBeGreaterThanOrEqual(frame.left);
				expect(a.right).toBeLessThanOrEqual(frame.right);
				for (const b of boxes.slice(i + 1))
					expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
			});
		})
	);
});

test('a key breaks into lines that fit; tones of codes differ', () => {
	const words = Array.from({ length: 9 }, (_, i) => ({ text: `group number ${i}`, colour: '#000000' }));
	for (const { x } of keyLines(words, 300)) expect(x).toBeLessThan(300);
	expect(new Set(keyLines(words, 300).map(({ x, line }) => `${x} ${line}`)).size).toBe(words.length);
	for (const count of [2, 8, 21]) {
		const codes = Array.from({ length: count }, (_, i) => `c${i}`);
		expect(new Set(codeColours([...codes, '_T']).values()).size).toBe(count + 1);
	}
});
