import { describe, expect, test } from 'vitest';
import { splitSaid, splitsOf } from '#lib/view/split.ts';
import { whyNot } from '#lib/view/offer.ts';
import { emptyView, TAB_GROUPS, TABS, type View } from '#lib/view/view.ts';
import { indicator, opened, type Tidy } from '../query/small.ts';

const rows = ['EM', 'K', '_T'].flatMap((ethnicity): Tidy[] =>
	['U', 'R'].map((residence) => ({
		indicator: 'n',
		area: 'A1',
		period: '2020',
		ethnicity,
		residence,
		one: 'x',
		value: 1
	}))
);

describe('split by a further dimension', () => {
	const said = async (view: Partial<View>) => {
		const { dataset } = await opened(rows);
		return splitSaid({ ...emptyView('small'), ...view }, dataset, dataset.indicators[0]);
	};

	test('only dimensions of two codes at least', async () => {
		const { dataset } = await opened(rows);
		expect(splitsOf(dataset, dataset.indicators[0]).map((each) => each.dimension.code)).toEqual([
			'ethnicity',
			'residence'
		]);
	});

	test('none unless asked, but an equiplot has one; further and strange ones are said', async () => {
		expect(await said({})).toEqual({ split: null, unmet: [] });
		expect((await said({ tab: 'equiplot' })).split?.dimension.code).toBe('ethnicity');
		expect((await said({ by: ['residence'] })).split?.codes).toEqual(['R', 'U']);
		expect((await said({ by: ['sex', 'area', 'residence', 'ethnicity'] })).unmet).toEqual(['ethnicity']);
		expect(await said({ by: ['wealth'] })).toEqual({ split: null, unmet: ['wealth'] });
	});

	test('codes asked for are the ones shown, when they are two at least', async () => {
		const codes = async (ethnicity: string[]) =>
			(await said({ by: ['ethnicity'], where: { ethnicity } })).split?.codes;
		expect(await codes(['EM', 'K'])).toEqual(['EM', 'K']);
		expect((await codes(['EM']))?.length).toBe(3);
	});
});

test('every form stands in one group', () => {
	expect(Object.values(TAB_GROUPS).flat().sort()).toEqual([...TABS].sort());
});

test('a form without anything to say has its reason', () => {
	const base = {
		indicator: indicator('n', 'none'),
		sexes: ['F', 'M'],
		span: ['2019', '2020'],
		period: '2020',
		areas: [1, 2],
		groups: []
	};
	expect(TABS.filter((tab) => whyNot(tab, base) !== null)).toEqual(['equiplot']);
	expect(whyNot('scatter', { ...base, sexes: ['F'] })).toBe('no-sex');
	expect(whyNot('line', { ...base, span: ['2020'] })).toBe('one-period');
	expect(whyNot('slope', { ...base, period: '2019' })).toBe('first-period');
	expect(whyNot('quadrant', { ...base, indicator: indicator('n', 'sum') })).toBe('counts');
	expect(whyNot('quadrant', { ...base, areas: [1] })).toBe('one-area');
});
