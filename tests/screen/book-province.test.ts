import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { BookState } from '#lib/programme/book/fold.ts';
import { Pen } from '#lib/programme/book/pen.ts';
import { PAGE_CELLS } from '#lib/programme/leader/trace.ts';
import type { Programme } from '#lib/term/book.ts';
import { communesOf, synthetic, type Drawn } from '../../data/programmes/project8-sample/synthetic.ts';
import { project8, source } from '../programme/book/viet-nam.ts';
import { Writing, PLACES, PROJECT8 } from '../programme/leader/year.ts';
import { siteWithBooks } from './book-site.ts';
import { launch } from './browser.ts';
import type { Site } from './site.ts';
import { expect, test } from 'vitest';

/** A whole year of 124 communes, every figure made up; and a small book of real people, which is public. */
const PROVINCE: Programme = { ...project8, id: 'province', synthetic: true };
const PUBLIC: Programme = { ...PROJECT8, id: 'public', synthetic: false };

function entered(rows: readonly Drawn[]): BookState {
	const state = new BookState();
	let now = Date.UTC(2025, 0, 2);
	const pen = new Pen(state, { by: 'Cán bộ tỉnh', copy: 'a', clock: () => (now += 900) });
	for (const { register, id, cells } of rows)
		for (const [column, value] of Object.entries(cells))
			if (value !== null)
				state.add([pen.set(register, id, column, value, { file: 'nam.xlsx', sheet: register, cell: 'A2' })]);
	return state;
}

/** In one commune three women came to the only session, among forty men; in others many of both. */
function ofPeople(): Writing {
	const book = new Writing();
	for (const [commune, total, women] of [
		[0, 43, 3],
		[1, 57, 31],
		[2, 61, 29],
		[3, 58, 27]
	])
		book.row('activity', {
			...{ type: 'communication', content: '1', name: 'Họp', date: '2026-03-02', total, women },
			...{ area: PLACES.communes[commune], men: total - women }
		});
	return book;
}

let site: Site;
let page: Page;
beforeAll(async () => {
	const communes = communesOf(source, { before: ['02', '08'], after: '08' });
	const rows = synthetic({ seed: 8, communes, villages: 10, activities: 15_000 });
	site = await siteWithBooks([
		{ programme: PROVINCE, changes: [...entered(rows).changes()] },
		{ programme: PUBLIC, changes: ofPeople().changes }
	]);
	page = await (await (await launch()).newContext({ baseURL: site.url })).newPage();
	page.setDefaultTimeout(240_000);
	page.setDefaultNavigationTimeout(240_000);
}, 600_000);
afterAll(async () => {
	await page?.context().browser()?.close();
	await site?.stop();
});

/** The lines of a CSV without its head. */
const linesOf = (text: string): string[][] =>
	text
		.replace(/^\ufeff/, '')
		.trim()
		.split('\r\n')
		.slice(1)
		.map((line) =>
			[...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map((cell) =>
				(cell[1] ?? cell[2]).replaceAll('""', '"')
			)
		);
const csvOf = async (address: string): Promise<string[][]> =>
	linesOf(await (await page.request.get(address, { timeout: 240_000 })).text());

/** A figure made again from all its cells: each side added up or counted. */
function madeAgain(lines: readonly string[][]): { of: number; over: number | null } {
	const side = (name: string) => {
		const own = lines.filter((line) => line[1] === name);
		return own.length === 0
			? null
			: own.reduce((sum, line) => sum + (line[7] === 'đếm dòng' ? 1 : Number(line[6])), 0);
	};
	return { of: side('Tử số') ?? 0, over: side('Mẫu số') };
}

describe('the year of a province: 124 communes, 15,000 activities', () => {
	test('every figure of the page is made again from all of its cells', { timeout: 1_200_000 }, async () => {
		await page.goto('/book/province', { waitUntil: 'domcontentloaded' });
		const figures = await page.evaluate(() => [
			...new Map(
				[...document.querySelectorAll<HTMLAnchorElement>('a[data-figure]')].map((each) => [
					each.dataset.figure!,
					each.dataset.value!
				])
			)
		]);
		expect(figures.length).toBeGreaterThan(150);
		let cells = 0;
		for (const [id, value] of figures) {
			const lines = await csvOf(`/book/province/cells.csv?figure=${encodeURIComponent(id)}`);
			cells += lines.length;
			for (const line of lines)
				expect(line.slice(8, 13).join(' '), id).toMatch(/^Cán bộ tỉnh 2025.* nam\.xlsx \w+ A2$/);
			if (value === '') continue;
			const { of, over } = madeAgain(lines);
			const again = over === null ? [of] : [(of / over) * 100, of / over];
			expect(Math.min(...again.map((each) => Math.abs(each - Number(value)))), id).toBeLessThan(1e-6);
		}
		expect(cells).toBeGreaterThan(100_000);
	});

	test('the cells of a figure are paged through to the last', { timeout: 600_000 }, async () => {
		const lines = await csvOf('/book/province/cells.csv?figure=dialogue.held');
		const pages = Math.ceil(lines.length / PAGE_CELLS);
		expect(pages).toBeGreaterThan(3);
		await page.goto('/book/province?figure=dialogue.held');
		let seen = 0;
		for (let at = 1; at <= pages; at++) {
			await page.locator(`dialog[data-page="${at}"]`).waitFor();
			seen += await page.locator('dialog tbody tr').count();
			if (at < pages) await page.locator('dialog a[rel=next]').first().click();
		}
		expect(seen).toBe(lines.length);
		expect(await page.locator('dialog a[rel=next]').count()).toBe(0);
	});

	test('the year prints on one page of A4', { timeout: 300_000 }, async () => {
		await page.goto('/book/province', { waitUntil: 'networkidle' });
		const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
		const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
	});
});

describe('a public book of real people', () => {
	const commune = PLACES.communes[0];
	test(
		'tells a small number nowhere: page, panel, data, cells, report, data set',
		{ timeout: 300_000 },
		async () => {
			for (const query of ['', '&time=2026', '&time=2026-Q1', '&time=phase', '&content=1']) {
				await page.goto(`/book/public?area=${commune}${query}&figure=activity.women`);
				const link = page.locator('a[data-figure="activity.women"]').first();
				expect(await link.getAttribute('data-value'), query).toBe('');
				expect(await link.innerText()).toContain('ẩn');
				expect(await page.locator('dialog').getAttribute('data-value')).toBe('');
				const lines = await csvOf(`/book/public/cells.csv?area=${commune}${query}&figure=activity.women`);
				expect(lines.map((line) => line[6])).toEqual(['']);
			}
			// and many are told
			await page.goto('/book/public');
			expect(await page.locator('a[data-figure="activity.total"]').first().getAttribute('data-value')).toBe(
				'219'
			);
			const report = await (await page.request.get(`/book/public/report/2026?area=${commune}`)).text();
			expect(report).not.toMatch(/data-figure="activity\.women"[^>]*>3</);
			const answer = await page.request.get(
				'/explore/book-public.csv?ind=participations&sex=F&level=commune'
			);
			expect(answer.status()).toBe(200);
			const lines = (await answer.text()).split('\r\n').filter((line) => line.includes(commune));
			for (const line of lines) expect(line).not.toMatch(/,3(?:,|$)/);
		}
	);
});
