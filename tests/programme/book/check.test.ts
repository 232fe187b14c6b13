import { describe, expect, test } from 'vitest';
import { checkBook, sayBookFinding } from '#lib/programme/book/check.ts';
import type { CellValue } from '#lib/term/book.ts';
import { ledgerOf, type Rows } from './viet-nam.ts';

const TODAY = '2025-12-01';
const good: Record<string, Record<string, CellValue>> = {
	activity: {
		...{
			type: 'training',
			content: '4',
			name: 'Tập huấn',
			date: '2025-08-22',
			level: 'commune',
			area: '00706'
		},
		...{ total: 45, women: 30, men: 15 }
	},
	input: { area: '00706', period: '2025-Q3', content: '4', allocated: 10, disbursed: 10 },
	result: { indicator: 'teams', area: '08', period: '2025', reached: 10 },
	training: {
		...{ content: '4', level: 'province', date: '2025-07-22', area: '08', classes: 2, total: 45, women: 30 }
	},
	dialogue: { content: '3', date: '2025-08-01', level: 'commune', area: '00706', total: 30, women: 20 },
	issue: { dialogue: 'g', issue: 'Nước sạch', state: 'open', due: '2025-09-01' },
	report: { report: 'quarter', area: '00706', period: '2025-Q3', received: '2025-10-01' }
};

const seen = (rows: Rows) =>
	checkBook(ledgerOf(rows), TODAY).map((each) => [each.rule, each.severity, each.row, each.column]);

/** A good row of each register, and one of a register that differs from it. */
const withRow = (register: string, more: Record<string, CellValue>): Rows => ({
	...Object.fromEntries(Object.entries(good).map(([code, row]) => [code, { g: row }])),
	[register]: { g: good[register], x: { ...good[register], ...more } }
});

test('a good book has nothing to say', () => {
	expect(seen(Object.fromEntries(Object.entries(good).map(([code, row]) => [code, { g: row }])))).toEqual([]);
});

/** Each rule: a register, what is wrong in it, and the findings. */
const CASES: [string, Record<string, CellValue>, [string, string, string | null][]][] = [
	[
		'activity',
		{ name: null, date: null },
		[
			['required', 'error', 'name'],
			['required', 'error', 'date']
		]
	],
	[
		'activity',
		{ total: 45.5, women: null, men: null },
		[
			['kind-count', 'error', 'total'],
			['women-missing', 'note', 'women']
		]
	],
	['activity', { women: -1, men: null }, [['kind-count', 'error', 'women']]],
	['activity', { date: '2025-02-30' }, [['kind-date', 'error', 'date']]],
	['activity', { total: 'bốn mươi' }, [['kind-count', 'error', 'total']]],
	['activity', { type: 'party' }, [['code', 'error', 'type']]],
	['activity', { content: '5' }, [['code', 'error', 'content']]],
	['activity', { women: 46, men: null }, [['larger', 'error', 'women']]],
	['activity', { ethnic: 50 }, [['larger', 'error', 'ethnic']]],
	['activity', { women: 30, men: 16 }, [['sex-total', 'error', 'total']]],
	['activity', { women: null, men: null }, [['women-missing', 'note', 'women']]],
	['activity', { women: null }, []],
	['activity', { date: '2025-06-30', area: '00745' }, []],
	['activity', { date: '2025-08-30', area: '00703' }, [['area', 'error', 'area']]],
	['activity', { area: '99999' }, [['area', 'error', 'area']]],
	['activity', { level: 'province' }, [['level', 'warning', 'level']]],
	['activity', { level: 'village' }, [['village-unnamed', 'warning', 'village']]],
	[
		'activity',
		{ level: 'village', village: 'Bản Lắp', area: '08' },
		[['village-commune', 'warning', 'area']]
	],
	['activity', { village: 'Bản Lắp' }, [['village-level', 'warning', 'level']]],
	['activity', { level: 'village', village: 'Bản Lắp' }, []],
	['activity', { date: '2019-08-22' }, [['phase', 'warning', 'date']]],
	['activity', { date: '2025-12-24' }, [['future', 'warning', 'date']]],
	['activity', {}, [['repeated', 'warning', null]]],
	[
		'input',
		{ allocated: -5 },
		[
			['kind-amount', 'error', 'allocated'],
			['spent', 'note', 'disbursed']
		]
	],
	['input', { disbursed: 11 }, [['spent', 'note', 'disbursed']]],
	['input', { period: 'quý 3', disbursed: 9 }, [['kind-period', 'error', 'period']]],
	['result', {}, [['twice', 'error', null]]],
	['result', { indicator: 'teems' }, [['code', 'error', 'indicator']]],
	['result', { sex: 'F', reached: 'nhiều' }, [['kind-value', 'error', 'reached']]],
	['training', { level: 'commune', area: '00706', trainer: 'g' }, []],
	['training', { trainer: 'g', topic: 't' }, [['trainer-level', 'warning', 'trainer']]],
	['training', { trainer: 'away', topic: 't' }, [['refers', 'error', 'trainer']]],
	[
		'training',
		{ level: 'commune', area: '00706', trainer: 'g', date: '2025-07-01' },
		[['trainer-later', 'warning', 'trainer']]
	],
	['issue', { dialogue: null, due: null }, [['required', 'error', 'dialogue']]],
	['issue', { dialogue: 'away' }, [['refers', 'error', 'dialogue']]],
	['issue', { state: 'answered', answer: 'Sẽ làm' }, [['answer-undated', 'error', 'answered']]],
	['issue', { state: 'done', answered: '2025-08-20' }, [['answer-empty', 'warning', 'answer']]],
	['issue', { answered: '2025-08-20' }, [['answer-open', 'warning', 'state']]],
	[
		'issue',
		{ state: 'done', answer: 'a', answered: '2025-07-20' },
		[['answer-before', 'warning', 'answered']]
	],
	['report', { received: '2025-11-01' }, [['twice', 'error', null]]]
];

test.each(CASES)('%s %j', (register, more, findings) => {
	expect(seen(withRow(register, more))).toEqual(
		findings.map(([rule, severity, column]) => [rule, severity, 'x', column])
	);
});

describe('a total of an area against those inside it', () => {
	const row = (area: string, reached: number) => ({ indicator: 'teams', area, period: '2025', reached });
	test('less than they make together', () => {
		expect(seen({ result: { a: row('08', 5), b: row('00706', 4), c: row('00694', 2) } })).toEqual([
			['result-total', 'warning', 'a', 'reached']
		]);
	});
	test('more is good while some have not reported', () => {
		expect(seen({ result: { a: row('08', 7), b: row('00706', 4), c: row('00694', 2) } })).toEqual([]);
	});
});

test('every finding has a sentence in both languages', () => {
	const findings = CASES.flatMap(([register, more]) => checkBook(ledgerOf(withRow(register, more)), TODAY));
	for (const each of findings)
		for (const lang of ['vi', 'en'] as const) expect(sayBookFinding(lang, each)).toMatch(/[.?!]$/);
});
