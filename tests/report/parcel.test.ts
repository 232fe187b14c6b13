import { createHash } from 'node:crypto';
import type { Feature, Geometry, MultiPolygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sceneCsv } from '#lib/report/csv.ts';
import { parcelCsv, parcelStat } from '#lib/report/parcel/out.ts';
import { parcelName, type ParcelApp } from '#lib/report/parcel/page.ts';
import type { Parcel } from '#lib/report/parcel/parcel.ts';
import { emptyRecipe, type ReportRecipe } from '#lib/report/recipe.ts';
import { jsonStatIn } from '#lib/file/stat/json-stat.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { parcelOf, recipeOfView } from '#lib/report/parcel/make.ts';
import { parcelSource } from '#lib/server/parcel.ts';
import { groundIn, nearIn } from '#lib/state/parcel-open.ts';
import { fromAddress } from '#lib/view/url.ts';
import { must } from '../query/small.ts';

const APP: ParcelApp = {
	...{ script: 'void 0', style: 'p{}', program: '1.2.3 (00000000)' },
	hashes: { script: 'sha256-script', style: 'sha256-style' }
};
const PACKING = { made: '2026-11-28', origin: 'https://atlas.example.vn', whole: false };

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

async function pageOf(address: string, packing: Partial<typeof PACKING> = {}): Promise<string> {
	const shown = must(await atlas.show(fromAddress(address)!));
	const recipe = recipeOfView(shown.scene, 'vi', null);
	const bytes = must(await parcelOf(recipe, parcelSource(atlas), APP, { ...PACKING, ...packing }));
	return new TextDecoder().decode(bytes);
}

/** The parcel in a page, read as a browser does: by the ids of its blocks. */
function parcelIn(page: string): Parcel {
	const blocks = new Map(
		Array.from(
			page.matchAll(/<script type="application\/json" id="([\w-]+)">([^<]*)<\/script>/g),
			([, id, text]) => [id, JSON.parse(text)]
		)
	);
	const all = (name: string) =>
		[...blocks].filter(([id]) => id.startsWith(`${name}-`)).map(([, each]) => each);
	return { about: blocks.get('about'), cubes: all('cube'), outlines: all('outlines') };
}

/** Views of one data set, and others that a file with it answers. */
const ASKED: Record<string, string[]> = {
	'/explore/gso-2016-2018': [
		'',
		'?time=2016',
		'?tab=line&area=01~12',
		'?tab=table&lang=en',
		'?grouping=eight.SH'
	],
	'/explore/census-2019': [
		'',
		'?level=district',
		'?parent=79',
		'?sex=F&level=district',
		'?tab=gap',
		'?measure=ratio'
	],
	'/explore/un-population-age?tab=pyramid': ['?tab=pyramid', '?time=2000', '?tab=line'],
	'/explore/project8-reported': ['', '?tab=line', '?time=2022', '?tab=table']
};

describe.each(Object.entries(ASKED))('the file of %s', (address, views) => {
	test('answers as the site does, with the same rows in the CSV', async () => {
		const parcel = parcelIn(await pageOf(address));
		const { indicator } = fromAddress(
			parcel.about.recipe.pieces.flatMap((each) => ('view' in each ? each.view : []))[0]
		)!;
		for (const query of views) {
			const base = address.split('?')[0];
			const view = { ...fromAddress(base + query)!, indicator };
			const here = await (await nearIn(parcel, view))!.answer(view);
			const there = must(await atlas.show(view));
			expect(here?.ok).toBe(true);
			const { scene } = must(here!);
			expect(sceneCsv(scene, view.lang)).toBe(sceneCsv(there.scene, view.lang));
			expect(scene.resolved.tab).toBe(there.scene.resolved.tab);
			if (there.around.boundaries) {
				const ground = groundIn(parcel, scene.dataset.vintage!, scene.resolved.level)!;
				for (const { code } of scene.resolved.areas) expect(ground.shapes.has(code)).toBe(true);
				expect(ground.islands.map(({ id }) => id).sort()).toEqual(['hoang-sa', 'truong-sa']);
			}
		}
	});

	test('is the same bytes when it is made again, and has a name of them', async () => {
		const [one, other] = [await pageOf(address), await pageOf(address)];
		expect(createHash('sha256').update(one).digest('hex')).toBe(
			createHash('sha256').update(other).digest('hex')
		);
		expect(parcelName('số liệu / Đắk Lắk', one)).toMatch(/^so-lieu-dak-lak-[0-9a-f]{8}\.html$/);
		expect(parcelName('x', `${one} `)).not.toBe(parcelName('x', one));
	});
});

