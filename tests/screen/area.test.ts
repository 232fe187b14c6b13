import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { review, show } from './intake.ts';
import { expect, test } from './screen.ts';

const SHARED = '../shared/boundaries/vn_communes_p15.topo.json';
/** Communes of Lào Cai since 1 July 2025. */
const COMMUNES = [
	['02647', 'Lào Cai'],
	['02671', 'Cam Đường'],
	['02680', 'Hợp Thành'],
	['02683', 'Bát Xát'],
	['02686', 'A Mú Sung'],
	['02695', 'Trịnh Tường'],
	['02701', 'Y Tý'],
	['02707', 'Dền Sáng'],
	['02725', 'Bản Xèo'],
	['02728', 'Mường Hum']
];
let folder: string;
let boundaries: string;
const at = (name: string) => path.join(folder, name);
const square = (x: number, y: number) => [
	[x, y],
	[x + 0.1, y],
	[x + 0.1, y + 0.1],
	[x, y + 0.1],
	[x, y]
];

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-area-'));
	await writeFile(
		at('communes.csv'),
		[
			'ma xa,xa,nam,nu,nam gioi',
			...COMMUNES.map(([code, name], i) => `${code},${name},2025,${20 + i},${30 + i}`)
		].join('\n')
	);
	await writeFile(
		at('villages.csv'),
		[
			'mã thôn,tên thôn,thuộc,kinh độ,vĩ độ,vùng nghèo',
			...COMMUNES.flatMap(([code], i) =>
				[1, 2].map((n) => `${code}-${n},Bản ${i}${n},${code},${103.8 + i * 0.05},${22.3 + n * 0.1},vùng ${n}`)
			)
		].join('\n')
	);
	await writeFile(
		at('attendance.csv'),
		[
			'village,year,women,men',
			...COMMUNES.flatMap(([code], i) => [1, 2].map((n) => `${code}-${n},2025,${10 + i},${9 + n}`))
		].join('\n')
	);
	boundaries = existsSync(SHARED) ? SHARED : at('communes.geojson');
	await writeFile(
		at('communes.geojson'),
		JSON.stringify({
			type: 'FeatureCollection',
			features: COMMUNES.map(([code], i) => ({
				type: 'Feature',
				properties: { code, p: '15' },
				geometry: {
					type: 'Polygon',
					coordinates: [square(103.5 + (i % 4) * 0.1, 22 + Math.floor(i / 4) * 0.1)]
				}
			}))
		})
	);
	await writeFile(at('metres.geojson'), JSON.stringify(metres()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same in metres of a zone, roughly: what matters is that they are no degrees. */
const metres = () => ({
	type: 'FeatureCollection',
	features: COMMUNES.map(([code], i) => ({
		type: 'Feature',
		properties: { code },
		geometry: {
			type: 'Polygon',
			coordinates: [
				square(0, 0).map(([x, y]) => [400_000 + i * 20_000 + x * 100_000, 2_450_000 + y * 100_000])
			]
		}
	}))
});

test('boundaries brought for communes are looked at, kept, and draw the map of a file', async ({ page }) => {
	await page.goto('/area', { waitUntil: 'networkidle' });
	await page.setInputFiles('#bring-boundaries', boundaries);
	await page.locator('svg[role=img] path').first().waitFor();
	expect(await page.locator('svg[role=img] path').count()).toBeGreaterThanOrEqual(10);
	expect(await page.textContent('.count')).toMatch(/địa bàn có hình/);
	await page.click('.do .go');
	await page.locator('.said').waitFor();
	expect(await page.textContent('#vn-2025')).toContain(path.basename(boundaries));

	await review(page, at('communes.csv'));
	await show(page);
	await page.locator('#map svg path[data-row]').first().waitFor();
	expect(await page.locator('#map svg path[data-row]').count()).toBe(10);
	await page.reload();
	await page.locator('#map svg path[data-row]').first().waitFor();

	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto('/area', { waitUntil: 'networkidle' });
	await page.locator('#vn-2025 button', { hasText: 'Bỏ ranh giới' }).click();
	await expect.poll(() => page.locator('#vn-2025 button').count()).toBe(0);
});

test('coordinates in metres are refused with the choice that helps', async ({ page }) => {
	await page.goto('/area', { waitUntil: 'networkidle' });
	await page.setInputFiles('#bring-boundaries', at('metres.geojson'));
	await page.locator('[role=alert]').waitFor();
	expect(await page.textContent('[role=alert]')).toMatch(/mét/);
	await page.selectOption('label:has-text("Hệ tọa độ") select', 'EPSG:3405');
	await page.locator('svg[role=img] path').first().waitFor();
	expect(await page.textContent('.two')).toMatch(/VN-2000/);
	await page.locator('button', { hasText: 'Hoàn tác' }).click();
	await page.locator('[role=alert]').waitFor();
});

test('villages of one’s own: a list, its groups, points on the map', async ({ page }) => {
	await page.goto('/area', { waitUntil: 'networkidle' });
	await page.setInputFiles('#bring-list', at('villages.csv'));
	await page.locator('.columns li').first().waitFor();
	expect(await page.textContent('[aria-live]')).toMatch(/20 địa bàn/);
	await page.click('.do .go');
	await page.locator('.said').waitFor();
	await page.click('.cards a:has-text("villages")');
	await page.waitForURL('**/area/own-*');
	await page.fill('input[name=q]', 'ban 01');
	await page.click('form[role=search] button');
	await page.waitForURL('**q=ban+01**');
	await page.locator('tbody tr', { hasText: 'Bản 01' }).waitFor();
	expect(await page.locator('tbody tr').count()).toBe(1);

	await review(page, at('attendance.csv'));
	await show(page);
	await page.locator('#map svg circle[data-row]').first().waitFor();
	expect(await page.locator('#map svg circle[data-row]').count()).toBe(20);
	await page.selectOption('select[name=group]', { index: 1 });
	await expect.poll(() => page.locator('#map svg circle[data-row]').count()).toBe(10);
	expect(page.url()).toMatch(/grouping=g1\.1/);
});

test('a shipped data set is drawn on the boundaries a reader brought', async ({ page }) => {
	await page.goto('/explore/project8-demo?parent=15&level=commune&geo=vn-2025', { waitUntil: 'networkidle' });
	expect(await page.locator('#map svg path[data-row]').count()).toBe(0);
	await page.goto('/area', { waitUntil: 'networkidle' });
	await page.setInputFiles('#bring-boundaries', boundaries);
	await page.locator('svg[role=img] path').first().waitFor();
	await page.click('.do .go');
	await page.locator('.said').waitFor();
	await page.goto('/explore/project8-demo?parent=15&level=commune&geo=vn-2025');
	await page.locator('#map svg path[data-row]').first().waitFor();
});
