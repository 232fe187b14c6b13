import { describe, expect, test } from 'vitest';
import { table } from '../../data/areas/commune.ts';
import { absent, against, rows, sharedRows } from './reference.ts';

const targets = (pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> => {
	const out = new Map<string, Set<string>>();
	for (const [from, to] of pairs) out.set(from, (out.get(from) ?? new Set()).add(to));
	return out;
};
const equal = (a: Set<string>, b: Set<string>) => a.size === b.size && [...a].every((each) => b.has(each));

describe.skipIf(absent)(against, () => {
	test('the communes: two sources that were collected apart agree', () => {
		const shared = targets(
			sharedRows('areas/crosswalk_communes_2025.csv')
				.filter((row) => row.old_commune)
				.map((row) => [row.old_commune, row.new_commune] as const)
		);
		const ours = targets(
			rows('areas/crosswalk-vn-2024-vn-2025.commune.csv').map((row) => [row.old, row.new] as const)
		);
		const fixed: Record<string, string> = { '06970': '06978', '23737': '23938' };
		const apart = targets(
			table('ward_mappings')
				.filter((row) => row.old_ward_code)
				.map((row) => [row.old_ward_code!, fixed[row.new_ward_code] ?? row.new_ward_code] as const)
		);
		const both = [...apart.keys()].filter((code) => shared.has(code));
		const overlap = both.filter((code) => [...apart.get(code)!].some((each) => shared.get(code)!.has(each)));
		const identical = both.filter((code) => equal(apart.get(code)!, shared.get(code)!));
		console.log(
			`communes in both: ${both.length}; same targets: ${identical.length}; some target in both: ${overlap.length}`
		);
		expect([both.length, identical.length, overlap.length]).toEqual([10034, 9561, 10032]);
		const different = [...shared].filter(([code, to]) => !equal(to, ours.get(code) ?? new Set()));
		expect(different.map(([code]) => code).sort()).toEqual(['30901', '30913']);
	});

	test('the provinces', () => {
		const shared = sharedRows('areas/crosswalk_provinces_2025.csv').map(
			(row) => `${row.old_code} ${row.new_code}`
		);
		const ours = rows('areas/crosswalk-vn-2024-vn-2025.province.csv').map((row) => `${row.old} ${row.new}`);
		expect(ours.sort()).toEqual(shared.sort());
	});
});