describe('the page', () => {
	test('may fetch nothing, runs only its own script, and names no address but the one it came from', async () => {
		const page = await pageOf('/explore/gso-2016-2018');
		const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)!;
		expect(policy).toBe(
			"default-src 'none'; script-src 'sha256-script'; style-src 'sha256-style'; style-src-attr 'unsafe-inline'; " +
				"img-src data: blob:; base-uri 'none'; form-action 'none'"
		);
		expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<style>'));
		const asked = Array.from(
			page.matchAll(/\s(?:src|href|action|srcset|poster|data)="([^"#]*)"/g),
			([, to]) => to
		);
		expect(asked.filter((to) => !to.startsWith('data:'))).toEqual([]);
		expect(page).not.toMatch(/<(?:link|iframe|object|embed|img|base|form)\b/);
	});

	test('says what it is before any script: source, version, date, licence, and where the numbers are', async () => {
		const page = await pageOf('/explore/census-2019?lang=vi');
		const before = page.slice(0, page.indexOf('<script'));
		const { version, licence } = must(await atlas.dataset('census-2019'));
		for (const words of [
			version,
			licence,
			'28/11/2026',
			'28 Nov 2026',
			'JSON-stat 2.0',
			PACKING.origin,
			'1.2.3'
		])
			expect(before).toContain(words);
		expect(before).toContain('<svg');
		expect(before).toMatch(/<th scope="row">[^<]*Hà Giang/);
	});

	test('holds words a person wrote as words', async () => {
		const bad = '</script><img src=x onerror=alert(1)> -->';
		const recipe: ReportRecipe = {
			...emptyRecipe('vi'),
			title: bad,
			pieces: [
				{ id: 'p', kind: 'paragraph', text: bad },
				{ id: 'h', kind: 'heading', level: 1, text: bad },
				{ id: 'c', kind: 'contents' },
				{ id: 'v', kind: 'chart', caption: bad, alt: bad, view: '/explore/gso-2016-2018', follow: false },
				{ id: 'i', kind: 'insights', about: null, view: '/explore/gso-2016-2018?lang=en', follow: true }
			]
		};
		const page = new TextDecoder().decode(must(await parcelOf(recipe, parcelSource(atlas), APP, PACKING)));
		expect(page).not.toContain('<img');
		expect(page.match(/<script/g)).toHaveLength(page.match(/<\/script>/g)!.length);
		expect(parcelIn(page).about.recipe.title).toBe(bad);
		expect(page).toContain('href="#piece-v"');
	});

	test('a view twice is packed once; with all indicators it answers of each', async () => {
		const small = parcelIn(await pageOf('/explore/gso-2016-2018'));
		const large = parcelIn(await pageOf('/explore/gso-2016-2018', { whole: true }));
		const { indicators } = must(await atlas.dataset('gso-2016-2018'));
		expect(small.cubes).toHaveLength(1);
		expect(small.about.datasets[0].dataset.indicators).toHaveLength(1);
		expect(large.cubes).toHaveLength(indicators.length);
		const view = fromAddress(`/explore/gso-2016-2018?ind=${indicators[1].code}`)!;
		const near = (await nearIn(large, view))!;
		expect(must((await near.answer(view))!).scene.resolved.indicator.code).toBe(indicators[1].code);
	});

	test('nothing to carry is refused', async () => {
		const none = await parcelOf(emptyRecipe('vi'), parcelSource(atlas), APP, PACKING);
		expect(none).toMatchObject({ ok: false, failure: { kind: 'parcel-empty' } });
		const gone: ReportRecipe = {
			...emptyRecipe('vi'),
			pieces: [{ id: 'v', kind: 'chart', caption: null, alt: null, view: '/explore/nothing', follow: false }]
		};
		const refused = await parcelOf(gone, parcelSource(atlas), APP, PACKING);
		expect(refused).toMatchObject({ ok: false, failure: { kind: 'no-dataset' } });
	});
});

test('the data are taken out as a spreadsheet and as JSON-stat', async () => {
	const parcel = parcelIn(await pageOf('/explore/census-2019'));
	parcel.about.datasets[0].dataset.indicators[0].unit = { vi: '=1+1', en: '=1+1' };
	const csv = parcelCsv(parcel, 'vi');
	const rows = csv.trimEnd().split('\r\n');
	const observed = parcel.cubes[0].value.filter((each) => each !== null).length;
	expect(rows.length).toBeGreaterThan(700);
	expect(rows.length - 1).toBeLessThanOrEqual(observed + Object.keys(parcel.cubes[0].status).length);
	expect(rows[0]).toMatch(/^\ufeffdataset,indicator,indicator_name,area,area_name,vintage,period,/);
	expect(csv).toContain(",'=1+1,");
	const stat = jsonStatIn(JSON.parse(parcelStat(parcel, 'vi')))!;
	expect(stat.datasets).toHaveLength(1);
});

test('3,321 communes with many corners go in, each with its outline, in a few megabytes', async () => {
	const COLUMNS = 60;
	const shapes = new Map(
		Array.from({ length: 3321 }, (_, i): [string, Feature<Geometry>] => {
			const [x, y] = [102 + (i % COLUMNS) * 0.1, 8 + Math.floor(i / COLUMNS) * 0.2];
			// a square whose sides are crooked the same way for both its neighbours
			const side = (from: number[], to: number[]) =>
				Array.from({ length: 25 }, (_, k) => {
					const bend = 0.004 * Math.sin(k * 1.7) * (from[0] + from[1] < to[0] + to[1] ? 1 : -1);
					const at = k / 25;
					return [
						from[0] + (to[0] - from[0]) * at + (from[0] === to[0] ? bend : 0),
						from[1] + (to[1] - from[1]) * at + (from[1] === to[1] ? bend : 0)
					];
				});
			const corners = [
				[x, y],
				[x + 0.1, y],
				[x + 0.1, y + 0.2],
				[x, y + 0.2],
				[x, y]
			];
			const ring = corners.slice(1).flatMap((to, k) => side(corners[k], to));
			const geometry: Geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
			return [String(i).padStart(5, '0'), { type: 'Feature', properties: null, geometry }];
		})
	);
	const shown = must(await atlas.show(fromAddress('/explore/gso-2016-2018')!));
	const source = { ...parcelSource(atlas), ground: () => Promise.resolve({ shapes, islands: [] }) };
	const bytes = must(await parcelOf(recipeOfView(shown.scene, 'vi', null), source, APP, PACKING));
	expect(bytes.length).toBeLessThan(4_000_000);
	const parcel = parcelIn(new TextDecoder().decode(bytes));
	const kept = groundIn(parcel, 'vn-2024', 'province')!.shapes;
	expect(kept.size).toBe(3321);
	for (const { geometry } of kept.values())
		expect((geometry as MultiPolygon).coordinates[0][0].length).toBeGreaterThan(3);
});
