import { describe, expect, test } from 'vitest';
import { alikeVillages, isAlike } from '#lib/programme/book/village.ts';
import { ledgerOf } from './viet-nam.ts';

describe('names of one village', () => {
	test.each([
		['Bản Hua Tạt', 'Ban Hua Tat'],
		['Thôn Nà Pồng', 'Bản Nà Pồng'],
		['Bản Sò Lườn', 'Bản Sò Lượn'],
		['Bản Phiêng Cành', 'Bản Phiêng Cảnh'],
		['Bản Pa Khen', 'Bản Pá Khên'],
		['Tiểu khu 2', 'TK 2'.replace('TK', 'Tiểu Khu')]
	])('%s, %s', (a, b) => expect(isAlike(a, b)).toBe(true));
	test.each([
		['Thôn 1', 'Thôn 2'],
		['Bản Mòn 1', 'Bản Mòn 2'],
		['Bản Áng', 'Bản Áng 1'],
		['Bản Lùn', 'Bản Lóng'],
		['Tiểu khu 12', 'Tiểu khu 2']
	])('not %s, %s', (a, b) => expect(isAlike(a, b)).toBe(false));
});

test('are found in one commune, over registers, the one most rows have first; not over communes', () => {
	const row = (area: string, village: string) => ({ date: '2025-08-01', area, village, name: 'x' });
	const ledger = ledgerOf({
		activity: {
			a: row('03980', 'Bản Hua Tạt'),
			b: row('03980', 'Bản Hua Tạt'),
			c: row('03980', 'ban hua tat'),
			d: row('03980', 'Bản Khác'),
			e: row('04033', 'Ban Hua Tat')
		},
		dialogue: { f: row('03980', 'Bản Hua Tat') }
	});
	const [one, ...others] = alikeVillages(ledger);
	expect(others).toEqual([]);
	expect(one.commune).toBe('03980');
	expect(one.spellings.map(({ name, rows }) => [name, rows.map((each) => each.row)])).toEqual([
		...[
			['Bản Hua Tạt', ['a', 'b']],
			['ban hua tat', ['c']],
			['Bản Hua Tat', ['f']]
		]
	]);
});
