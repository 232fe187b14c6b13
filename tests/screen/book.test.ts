import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { describe } from 'vitest';
import { writeBook } from '#lib/programme/book/file.ts';
import { PROJECT8, smallYear } from '../programme/leader/year.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from './screen.ts';

const BOOK = '/book/project8-sample';

/** What the open panel says, and what the cells of this page of it make: Σ or count of each side. */
const onPage = (page: Page) =>
	page.evaluate(() => {
		const dialog = document.querySelector('dialog[data-trace]') as HTMLElement;
		const tables = [...dialog.querySelectorAll('table[data-side]')] as HTMLElement[];
		const side = (which: string) => {
			const own = tables.filter((table) => table.dataset.side === which);
			return own.reduce((sum, table) => {
				const cells = [...table.querySelectorAll('td[data-cell]')] as HTMLElement[];
				if (table.dataset.counted === 'true') return sum + cells.length;
				return sum + cells.reduce((all, cell) => all + Number(cell.dataset.cell), 0);
			}, 0);
		};
		return {
			id: dialog.dataset.trace!,
			value: dialog.dataset.value === '' ? null : Number(dialog.dataset.value),
			per: Number(dialog.dataset.per),
			isRatio: /÷|Mẫu số/.test((dialog.querySelector('.sides') as HTMLElement).innerText),
			...{ of: side('of'), over: side('over') },
			next: dialog.querySelector<HTMLAnchorElement>('a[rel=next]')?.href ?? null,
			origins: [...dialog.querySelectorAll('tbody td:last-child')].map((each) => each.textContent?.trim())
		};
	});

/** A figure made again from all pages of its panel, the first of which is open. */
async function madeAgain(page: Page) {
	const first = await onPage(page);
	const made = { ...first };
	for (let at = first; at.next !== null;) {
		await page.goto(at.next, { waitUntil: 'domcontentloaded' });
		at = await onPage(page);
		made.of += at.of;
		made.over += at.over;
		made.origins.push(...at.origins);
	}
	const again = !made.isRatio ? made.of : made.over === 0 ? null : (made.of / made.over) * made.per;
	return { ...made, again };
}

/** A page in a browser that runs no scripts. */
const withoutScripts = async (context: BrowserContext, site: string): Promise<Page> =>
	(await context.browser()!.newContext({ javaScriptEnabled: false, baseURL: site })).newPage();

describe('every figure of the page', () => {
	test('opens its formula and rows, and is made again from them', async ({ context, site }) => {
		const page = await withoutScripts(context, site);
		await page.goto(BOOK);
		const figures = await page.evaluate(() => [
			...new Map(
				[...document.querySelectorAll('a[data-figure]')].map((each) => [
					(each as HTMLElement).dataset.figure!,
					{ href: (each as HTMLAnchorElement).href, value: (each as HTMLElement).dataset.value! }
				])
			)
		]);
		expect(figures.length).toBeGreaterThan(150);
		for (const [id, { href, value }] of figures) {
			await page.goto(href, { waitUntil: 'domcontentloaded' });
			const found = await madeAgain(page);
			expect(found.id).toBe(id);
			expect(found.value, id).toBe(value === '' ? null : Number(value));
			if (found.value !== null) expect(found.again, id).toBeCloseTo(found.value, 6);
			for (const origin of found.origins) expect(origin, id).toMatch(/\S+, \d/);
		}
		await page.context().close();
	}, 240_000);

	test('opens in place by the keyboard, closes by Esc with the focus back, and has an address', async ({
		page
	}) => {
		await page.goto(BOOK, { waitUntil: 'networkidle' });
		const link = page.locator('a[data-figure="disbursed"]').first();
		await link.focus();
		await page.keyboard.press('Enter');
		await page.locator('dialog[data-trace="disbursed"]').waitFor();
		expect(new URL(page.url()).searchParams.get('figure')).toBe('disbursed');
		expect(await page.locator('dialog').innerText()).toMatch(/Công thức:.*Σ/s);
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
		expect(new URL(page.url()).searchParams.get('figure')).toBeNull();
		expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.figure)).toBe(
			'disbursed'
		);
		await page.goBack();
		await page.locator('dialog[data-trace="disbursed"]').waitFor();
	});
});

test('without scripts the panel is there all the same, and the pictures too', async ({ context, site }) => {
	const page = await withoutScripts(context, site);
	await page.goto(`${BOOK}?figure=spent&lang=en`);
	expect(await page.locator('dialog[open] #trace-name').innerText()).toMatch(/^Share disbursed/);
	expect(await page.locator('.screen svg.picture').count()).toBeGreaterThan(4);
	expect(await page.locator('.screen svg.picture').first().getAttribute('aria-label')).toMatch(/Content 1/);
	await page.context().close();
});

