import { normal, type Stream, streamOf } from './chance.ts';

import type { Change } from './change.ts';

/** A commune as the model sees it. Nothing but code, province and type is real. */
export interface Commune {
	code: string;
	/** the province it lies in today */
	province: string;
	vintage: 'vn-2024' | 'vn-2025';
	/** 0 = beside the town, 1 = the farthest villages */
	remote: number;
	people: number;
	/** share of people of ethnic minorities */
	minority: number;
	/** what is particular to the commune, on the log-odds scale */
	own: (indicator: string) => number;
}

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));

/** Usual number of people, by what a commune of before July 2025 was. */
const PEOPLE: Record<string, number> = { Phường: 8000, 'Thị trấn': 6500 };

/** Draws the size and remoteness of a commune of before July 2025; `row` is that of the list of areas. */
function former(seed: number, row: Record<string, string>, province: string): Commune {
	const next: Stream = streamOf(seed, row.code);
	const ward = row.type === 'Phường';
	const remote = ward ? 0.15 * next() : clamp(0.15, 0.6 + 0.22 * normal(next), 1);
	const people = Math.round(
		Math.exp(Math.log(PEOPLE[row.type] ?? 4300) + 0.35 * normal(next) - 0.5 * remote)
	);
	const minority = ward ? 0.25 + 0.3 * next() : clamp(0.45, 0.7 + 0.3 * remote + 0.05 * normal(next), 0.995);
	const level = 0.35 * normal(next);
	return {
		...{ code: row.code, province, vintage: 'vn-2024' as const, remote, people, minority },
		own: (indicator) => level + 0.3 * normal(streamOf(seed, `${row.code} ${indicator}`))
	};
}

/** A commune of today from those it was made of, by their people; one divided among several gave each the same part. */
function successor(
	code: string,
	province: string,
	parts: readonly { of: Commune; share: number }[]
): Commune {
	const people = parts.reduce((sum, { of, share }) => sum + of.people * share, 0);
	const mean = (value: (of: Commune) => number) =>
		parts.reduce((sum, { of, share }) => sum + value(of) * of.people * share, 0) / people;
	return {
		...{ code, province, vintage: 'vn-2025' as const, people: Math.round(people) },
		remote: mean((of) => of.remote),
		minority: mean((of) => of.minority),
		own: (indicator) => mean((of) => of.own(indicator))
	};
}

/** The communes of the provinces drawn: those of before July 2025, and those of today, which they became. */
export function communesOf(seed: number, { former: rows, links, province }: Change): Commune[] {
	const before = new Map(
		rows.map((row) => [row.code, former(seed, row, province.get(links.get(row.code)![0])!)])
	);
	const parts = new Map<string, { of: Commune; share: number }[]>();
	for (const [code, of] of before)
		for (const to of links.get(code)!)
			parts.set(to, [...(parts.get(to) ?? []), { of, share: 1 / links.get(code)!.length }]);
	const today = [...parts]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, all]) => successor(code, province.get(code)!, all));
	return [...before.values(), ...today];
}
