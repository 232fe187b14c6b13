import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Library } from '#lib/server/library/library.ts';
import { TERMINAL, type NewVersion } from '#lib/server/library/library.ts';
import type { Account, Role } from '#lib/term/library.ts';
import { same } from '#lib/term/text.ts';

/** A folder of one's own; `gone` takes it away. */
export function newHome(): { home: string; gone(): void } {
	const home = mkdtempSync(path.join(tmpdir(), 'parity-atlas-library-'));
	return { home, gone: () => rmSync(home, { recursive: true, force: true }) };
}

export const person = (id: string, role: Role = 'analyst', areas: string[] | null = null): Account => ({
	...{ id, role, areas },
	email: `${id}@example.vn`,
	name: id.toUpperCase()
});

export const about = (title = 'A title'): NewVersion['about'] => ({
	...{
		title: same(title),
		description: same(''),
		source: same('a source'),
		licence: 'CC BY 4.0',
		date: '2026-11-01'
	},
	...{ synthetic: false, vintage: 'vn-2025', indicators: [], dimensions: ['sex'], periods: ['2024', '2025'] },
	...{ levels: ['province'], areas: 2, rows: 4, disclosure: null, change: null }
});

/** A version whose one file holds some words. */
export async function written(
	library: Library,
	dataset: string,
	words: string,
	over = library.lastNumber(dataset)
): Promise<NewVersion> {
	const kept = await library.keep('observations.parquet', new TextEncoder().encode(words));
	if (!kept.ok) throw new Error(JSON.stringify(kept.failure));
	return {
		...{ dataset, over, about: about(words), roots: [['vn-2025:15', 'vn-2025:VN']], files: [kept.value] },
		version: kept.value.sha256.slice(0, 12)
	};
}

/** Publishes words as the next version of a data set. */
export async function published(library: Library, dataset: string, words: string) {
	const added = library.add(await written(library, dataset, words), { account: TERMINAL, straight: true });
	if (!added.ok) throw new Error(JSON.stringify(added.failure));
	return added.value;
}
