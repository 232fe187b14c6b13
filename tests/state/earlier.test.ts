import { expect, test } from 'vitest';
import { earlierOf } from '#lib/state/earlier.ts';
import type { Kept } from '#lib/state/intake-talk.ts';

const kept = (file: string, when: number, ...codes: string[]): Kept =>
	({ file, when, dataset: { id: file, indicators: codes.map((code) => ({ code })) } }) as unknown as Kept;

test('a new version is looked for among data sets of the same indicators, the same report first', () => {
	const here = [
		kept('dan so.csv', 9, 'population'),
		kept('bao_cao_quy_2_2023.csv', 1, 'dialogue', 'credit'),
		kept('khac.xlsx', 5, 'dialogue'),
		kept('bao_cao_quy_1_2023 (2).csv', 2, 'dialogue', 'credit')
	];
	const found = earlierOf(here, 'bao_cao_quy_3_2023.xlsx', { indicators: ['dialogue', 'credit'] });
	expect(found.map(({ file }) => file)).toEqual([
		'bao_cao_quy_1_2023 (2).csv',
		'bao_cao_quy_2_2023.csv',
		'khac.xlsx'
	]);
	expect(earlierOf(here, 'bao_cao_quy_3_2023.xlsx', { indicators: ['birth'] })).toEqual([]);
});