describe('the year', () => {
	test('is one sentence on top, in both languages, and says that it is made up', async ({ page }) => {
		await page.goto(BOOK);
		expect(await page.locator('.screen h1').innerText()).toMatch(
			/chỉ số .* kế hoạch năm 2025; đã giải ngân \d+ %;/
		);
		expect(await page.locator('.screen').innerText()).toContain('DỮ LIỆU MÔ PHỎNG');
		await page.goto(`${BOOK}?lang=en`);
		expect(await page.locator('.screen h1').innerText()).toMatch(
			/met the plan of 2025; \d+ % of the money is spent/
		);
		expect(await page.locator('.screen').innerText()).toContain('SYNTHETIC DATA');
	});

	test('is walked from the whole to a commune and a quarter; the address holds it, and Back works', async ({
		page
	}) => {
		await page.goto(BOOK, { waitUntil: 'networkidle' });
		await page.locator('select[name=time]').selectOption('2025-Q3');
		await page.waitForURL(/time=2025-Q3/);
		await page.locator('.kicker', { hasText: 'quý III/2025' }).first().waitFor();
		await page.locator('#picture-coverage [data-row]').first().click();
		await page.waitForURL(/area=\d{5}/);
		expect(await page.locator('.screen .kicker').innerText()).not.toContain('Tuyên Quang ·');
		await page.goBack();
		await page.locator('.screen .kicker', { hasText: 'Tuyên Quang' }).waitFor();
	});

	test('prints on one page of A4', async ({ page }) => {
		for (const query of ['', '?lang=en&time=2025-Q3']) {
			await page.goto(`${BOOK}${query}`, { waitUntil: 'networkidle' });
			const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
			const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
		}
	});

	test('fits a phone without scrolling sideways', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		for (const path of [BOOK, `${BOOK}?lang=en&area=02269`, `${BOOK}/report/2025-Q3`, '/book']) {
			await page.goto(path, { waitUntil: 'networkidle' });
			expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
		}
	});

	test('has its reports: a quarter, the year, the phase; each cell of them opens too', async ({ page }) => {
		for (const [period, lang] of [
			['2025-Q3', 'vi'],
			['2025', 'en'],
			['completion', 'vi']
		]) {
			await page.goto(`${BOOK}/report/${period}?lang=${lang}`);
			expect(await page.locator('article h2').count()).toBeGreaterThan(6);
			for (const table of await page.locator('article table').all())
				expect(await table.locator('thead th[scope=col]').count()).toBeGreaterThan(1);
		}
		await page.locator('article a[data-figure]').first().click();
		await page.locator('dialog[data-trace]').waitFor();
		const missing = await page.goto(`${BOOK}/report/2025-Q7`);
		expect(missing!.status()).toBeGreaterThanOrEqual(400);
	});
});

describe('one’s own book', () => {
	test('is opened from the list; its page, cells, report and Word are made here, and nothing is hidden', async ({
		page
	}) => {
		const { changes } = smallYear();
		const bytes = await writeBook({ began: PROJECT8, editions: [], changes });
		await page.goto('/book', { waitUntil: 'networkidle' });
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'so.jsonl', mimeType: 'text/plain', buffer: Buffer.from(bytes) });
		await page.waitForURL(/project8\/enter/);
		await page.goto('/book', { waitUntil: 'networkidle' });
		await page.locator('a[href="/book/project8?own=1"]').click();
		await page.locator('.screen').waitFor();
		expect(await page.locator('.bar').innerText()).toContain('không có số nào bị ẩn');
		expect(await page.locator('a[data-figure="disbursed"]').first().getAttribute('data-value')).toBe('139.5');
		await page.locator('a[data-figure="disbursed"]').first().click();
		await page.locator('dialog[data-trace="disbursed"]').waitFor();
		const [cells] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Tải mọi ô (CSV)' }).click()
		]);
		expect(cells.suggestedFilename()).toContain('KHONG-CONG-BO');
		const text = await readFile(await cells.path(), 'utf8');
		expect(text.trim().split('\r\n')).toHaveLength(10);
		expect(text).toMatch(/Cán bộ xã,2026-\S+,so-theo-doi\.xlsx,input,B\d+/);
		await page.keyboard.press('Escape');
		await page.locator('#reports a', { hasText: 'quý III/2026' }).click();
		await page.locator('article h1', { hasText: 'Báo cáo quý III/2026' }).waitFor();
		expect(await page.locator('article .warning').allInnerTexts()).toEqual([
			expect.stringContaining('SỔ RIÊNG')
		]);
		await page.locator('article svg.picture').nth(3).waitFor();
		const [word] = await Promise.all([
			page.waitForEvent('download', { timeout: 120_000 }),
			page.getByRole('button', { name: 'Lưu Word' }).click()
		]);
		expect(word.suggestedFilename()).toBe('project8-2026-Q3.UNPROTECTED-KHONG-CONG-BO.docx');
		const parts = unzipSync(new Uint8Array(await readFile(await word.path())));
		const body = new TextDecoder().decode(parts['word/document.xml']);
		expect(body).toContain('SỔ RIÊNG');
		expect(body).toContain('139,5');
		expect(Object.keys(parts).filter((name) => /media\/.*\.svg$/.test(name)).length).toBeGreaterThan(3);
	}, 240_000);

	test('that nobody has is said so, with the way to the list', async ({ page }) => {
		await page.goto('/book/of-nobody', { waitUntil: 'networkidle' });
		await page.getByText('Không có sổ “of-nobody” trên máy này').waitFor();
		await page.locator('main a[href="/book"]').first().waitFor();
	});
});
