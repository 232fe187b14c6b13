import { zipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NativeEngine } from '#lib/engine/native.ts';
import type { Answer } from '#lib/report/build.ts';
import { changesOf, refresh } from '#lib/report/refresh.ts';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { withTraces } from '#lib/report/trace-part.ts';
import { opened, packed, type Parts } from '#lib/report/parts.ts';
import { traceOf, valuesOf, type Trace, type TracedValue } from '#lib/report/trace.ts';
import { failed } from '#lib/term/failure.ts';
import type { Around } from '#lib/term/look.ts';
import { indicator, mounted, scene, type Tidy } from '../query/small.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await NativeEngine.open();
});
afterAll(() => engine.close());

let count = 0;
const made = async (rows: Tidy[], code = 'n') =>
	scene(engine, await mounted(engine, rows, { id: `set${count++}`, indicators: [indicator(code, 'sum')] }));
const row = (area: string, value: number | null, status = '', sex = 'F'): Tidy => ({
	...{ indicator: 'n', period: '2023', area, sex },
	...{ value, status }
});
const now = (of: Awaited<ReturnType<typeof made>>) => async () =>
	({ ok: true, value: { scene: of, around: {} as Around } }) as const;

const asks = (answer: Answer) => ({ answer, tell: async () => failed('no-programme') });

describe('a figure asked again', () => {
	const then = [row('A', 10), row('B', 20), row('C', null, 'M')];
	const cases: [string, Tidy[], string, string[]][] = [
		['the same data', then, 'same', []],
		['a number moved', [row('A', 10), row('B', 25), row('C', null, 'M')], 'changed', ['20→25']],
		['a number came where none was', [row('A', 10), row('B', 20), row('C', 5)], 'changed', ['M→5']],
		['a number is hidden now', [row('A', null, 'Q'), row('B', 20), row('C', null, 'M')], 'changed', ['10→Q']],
		[
			'another reason why it is absent',
			[row('A', 10), row('B', 20), row('C', null, 'Q')],
			'changed',
			['M→Q']
		],
		['an area went', [row('A', 10), row('B', 20)], 'changed', ['M→–']],
		['only what the figure does not show', [...then, { ...row('A', 3), period: '2022' }], 'kept', []]
	];
	test.each(cases)('%s', async (_, rows, state, changes) => {
		const before = traceOf(await made(then), 'vi', 'Hình 1', 'n');
		const found = await refresh(before, 'vi', asks(now(await made(rows))));
		const short = (of: { value: number | null; status: string } | null) =>
			of ? (of.value ?? of.status) : '–';
		expect(found.state).toBe(state);
		const listed = 'changes' in found ? found.changes : [];
		expect(
			listed
				.filter((each) => !each.said.includes('both'))
				.map((each) => `${short(each.before)}→${short(each.after)}`)
		).toEqual(changes);
	});

	test('is gone when its data set is, and when the nearest choice would be another question', async () => {
		const trace = traceOf(await made(then), 'vi', 'Hình 1', 'n');
		const gone = await refresh(
			trace,
			'vi',
			asks(async () => failed('no-dataset', { dataset: 'x' }))
		);
		expect(gone).toMatchObject({ state: 'gone', failure: { kind: 'no-dataset' } });
		const other = await made(then);
		other.resolved.unmet.push({ key: 'ind', code: 'n' });
		expect(await refresh(trace, 'vi', asks(now(other)))).toMatchObject({
			state: 'gone',
			failure: { kind: 'report-unmet', values: { what: 'ind=n' } }
		});
	});
});

const value = fc.record({
	key: fc.string(),
	said: fc.string(),
	value: fc.option(fc.double({ noNaN: true })),
	status: fc.constantFrom('', 'M', 'Q')
});
const values = fc.uniqueArray(value, { selector: (each) => each.key });

