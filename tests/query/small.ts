import { gazetteer } from '#lib/area/gazetteer.ts';
import { openTidy } from '#lib/dataset/open.ts';
import type { Store } from '#lib/engine/engine.ts';
import { tablesOf } from '#lib/engine/table.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import { sceneOf, type Scene } from '#lib/query/scene.ts';
import type { Vintage } from '#lib/term/area.ts';
import type { RawColumn, RawTable } from '#lib/term/column.ts';
import type { Dataset, DatasetMeta, Indicator } from '#lib/term/dataset.ts';
import type { Result } from '#lib/term/failure.ts';
import type { Observations } from '#lib/term/observation.ts';
import { same } from '#lib/term/text.ts';
import { resolve } from '#lib/view/resolve.ts';
import { emptyView, type View } from '#lib/view/view.ts';

export type Tidy = Record<string, string | number | null>;

const level = (code: string) => ({ code, name: same(code), plural: same(code), areas: 3 });
const vintage: Vintage = {
	id: 'test',
	name: same('test areas'),
	from: null,
	to: null,
	levels: [level('province'), level('district'), level('commune')],
	whole: same('the whole'),
	lists: [],
	boundaries: {},
	source: same(''),
	licence: same('')
};

/** Three provinces A, B, C of three districts A1 … C3, of two communes A1a, A1b …. */
const AREAS = [...'ABC'].flatMap((p) => [
	`${p},province,,,Province ${p},Province ${p}`,
	...[...'123'].flatMap((d) => [
		`${p + d},district,${p},,District ${p + d},District ${p + d}`,
		...[...'ab'].map((c) => `${p + d + c},commune,${p + d},,Commune ${p + d + c},Commune ${p + d + c}`)
	])
]);

export const places = gazetteer([vintage], {
	test: ['code,level,parent,type,name_vi,name_en', ...AREAS].join('\n')
});

export const indicator = (code: string, additivity: Indicator['additivity'], per = 1): Indicator => ({
	code,
	name: same(`Indicator ${code}`),
	unit: same(per === 100 ? '%' : 'people'),
	additivity,
	per,
	direction: 'neither'
});

export function rawOf(rows: Tidy[]): RawTable {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const columns = names.map((name): RawColumn => {
		const cells = rows.map((row) => (Object.hasOwn(row, name) ? String(row[name] ?? '') : ''));
		const dictionary = [...new Set(cells)];
		const at = new Map(dictionary.map((word, i) => [word, i]));
		return { kind: 'text', name, codes: Int32Array.from(cells, (cell) => at.get(cell)!), dictionary };
	});
	return { columns, length: rows.length, lines: Int32Array.from(rows, (_, i) => i + 2) };
}

/** A data set of these tidy rows, through the same door as every sample. */
export async function opened(
	rows: Tidy[],
	meta: Partial<DatasetMeta> = {}
): Promise<{ dataset: Dataset; observations: Observations }> {
	const full = { id: 'small', vintage: 'test', indicators: [indicator('n', 'sum')], ...meta };
	const read = await openTidy(rawOf(rows), full, places);
	if (!read.ok) throw new Error(JSON.stringify(read.failure));
	return read.value;
}

/** The same, held by an engine. */
export async function mounted(
	engine: Store,
	rows: Tidy[],
	meta: Partial<DatasetMeta> = {}
): Promise<Dataset> {
	const { dataset, observations } = await opened(rows, meta);
	await engine.mount(dataset.id, async () => tablesOf(observations, dataset));
	return dataset;
}

export async function scene(engine: Store, dataset: Dataset, view: Partial<View> = {}): Promise<Scene> {
	return must(
		await sceneOf(
			engineAnswering(engine, dataset),
			dataset,
			must(resolve({ ...emptyView(dataset.id), ...view }, dataset))
		)
	);
}

export function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.failure));
	return result.value;
}
