import { readFileSync } from 'node:fs';
import { readCsv } from '../../csv.ts';

/** What became of the communes of some provinces on 1 July 2025. */
export interface Change {
	/** rows of the list of the communes of before */
	former: Record<string, string>[];
	/** commune of before → communes of today */
	links: ReadonlyMap<string, string[]>;
	/** commune of today → its province */
	province: ReadonlyMap<string, string>;
}

const read = (file: string) => readCsv(readFileSync(new URL(`../../areas/${file}`, import.meta.url), 'utf8'));

/** Reads the change from the lists of areas; `provinces` are those of today. */
export function changeIn(provinces: readonly string[]): Change {
	const province = new Map(
		read('vn-2025.csv')
			.filter((row) => row.level === 'commune' && provinces.includes(row.parent))
			.map((row) => [row.code, row.parent])
	);
	const links = new Map<string, string[]>();
	for (const row of read('crosswalk-vn-2024-vn-2025.commune.csv'))
		if (province.has(row.new)) links.set(row.old, [...(links.get(row.old) ?? []), row.new]);
	const former = read('vn-2024.commune.csv').filter((row) => !row.to && links.has(row.code));
	return { former, links, province };
}
