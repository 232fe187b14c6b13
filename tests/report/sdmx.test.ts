import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPackage } from '#lib/report/package-open.ts';
import { sceneSdmx } from '#lib/report/sdmx.ts';
import type { Scene } from '#lib/query/scene.ts';
import { rowsOf } from '#lib/report/rows.ts';
import { openFile } from '#lib/server/open-file.ts';
import { parquetLoader } from '#lib/server/parquet.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { render } from '#lib/server/render.ts';
import { fromQuery } from '#lib/view/url.ts';
import { read } from '../../src/cli/read.ts';
import { must } from '../query/small.ts';

const work = mkdtempSync(path.join(tmpdir(), 'atlas-sdmx-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const at = (name: string) => path.join(work, name);

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const VIEWS: [string, string][] = [
	['census-2019', 'tab=bar'],
	['census-2019', 'tab=bar&lang=en&level=district&parent=01'],
	['gso-2016-2018', 'ind=total_fertility'],
	['project8-demo', 'tab=line&level=province'],
	['un-population-age', 'tab=pyramid&lang=en']
];
const shownOf = async (id: string, query: string) =>
	must(await atlas.show(fromQuery(id, new URLSearchParams(query))));

/** Records of a plain CSV by the names of its columns. */
function records(text: string): Record<string, string>[] {
	const cells = (line: string) =>
		[...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((each) =>
			each[1].replace(/^"|"$/g, '').replaceAll('""', '"')
		);
	const [head, ...lines] = text
		.replace(/^\ufeff/, '')
		.trim()
		.split(/\r?\n/);
	return lines.map((line) => Object.fromEntries(cells(head).map((name, i) => [name, cells(line)[i]])));
}

describe('SDMX-CSV', () => {
	test.each(VIEWS)('%s?%s is read back by the doctor as it went out', async (id, query) => {
		const { scene } = await shownOf(id, query);
		writeFileSync(at('out.csv'), sceneSdmx(scene, scene.resolved.view.lang));
		expect(await read([at('out.csv'), '--out', at('back.csv'), '--report', at('report.json')])).toBe(0);
		const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as {
			kind: string;
			rows: { kept: number };
		};
		expect(report.kind).toBe('sdmx-csv');
		const key = (of: Record<string, string>) =>
			[of.indicator, of.area, of.period, of.sex ?? '', of.age ?? '', of.ethnicity ?? ''].join(' ');
		const back = new Map(records(readFileSync(at('back.csv'), 'utf8')).map((each) => [key(each), each]));
		let seen = 0;
		for (const row of rowsOf(scene)) {
			const asked = key({
				indicator: scene.resolved.indicator.code,
				area: row.area || '_T',
				period: row.period,
				...held(row.key, scene)
			});
			const found = back.get(asked);
			expect(found, `${asked} among ${[...back.keys()].slice(0, 3).join(' | ')}`).toBeDefined();
			expect(found!.value === '' ? null : Number(found!.value), asked).toBe(row.value);
			if (row.value === null) expect(found!.status).toBe(row.status);
			seen++;
		}
		expect(seen).toBe(back.size);
	});

	test('begins with structure and action, dimensions before the value, attributes behind', async () => {
		const { scene } = await shownOf('project8-demo', 'tab=bar');
		const [head, first] = sceneSdmx(scene, 'vi').split('\r\n');
		const names = head.split(',');
		expect(names.slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION']);
		expect(names.indexOf('REF_AREA')).toBeLessThan(names.indexOf('OBS_VALUE'));
		expect(names.indexOf('TIME_PERIOD') + 1).toBe(names.indexOf('OBS_VALUE'));
		expect(names.indexOf('OBS_STATUS')).toBeGreaterThan(names.indexOf('OBS_VALUE'));
		expect(first.startsWith('dataflow,ATLAS:PROJECT8_DEMO(1.0),I,')).toBe(true);
		expect(new Set(names).size).toBe(names.length);
	});
});

/** The codes of a row in the dimensions its data set has; those held at the total included. */
const held = (key: Record<string, string>, { dataset }: Scene): Record<string, string> =>
	Object.fromEntries(dataset.dimensions.map(({ code }) => [code, key[code] ?? '_T']));

describe('a Data Package of a view', () => {
	test.each(VIEWS)('%s?%s opens again with the numbers it shows', async (id, query) => {
		const shown = await shownOf(id, query);
		const { scene } = shown;
		const bytes = (await render(atlas, shown, 'zip', scene.resolved.view.lang)) as Uint8Array;
		const { about } = must(await openPackage(bytes));
		expect(about.dataset.indicators.map((each) => each.code)).toEqual([scene.resolved.indicator.code]);
		writeFileSync(at('part.zip'), bytes);
		const context = { gazetteer: atlas.gazetteer, parquet: parquetLoader() };
		const { dataset, observations } = must(
			await openFile({ path: at('part.zip'), name: 'part.zip' }, context)
		);
		expect(dataset.title).toEqual(scene.dataset.title);
		expect(dataset.dimensions.map((each) => each.code).sort()).toEqual(
			scene.dataset.dimensions.map((each) => each.code).sort()
		);
		expect([...observations.value].map((each) => (Number.isNaN(each) ? null : each))).toEqual(
			rowsOf(scene).map((row) => row.value)
		);
		const again = (await render(atlas, shown, 'zip', scene.resolved.view.lang)) as Uint8Array;
		expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
	});
});