test('nothing differs from itself, and every difference is one number of either side', () => {
	fc.assert(
		fc.property(values, values, (a: TracedValue[], b: TracedValue[]) => {
			expect(changesOf(a, a)).toEqual([]);
			const changes = changesOf(a, b);
			const keys = new Set([...a, ...b].map((each) => each.key));
			expect(changes.length).toBeLessThanOrEqual(keys.size);
			const one = new Set(a.map((each) => each.key));
			const two = new Set(b.map((each) => each.key));
			expect(changes.filter((each) => each.before === null).length).toBe(
				[...two].filter((key) => !one.has(key)).length
			);
			expect(changes.filter((each) => each.after === null).length).toBe(
				[...one].filter((key) => !two.has(key)).length
			);
		})
	);
});

test('a sum whose parts were added in another order is the same number', () => {
	const of = (n: number): TracedValue[] => [{ key: 'a', said: 'a', value: n, status: '' }];
	expect(changesOf(of(0.1 + 0.2 + 0.3), of(0.3 + 0.2 + 0.1))).toEqual([]);
	expect(changesOf(of(1_000_000), of(1_000_001)).length).toBe(1);
});

describe('the part that says what figures were made of', () => {
	const bare = (): Parts =>
		new Map([
			['[Content_Types].xml', '<Types></Types>'],
			['word/document.xml', '<w:document/>'],
			['word/_rels/document.xml.rels', '<Relationships></Relationships>']
		]);
	const file = (traces: Trace[]) => {
		const parts = bare();
		withTraces(parts, traces);
		return packed(parts);
	};
	const trace: Trace = {
		...{
			name: 'Hình 1',
			title: 'a <b> & "c" ’',
			view: '/explore/x?ind=n',
			dataset: 'x',
			version: 'ab',
			date: '2026-01-01'
		},
		values: [{ key: 'a', said: '<&>', value: null, status: 'Q' }]
	};

	test('comes back as it was, whatever its words', async () => {
		const found = await tracesOfFile(file([trace]));
		expect(found).toEqual({ ok: true, value: [trace] });
		expect(await tracesOfFile(file([]))).toEqual({ ok: true, value: [] });
	});
	test('is found after an office program gave it another number and other marks', async () => {
		const parts = opened(file([trace]));
		const text = (parts.get('customXml/item1.xml') as string)
			.replaceAll('"', '&quot;')
			.replace(/<report xmlns=&quot;([^&]*)&quot;>/, '<r:report xmlns:r="$1">')
			.replace('</report>', '</r:report>');
		parts.delete('customXml/item1.xml');
		parts.set('customXml/item3.xml', text);
		parts.set('customXml/item2.xml', '<b:Sources xmlns:b="x"/>');
		expect(await tracesOfFile(packed(parts))).toEqual({ ok: true, value: [trace] });
	});
	test('a file without it, another file, a damaged one: each has its sentence', async () => {
		const kind = async (bytes: Uint8Array) => {
			const found = await tracesOfFile(bytes);
			return found.ok ? null : found.failure.kind;
		};
		expect(await kind(packed(bare()))).toBe('report-foreign');
		expect(await kind(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('report-not-office');
		expect(await kind(new TextEncoder().encode('%PDF-1.7'))).toBe('report-not-office');
		expect(await kind(new Uint8Array())).toBe('report-not-office');
		const strange = { ...trace, view: 'https://elsewhere/' };
		expect(await kind(file([strange]))).toBe('report-foreign');
	});
});

test('every number behind a form is traced once', async () => {
	const found = valuesOf(
		await made([row('A', 1), row('A', 2, '', 'M'), row('B', 3), row('B', 4, '', 'M')]),
		'vi'
	);
	expect(new Set(found.map((each) => each.key)).size).toBe(found.length);
	expect(
		found
			.map((each) => each.value)
			.filter((each) => each !== null)
			.sort()
	).toEqual([1, 2, 3, 3, 4, 7]);
});
