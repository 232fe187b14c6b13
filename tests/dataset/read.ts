import type { Upload } from '#lib/term/upload.ts';
import { check } from '#lib/dataset/check.ts';
import { guess } from '#lib/dataset/guess.ts';
import { tidy } from '#lib/dataset/tidy.ts';
import { tidyColumns, tidyCsv } from '#lib/dataset/write.ts';
import { openGazetteer } from '#lib/server/place.ts';

export const areas = await openGazetteer();

/** An upload through guess, tidy and check; observations as plain rows. */
export function read(upload: Upload, vintage?: string) {
	const { structure, findings } = guess(upload, areas, vintage);
	const made = tidy(upload, structure, areas);
	if (!made.ok) throw new Error(made.failure.kind);
	const { observations } = made.value;
	const [, ...records] = [...tidyCsv(observations, { dataset: 'd', vintage: structure.vintage })]
		.join('')
		.trimEnd()
		.split('\n');
	const columns = tidyColumns(observations);
	const rows = records.map((line) => Object.fromEntries(cells(line).map((cell, i) => [columns[i], cell])));
	const all = [
		...findings,
		...made.value.findings,
		...check({ ...made.value, source: areas, vintage: structure.vintage })
	];
	return { ...made.value, structure, findings: all, rules: all.map((f) => f.rule), records: rows };
}

function cells(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
		(m[1] ?? m[2]).replace(/""/g, '"')
	);
}

/** The value of the only record with these words. */
export function valueAt(records: Record<string, string>[], words: Record<string, string>): string {
	const found = records.filter((record) =>
		Object.entries(words).every(([key, word]) => record[key] === word)
	);
	if (found.length !== 1) throw new Error(`${found.length} records with ${JSON.stringify(words)}`);
	return found[0].value;
}
