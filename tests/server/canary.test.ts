import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sceneParquet } from '#lib/server/parquet-write.ts';
import { cellsOf as shownCells } from '#lib/inequality/cell.ts';
import { insightsOf } from '#lib/insight/say.ts';
import { wholeOf } from '#lib/insight/words.ts';
import { sceneTable } from '#lib/report/scene-table.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { parcelOf, recipeOfView } from '#lib/report/parcel/make.ts';
import { parcelSource } from '#lib/server/parcel.ts';
import { FORMS, render } from '#lib/server/render.ts';
import { withPictures } from '#lib/server/shown.ts';
import type { Tab } from '#lib/view/view.ts';
import { fromQuery } from '#lib/view/url.ts';
import { withTotals } from '../disclosure/tidy.ts';
import { must, opened } from '../query/small.ts';

/** Counts under a threshold of 100,000 that nobody could meet by chance. */
const CANARIES = [73571, 82193, 61897];
const [a, b, c] = CANARIES;
const ROWS = withTotals({
	A1: { F: a, M: 1500311 },
	A2: { F: 1200247, M: 1730861 },
	A3: { F: 1100237, M: 1312217 },
	B1: { F: 2200411, M: b },
	B2: { F: 1900121, M: 1800499 },
	B3: { F: 1700203, M: 1600181 },
	C1: { F: c, M: 1400431 },
	C2: { F: 1300541, M: 1250447 },
	C3: { F: 2100611, M: 2300333 }
}).flatMap((row) => ['2022', '2023'].map((period) => ({ ...row, period, note: `as counted: ${row.value}` })));

/** A hidden number as it might be written: plain, in the ways of both languages, in thousands. */
const written = (count: number): string[] => {
	const text = String(count);
	const grouped = (mark: string) => `${text.slice(0, -3)}${mark}${text.slice(-3)}`;
	return [text, grouped('.'), grouped(','), grouped('\u00a0'), grouped('\u202f')];
};

let atlas: Atlas;
let hidden: number[];
beforeAll(async () => {
	atlas = await Atlas.open();
	const meta = {
		id: 'canary',
		disclosure: { kind: 'protected', rules: { threshold: 100_000, zeros: 'open' } }
	} as const;
	const tidy = await opened(ROWS, meta);
	must(await atlas.hold(tidy));
	const query = 'SELECT count(*) AS n FROM "observation canary" WHERE value IS NULL';
	const { column } = await atlas.engine.query({ sql: query });
	expect(Number(column.n[0])).toBeGreaterThanOrEqual(6);
	const kept = await atlas.engine.query({ sql: 'SELECT DISTINCT value AS v FROM "observation canary"' });
	const seen = new Set(Array.from({ length: kept.length }, (_, i) => Number(kept.column.v[i])));
	hidden = [...new Set([...tidy.observations.value])].filter((value) => !seen.has(value));
});
afterAll(() => atlas.engine.close());

test('what is hidden is more than the small counts themselves', () => {
	for (const canary of CANARIES) expect(hidden).toContain(canary);
	expect(hidden.length).toBeGreaterThan(CANARIES.length);
});

const TABS: Tab[] = ['map', 'line', 'bar', 'gap', 'pyramid', 'small', 'table'];
const QUERIES = [
	'',
	'level=district',
	'level=district&parent=A',
	'level=district&sex=F',
	'level=district&measure=gap',
	'parent=A'
];

/** A file to carry without its app, whose code has digits of its own. */
const NO_APP = { script: '', style: '', hashes: { script: '', style: '' }, program: '' };
const PACKING = { made: '2026-01-01', origin: null, whole: true };

/** Everything in an archive, and in the archives in it. */
const inside = (bytes: Uint8Array): Uint8Array[] =>
	Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
		name.endsWith('.xlsx') ? [part, ...inside(part)] : [part]
	);

test.each(TABS)('no hidden number is in anything the server gives out: %s', async (tab) => {
	let looked = 0;
	for (const query of QUERIES)
		for (const lang of ['vi', 'en'] as const) {
			const view = fromQuery('canary', new URLSearchParams(`${query}&tab=${tab}`), lang);
			const found = await atlas.show(view);
			if (!found.ok) continue;
			const shown = found.value;
			const sent = await withPictures(atlas, shown, { phone: false });
			const parts: (string | Uint8Array | null)[] = [
				JSON.stringify(sent),
				JSON.stringify(sent.pictures),
				JSON.stringify(shownCells(shown.scene)),
				JSON.stringify(insightsOf(shown.scene, lang, wholeOf(shown.around, lang))),
				sceneParquet(sceneTable(shown.scene, lang)).bytes
			];
			for (const form of FORMS) {
				const office = form === 'docx' || form === 'pptx';
				// the same scene in either language, and slow to write
				if (office && lang === 'en') continue;
				const body =
					form === 'html'
						? must(
								await parcelOf(recipeOfView(shown.scene, lang, null), parcelSource(atlas), NO_APP, PACKING)
							)
						: await render(atlas, shown, form, lang);
				parts.push(body);
				if (body && (office || form === 'zip')) parts.push(...inside(body as Uint8Array));
			}
			for (const part of parts) {
				if (part === null) continue;
				looked++;
				const bytes = Buffer.from(part as Uint8Array);
				const text = bytes.toString('latin1') + bytes.toString('utf8');
				for (const count of hidden) {
					for (const words of written(count)) expect(text.includes(words)).toBe(false);
					const double = Buffer.alloc(8);
					double.writeDoubleLE(count);
					expect(bytes.includes(double)).toBe(false);
				}
			}
		}
	expect(looked).toBeGreaterThan(40);
});

test('and the same search finds a number that is shown', async () => {
	const { scene } = must(
		await atlas.show(fromQuery('canary', new URLSearchParams('level=district&sex=F'), 'en'))
	);
	expect(JSON.stringify(scene)).toContain('1900121');
});
