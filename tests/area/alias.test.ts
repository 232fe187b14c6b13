import { describe, expect, it } from 'vitest';
import { matchAreas } from '#lib/area/match.ts';
import { openGazetteer } from '#lib/server/place.ts';
import { absent, against, sharedRows } from '../data/reference.ts';

const areas = await openGazetteer();

interface Count {
	right: number;
	all: number;
	wrong: string[];
}

/** What each spelling of a kind is found to be: right, wrong, or (the rest) asked or nothing. */
function countOf(rows: readonly Record<string, string>[], find: (alias: string, i: number) => string | null) {
	const counts = new Map<string, Count>();
	rows.forEach(({ alias, code63, kind }, i) => {
		const count = counts.get(kind) ?? { right: 0, all: 0, wrong: [] };
		counts.set(kind, count);
		count.all++;
		const code = find(alias, i);
		if (code === code63) count.right++;
		// groups of provinces, which the collection has as names of one of them
		else if (code !== null && !/^R-/.test(code)) count.wrong.push(`${alias} → ${code}, not ${code63}`);
	});
	return counts;
}

/** Kinds of spelling that leave no doubt, and the least part of them that must be found. */
const LEAST: Record<string, number> = {
	vi_spelling: 0.95,
	ascii: 0.95,
	tcvn3_as_latin1: 0.95,
	utf8_as_cp1252: 0.95,
	code: 1
};

describe.skipIf(absent)(against, () => {
	const rows = absent ? [] : sharedRows('aliases/vn_province_aliases.csv');
	const past = absent ? [] : sharedRows('aliases/vn_province_aliases_historical.csv');
	const codes = (names: readonly string[], level?: string) =>
		matchAreas(
			names.map((name) => ({ name })),
			areas,
			'vn-2024',
			level
		).matches.map((match) => (match.kind === 'matched' ? match.code : null));

	it.each([
		['alone, said to be a province', (name: string) => codes([name], 'province')[0]],
		['alone', (name: string) => codes([name])[0]]
	])('spellings of a province, %s', (_, find) => {
		for (const [kind, { right, all, wrong }] of countOf(rows, find)) {
			expect(wrong, kind).toEqual([]);
			expect(right / all, kind).toBeGreaterThanOrEqual(LEAST[kind] ?? 0);
		}
	});

	it('spellings of all provinces in one file, with names of provinces that are no more', () => {
		const found = codes([...rows, ...past].map(({ alias }) => alias));
		for (const [kind, { right, all, wrong }] of countOf(rows, (_, i) => found[i])) {
			expect(wrong, kind).toEqual([]);
			expect(right / all, kind).toBeGreaterThanOrEqual(LEAST[kind] ?? 0);
		}
		expect(past.filter((_, i) => found[rows.length + i] !== null).map(({ alias }) => alias)).toEqual([]);
	});

	it.each(['vn-2024', 'vn-2025'])('no former province is one of %s', (vintage) => {
		for (const { alias } of past)
			for (const level of ['province', undefined]) {
				const { matches } = matchAreas([{ name: alias }], areas, vintage, level);
				expect([alias, matches[0].kind]).toEqual([alias, 'unmatched']);
			}
	});

	it('spellings of one code in several releases are not of another', () => {
		let [asked, right] = [0, 0];
		for (const { level, code, spelling } of sharedRows('aliases/vn_same_code_spelling_variants.csv')) {
			const vintage = /new|34/.test(level) ? 'vn-2025' : 'vn-2024';
			const area = areas.byCode(vintage, code);
			if (!area) continue;
			const within = area.parent === null ? [] : [area.parent];
			const match = matchAreas([{ name: spelling, within }], areas, vintage, area.level).matches[0];
			if (match.kind !== 'matched') {
				asked++;
				continue;
			}
			expect([spelling, match.code]).toEqual([spelling, code]);
			right++;
		}
		expect(right / (right + asked)).toBeGreaterThan(0.93);
	});
});
