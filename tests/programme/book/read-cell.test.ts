import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gazetteer } from '#lib/area/gazetteer.ts';
import { cellText } from '#lib/programme/book/cell-text.ts';
import { readCells, type Around } from '#lib/programme/book/read-cell.ts';
import type { Vintage } from '#lib/term/area.ts';
import type { BookRow } from '#lib/term/book.ts';
import type { Lang } from '#lib/term/text.ts';
import { tiny } from './tiny.ts';

const data = (name: string) => readFileSync(new URL(`../../../data/areas/${name}`, import.meta.url), 'utf8');
const areas = gazetteer(JSON.parse(data('vintages.json')) as Vintage[], { 'vn-2025': data('vn-2025.csv') });
const origin = { by: 'A', at: '2026-03-01T00:00:00.000Z' };
const row = (id: string, name: string, date: string): BookRow => ({
	...{ id, register: 'activity' },
	cells: { name: { value: name, change: '1', origin }, date: { value: date, change: '2', origin } }
});
const rows = [row('r1', 'Tập huấn xã', '2026-03-08'), row('r2', 'Đối thoại', '2026-04-01')];
const around = (lang: Lang = 'vi'): Around => ({ programme: tiny, lang, areas, rows: () => rows });
const column = (code: string, register = 0) =>
	tiny.registers[register].columns.find((each) => each.code === code)!;
const one = (code: string, text: string, lang: Lang = 'vi', register = 0) =>
	readCells(column(code, register), [text], around(lang))[0];

describe('numbers', () => {
	test.each([
		['total', '1.234', 'vi', 1234],
		['total', '1.234', 'en', 1234],
		['total', '1,234', 'vi', 1234],
		['total', '1 234 567', 'vi', 1234567],
		['total', "'45", 'vi', 45],
		['total', '-3', 'vi', -3],
		['disbursed', '8.744', 'vi', 8744],
		['disbursed', '8.744', 'en', 8.744],
		['disbursed', '8,744', 'vi', 8.744],
		['disbursed', '8,5', 'en', 8.5],
		['disbursed', '8.5', 'vi', 8.5],
		['disbursed', '1.234,5', 'en', 1234.5],
		['disbursed', '1,234.5', 'vi', 1234.5]
	] as const)('%s %s in %s is %d', (code, text, lang, value) =>
		expect(one(code, text, lang)).toEqual({ value, understood: true })
	);

	test('a block tells how it is written, whatever the language of the page', () => {
		const read = (texts: string[], lang: Lang) =>
			readCells(column('disbursed'), texts, around(lang)).map(({ value }) => value);
		expect(read(['1.234', '5,5'], 'en')).toEqual([1234, 5.5]);
		expect(read(['1,234', '5.5'], 'vi')).toEqual([1234, 5.5]);
		// proofs of both: what could be either stays a text
		expect(read(['1.234', '5,5', '2.5'], 'vi')).toEqual(['1.234', 5.5, 2.5]);
	});

	test.each(['khoảng 40', '45 người', '1.2.3', '12345678901234567890', '..', '40-50', '<5'])(
		'%s stays as it is',
		(text) => expect(one('total', text)).toEqual({ value: text, understood: false })
	);
});

describe('dates and periods', () => {
	test.each([
		['8/3/2026', '2026-03-08'],
		['08-03-2026', '2026-03-08'],
		['8.3.26', '2026-03-08'],
		['ngày 8 tháng 3 năm 2026', '2026-03-08'],
		['2026-03-08', '2026-03-08'],
		['46089', '2026-03-08']
	])('%s', (text, value) => expect(one('date', text)).toEqual({ value, understood: true }));
	test.each(['tháng 3', '31/2/2026', '2026', 'Quý I/2026'])('%s is no day', (text) =>
		expect(one('date', text)).toEqual({ value: text, understood: false })
	);
	test('Quý III/2026 is a period', () =>
		expect(one('period', 'Quý III/2026', 'vi', 1)).toEqual({ value: '2026-Q3', understood: true }));
});

describe('areas', () => {
	test('by code, by name with what it lies in, inside the area of the row', () => {
		const commune = areas.atLevel('vn-2025', 'commune')[0];
		const title = cellText(column('area'), commune.code, { ...around(), row: () => undefined });
		expect(one('area', commune.code).value).toBe(commune.code);
		expect(one('area', title).value).toBe(commune.code);
		const [inside] = readCells(column('area'), [commune.name.vi], around(), [{ within: commune.parent! }]);
		expect(inside.value).toBe(commune.code);
	});

	test('a name several have stays a text with those it may mean', () => {
		const counts = new Map<string, number>();
		for (const { name } of areas.atLevel('vn-2025', 'commune'))
			counts.set(name.vi, (counts.get(name.vi) ?? 0) + 1);
		const [shared, times] = [...counts].find(([, n]) => n > 2)!;
		const { value, understood, candidates } = one('area', shared);
		expect({ value, understood }).toEqual({ value: shared, understood: false });
		expect(candidates!.length).toBeGreaterThanOrEqual(times);
	});

	test('one of another level is not taken', () =>
		expect(one('area', 'Tỉnh Sơn La')).toMatchObject({ value: 'Tỉnh Sơn La', understood: false }));

	test('without lists of areas only codes are read', () => {
		const blind = { ...around(), areas: null };
		expect(
			readCells(column('area'), ['04012', 'Tân Lập'], blind).map(({ understood }) => understood)
		).toEqual([true, false]);
	});
});

describe('codes, indicators, rows', () => {
	test.each(['training', 'Tập huấn', 'tap huan', 'TẬP HUẤN', 'Training', 'training: Tập huấn'])(
		'%s',
		(text) => expect(one('type', text)).toEqual({ value: 'training', understood: true })
	);
	test('what is in no list stays', () =>
		expect(one('type', 'Hội thi')).toEqual({ value: 'Hội thi', understood: false }));
	test('an indicator by name', () =>
		expect(one('indicator', 'so to truyen thong', 'vi', 1).value).toBe('teams'));
	test('a row by its title or id', () => {
		expect(one('activity', 'Tập huấn xã (08/03/2026)', 'vi', 1).value).toBe('r1');
		expect(one('activity', 'r2', 'vi', 1).value).toBe('r2');
		expect(one('activity', 'Khác', 'vi', 1).understood).toBe(false);
	});
});

test('what is shown reads back as what it was, in both languages', () =>
	fc.assert(
		fc.property(
			fc.constantFrom<Lang>('vi', 'en'),
			fc.double({ min: 0, max: 1e9, noNaN: true }).map((n) => Math.round(n * 1000) / 1000),
			(lang, value) => {
				const text = cellText(column('disbursed'), value, { ...around(lang), row: () => undefined });
				expect(one('disbursed', text, lang).value).toBe(value);
			}
		)
	));
