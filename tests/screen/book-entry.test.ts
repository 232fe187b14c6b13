import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeXlsx } from 'hucre';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { launch, launchKept, launchKillable } from './browser.ts';
import { expect, test } from './screen.ts';

const ENTER = '/book/project8/enter';
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-book-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Begins the book of Project 8 in a fresh browser and says who enters. */
async function begin(page: Page, who = 'Nguyễn Thị Lan', site = ''): Promise<void> {
	await page.goto(site + ENTER);
	await page.getByRole('button', { name: 'Bắt đầu sổ này' }).click();
	await page.locator('form input').fill(who);
	await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
	await page.locator('.grid').waitFor();
}
const at = (page: Page, row: number, column: number) =>
	page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
const saved = async (page: Page): Promise<number> => {
	const text = await page.locator('.saved').innerText();
	return Number(/Đã lưu ([\d.]+) thay đổi/.exec(text)?.[1].replaceAll('.', '') ?? NaN);
};
const allSaved = (page: Page, count: number) =>
	expect.poll(() => saved(page), { timeout: 15_000 }).toBe(count);
const NAME = 3;
const DATE = 4;
const AREA = 6;
const TOTAL = 11;
const WOMEN = 12;

describe('the grid', () => {
	test('is filled by keys, checked, undone, and there again after a reload', async ({ page }) => {
		await begin(page);
		const { keyboard } = page;
		await at(page, 0, 0).click();
		await keyboard.type('tap hu');
		await page.locator('[role=option]').first().waitFor();
		await keyboard.press('Tab');
		await keyboard.type('4');
		await keyboard.press('Tab');
		await keyboard.press('Tab');
		await keyboard.type('Tập huấn cán bộ xã');
		await keyboard.press('Tab');
		await keyboard.type('8/3/2026');
		await keyboard.press('Enter');
		await allSaved(page, 4);
		expect(await at(page, 0, 0).innerText()).toBe('Tập huấn');
		expect(await at(page, 0, DATE).innerText()).toBe('08/03/2026');
		// Enter goes back under the cell Tab began at
		expect(
			await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset)
		).toEqual(expect.objectContaining({ row: '1', column: '0' }));
		await at(page, 0, TOTAL).click();
		await keyboard.type('20');
		await keyboard.press('Tab');
		await keyboard.type('30');
		await keyboard.press('Enter');
		await keyboard.press('ArrowUp');
		await keyboard.press('ArrowRight');
		await expect.poll(() => page.locator('.said').innerText()).toMatch(/30|20/);
		expect(await at(page, 0, WOMEN).getAttribute('class')).toContain('error');
		await keyboard.press('Control+z');
		await allSaved(page, 7);
		expect((await at(page, 0, WOMEN).innerText()).trim()).toBe('');
		await keyboard.press('Control+y');
		await expect.poll(() => at(page, 0, WOMEN).innerText()).toBe('30');
		await allSaved(page, 8);
		await page.reload();
		await page.locator('.grid').waitFor();
		await expect.poll(() => at(page, 0, WOMEN).innerText()).toBe('30');
		await at(page, 0, NAME).click();
		await expect.poll(() => page.locator('.by').innerText()).toContain('Nguyễn Thị Lan');
		// a finding leads to its cell
		await page
			.locator('details.card')
			.first()
			.evaluate((each: HTMLDetailsElement) => (each.open = true));
		await page
			.locator('li.error button', { hasText: /Địa bàn/ })
			.first()
			.click();
		expect(await at(page, 0, AREA).getAttribute('class')).toContain('here');
	});

	test('takes a block of a spreadsheet, keeps what it cannot read, copies, fills down, sums, sorts and filters', async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await begin(page);
		const { keyboard } = page;
		const rows = Array.from(
			{ length: 30 },
			(_, i) =>
			[`"Họp bản\n${i + 1}"`, `${i + 1}/3/2026`, '', 'Xã Mộc Châu, tỉnh Sơn La', 'Bản A', '', '', '', `1.0${String(i).padStart(2, '0')}`, i === 3 ? 'khoảng 7' : '5'].join('\t') // prettier-ignore
		);
		await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n') + '\r\n');
		await at(page, 0, NAME).click();
		await keyboard.press('Control+v');
		await expect.poll(() => page.locator('.told').innerText()).toMatch(/300 ô, 30 dòng.*1 ô chưa đọc được/);
		await expect.poll(() => at(page, 3, TOTAL).innerText()).toBe('1.003');
		expect(await at(page, 3, WOMEN).innerText()).toBe('khoảng 7');
		expect(await at(page, 3, WOMEN).getAttribute('class')).toContain('error');
		expect(await at(page, 0, AREA).innerText()).toContain('Mộc Châu');
		await at(page, 0, TOTAL).click();
		await at(page, 2, TOTAL).click({ modifiers: ['Shift'] });
		expect(await page.locator('.sum').innerText()).toMatch(/3 ô có số · tổng 3\.003 · trung bình 1\.001/);
		await keyboard.press('Control+d');
		await expect.poll(() => at(page, 2, TOTAL).innerText()).toBe('1.000');
		await keyboard.press('Control+c');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('1.000\n1.000\n1.000\n');
		await page.getByRole('button', { name: 'Lọc', exact: true }).click();
		await page.locator('input[aria-label="Lọc theo Trong đó: nữ"]').fill('khoang');
		await expect.poll(() => page.locator('.line').innerText()).toContain('1 trên 30 dòng');
		await page.getByRole('button', { name: 'Bỏ lọc' }).click();
		await page.locator('[role=columnheader] button', { hasText: 'Ngày' }).click();
		await page.locator('[role=columnheader] button', { hasText: 'Ngày' }).click();
		expect(await at(page, 0, DATE).innerText()).toBe('30/03/2026');
		await at(page, 0, NAME).click();
		await page.getByRole('button', { name: 'Bỏ dòng' }).click();
		await expect.poll(() => page.locator('.line').innerText()).toContain('29 dòng');
		await page.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect.poll(() => page.locator('.line').innerText()).toContain('30 dòng');
	});

	test('is a form on a phone', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(ENTER);
		await page.getByRole('button', { name: 'Bắt đầu sổ này' }).click();
		await page.locator('form input').fill('Lan');
		await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
		await page.locator('.fields').waitFor();
		await page.locator('#row-name').fill('Họp bản');
		await page.locator('#row-date').fill('2026-03-08');
		await page.selectOption('#row-content', '2');
		await page.locator('#row-area').pressSequentially('moc chau');
		await page.locator('#row-area-choices button').first().click();
		await page.locator('#row-total').fill('1.234');
		await page.locator('#row-women').focus();
		await expect.poll(() => page.locator('#row-area').inputValue()).toContain('Mộc Châu');
		expect(await page.locator('#row-total').inputValue()).toBe('1.234');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		const heights = await page
			.locator('.field :is(input, select, textarea)')
			.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
		await page.getByRole('button', { name: '+ Dòng mới' }).click();
		expect(await page.locator('#row-name').inputValue()).toBe('');
		await page.getByRole('button', { name: 'Dòng trước' }).click();
		expect(await page.locator('#row-name').inputValue()).toBe('Họp bản');
	});
});

describe('keeping', () => {
	test.skipIf(process.platform === 'win32')(
		'a crash at ten random moments of entry loses nothing that was said to be saved',
		async ({ site }) => {
			const profile = path.join(folder, 'crash');
			let typed = 0;
			/** what the page said it had saved, at the last moment it could say so */
			let confirmed = 0;
			let whole = 0;
			for (let turn = 0; turn <= 10; turn++) {
				const { context, kill } = await launchKillable(profile);
				onTestFinished(kill);
				const page = context.pages()[0] ?? (await context.newPage());
				await page.setViewportSize({ width: 1440, height: 900 });
				await page.exposeFunction('told', (text: string) => {
					const count = Number(/Đã lưu ([\d.]+) thay đổi/.exec(text)?.[1].replaceAll('.', ''));
					if (count > confirmed) confirmed = count;
				});
				if (turn === 0) await begin(page, 'Nguyễn Thị Lan', site);
				else await page.goto(site + ENTER);
				// a browser writes the name of who enters down some seconds later: it may ask again
				await page.locator('.grid, form input').first().waitFor();
				if (await page.getByLabel('Họ tên hoặc đơn vị').isVisible()) {
					await page.getByLabel('Họ tên hoặc đơn vị').fill('Nguyễn Thị Lan');
					await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
				}
				await page.locator('.grid').waitFor();
				await expect.poll(() => saved(page)).toBeGreaterThanOrEqual(confirmed);
				const rows = Number(/^([\d.]+) dòng/.exec(await page.locator('.line').innerText())?.[1].replaceAll('.', '')); // prettier-ignore
				expect(rows).toBe(await saved(page));
				await readThrough(page, rows);
				typed = confirmed = rows;
				if (turn === 10) {
					whole = rows;
					await kill();
					break;
				}
				await page.evaluate(() => {
					const line = document.querySelector('.saved')!;
					const tell = (window as unknown as { told: (text: string) => void }).told;
					new MutationObserver(() => tell(line.textContent ?? '')).observe(line, {
						...{ childList: true, characterData: true, subtree: true }
					});
				});
				// only rows in sight are drawn
				await page.locator('.grid').evaluate((grid) => (grid.scrollTop = grid.scrollHeight));
				await at(page, Math.max(0, rows - 1), NAME).click();
				if (rows > 0) await page.keyboard.press('ArrowDown');
				if (rows === 0) {
					// a book that was begun this moment is not told to be saved yet
					await page.keyboard.insertText('việc 0');
					await page.keyboard.press('Enter');
					typed = 1;
					await allSaved(page, 1);
				}
				let gone = false;
				const moment = new Promise((resume) => setTimeout(resume, 200 + Math.random() * 1500));
				const death = moment.then(async () => {
					gone = true;
					await kill();
				});
				try {
					while (!gone) {
						await page.keyboard.insertText(`việc ${typed}`);
						await page.keyboard.press('Enter');
						typed++;
					}
				} catch {
					// the browser was killed while a key was down
				}
				await death;
			}
			expect(whole).toBeGreaterThan(10);
		},
		240_000
	);

	/** Every row is there with what was typed in it, none twice and none left out. */
	async function readThrough(page: Page, rows: number): Promise<void> {
		if (rows === 0) return;
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await at(page, 0, NAME).click();
		await page.keyboard.press('Control+a');
		await page.keyboard.press('Control+c');
		const text = await page.evaluate(() => navigator.clipboard.readText());
		const names = text.trimEnd().split('\n').map((line) => line.split('\t')[NAME]); // prettier-ignore
		expect(names).toEqual(Array.from({ length: rows }, (_, i) => `việc ${i}`));
	}

	test('a line that was cut off is set aside and told; the others are there', async ({ page }) => {
		await begin(page);
		await at(page, 0, NAME).click();
		for (const name of ['một', 'hai']) {
			await page.keyboard.type(name);
			await page.keyboard.press('Enter');
		}
		await allSaved(page, 2);
		await page.goto('/healthz');
		await page.evaluate(async () => {
			const root = await navigator.storage.getDirectory();
			const book = await (await root.getDirectoryHandle('books')).getDirectoryHandle('project8');
			const handle = await book.getFileHandle('book.jsonl');
			const stream = await handle.createWritable({ keepExistingData: true });
			await stream.seek((await handle.getFile()).size);
			await stream.write('{"id":"zzz","register":"activity","row":"zz","col');
			await stream.close();
		});
		await page.goto(ENTER);
		await page.locator('.grid').waitFor();
		await expect.poll(() => page.locator('.bar').innerText()).toContain('ghi dở');
		await allSaved(page, 2);
		await at(page, 2, NAME).click();
		await page.keyboard.type('ba');
		await page.keyboard.press('Enter');
		await allSaved(page, 3);
		await page.reload();
		await page.locator('.grid').waitFor();
		await allSaved(page, 3);
		expect(await page.locator('.bar').count()).toBe(0);
	});

	test('a full disk is told, what is typed stays, and is saved when there is room', async ({ site }) => {
		const context = await launchKept(path.join(folder, 'profile'), {
			baseURL: site,
			locale: 'vi-VN',
			viewport: { width: 1440, height: 900 }
		});
		const page = context.pages()[0] ?? (await context.newPage());
		await begin(page);
		await at(page, 0, NAME).click();
		await page.keyboard.type('trước');
		await page.keyboard.press('Enter');
		await allSaved(page, 1);
		const devtools = await context.newCDPSession(page);
		const { origin } = new URL(site);
		await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
		await at(page, 1, NAME).click();
		await page.keyboard.insertText('khi đầy '.repeat(200));
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.bar.bad').innerText()).toMatch(/1 thay đổi CHƯA lưu được/);
		expect(await at(page, 1, NAME).innerText()).toContain('khi đầy');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('.bar.bad').getByRole('button', { name: 'Xuất sổ ra tệp' }).click()
		]);
		expect(await readFile(await download.path(), 'utf8')).toContain('khi đầy');
		await devtools.send('Storage.overrideQuotaForOrigin', { origin });
		await page.getByRole('button', { name: 'Thử lưu lại' }).click();
		await allSaved(page, 2);
		await page.reload();
		await page.locator('.grid').waitFor();
		await expect.poll(() => at(page, 1, NAME).innerText()).toContain('khi đầy');
		await context.close();
	});

	test('a disk that runs full is told while what is typed is still saved', async ({ site }) => {
		const disk = path.join(folder, 'small');
		await mkdir(disk);
		const run = promisify(execFile);
		const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', disk]).then(
			() => true,
			() => false
		);
		// only root may make a small disk
		if (!mounted) return;
		const context = await launchKept(path.join(disk, 'profile'), {
			...{ baseURL: site, locale: 'vi-VN', viewport: { width: 1440, height: 900 } },
			serviceWorkers: 'block'
		});
		try {
			const page = context.pages()[0] ?? (await context.newPage());
			await begin(page);
			await at(page, 0, NAME).click();
			await page.keyboard.insertText('trước');
			await page.keyboard.press('Enter');
			await allSaved(page, 1);
			expect(await page.locator('.bar').count()).toBe(0);
			const filler = path.join(disk, 'filler');
			const fill = async () => {
				const file = await open(filler, 'a');
				try {
					for (let size = 1_000_000; size >= 4096;)
						await file.appendFile(Buffer.alloc(size)).catch(() => (size = Math.floor(size / 2)));
				} finally {
					await file.close();
				}
			};
			let row = 1;
			const enter = async (text: string) => {
				await at(page, row, NAME).click();
				await page.keyboard.insertText(text);
				await page.keyboard.press('Enter');
				await allSaved(page, ++row);
			};
			// what a browser clears away for itself is filled again
			// that little room is left is told on the way, by a bar that is not bad
			for (let turn = 0; turn < 30 && !(await page.locator('.bar.bad').count()); turn++) {
				await fill();
				await enter('khi đầy '.repeat(2000));
			}
			// all of it is saved, in the room kept for this moment, and said that there is no more
			expect(await page.locator('.bar.bad').innerText()).toContain('Ổ đĩa sắp đầy');
			const full = row;
			await rm(filler);
			await new Promise((resume) => setTimeout(resume, 11_000));
			await enter('có chỗ lại');
			await expect.poll(() => page.locator('.bar').count()).toBe(0);
			await page.reload();
			await page.locator('.grid').waitFor();
			await expect.poll(() => at(page, full - 1, NAME).innerText()).toContain('khi đầy');
			await allSaved(page, full + 1);
		} finally {
			await context.close();
			await run('umount', ['-l', disk]);
		}
	}, 120_000);

	test('a second tab follows, and goes on when the first is closed', async ({ page, context }) => {
		await begin(page);
		const second = await context.newPage();
		await second.goto(ENTER);
		await expect.poll(() => second.locator('.bar').innerText()).toContain('ở một thẻ khác');
		await at(page, 0, NAME).click();
		await page.keyboard.type('thấy ở thẻ kia');
		await page.keyboard.press('Enter');
		await expect.poll(() => at(second, 0, NAME).innerText()).toContain('thấy ở thẻ kia');
		await at(second, 0, NAME).click();
		await second.keyboard.type('x');
		await expect.poll(() => second.locator('.told').innerText()).toContain('chỉ xem được');
		await page.close();
		await expect.poll(() => second.locator('.bar').innerText()).toContain('Thẻ kia đã đóng');
		await at(second, 1, NAME).click();
		await second.keyboard.type('tiếp');
		await second.keyboard.press('Enter');
		await allSaved(second, 2);
	});

	/** What is kept for when there is no network. */
	const keptUrls = (page: Page) =>
		page.evaluate(async () => {
			const all = await Promise.all(
				(await caches.keys()).map(async (name) => {
					const requests = await (await caches.open(name)).keys();
					return [name, requests.map(({ url }) => new URL(url).pathname)] as const;
				})
			);
			return Object.fromEntries(all);
		});
	/** The page, the program that writes and the lists of areas are kept, in a store of some name. */
	const isReady = async (page: Page, name: RegExp) =>
		Object.entries(await keptUrls(page)).some(
			([key, paths]) =>
				name.test(key) &&
				paths.includes(ENTER) &&
				paths.some((each) => /workers\/book\.worker.*\.js$/.test(each)) &&
				paths.some((each) => each.startsWith('/areas/'))
		);

	test('without a network the book opens after one visit and keeps what is typed', async ({
		page,
		context
	}) => {
		await begin(page);
		await expect.poll(() => isReady(page, /^book-/), { timeout: 20_000 }).toBe(true);
		await page.close();
		await context.setOffline(true);
		const later = await context.newPage();
		await later.goto(ENTER);
		await later.locator('.grid').waitFor();
		await at(later, 0, NAME).click();
		await later.keyboard.type('không mạng');
		await later.keyboard.press('Enter');
		await allSaved(later, 1);
		await later.reload();
		await later.locator('.grid').waitFor();
		await expect.poll(() => at(later, 0, NAME).innerText()).toBe('không mạng');
		await at(later, 0, AREA).click();
		await later.keyboard.type('moc chau');
		await later.locator('[role=option]').first().waitFor();
		await context.setOffline(false);
	});

	test('a newer version takes over without losing work, and opens without a network too', async ({
		site,
		context: other
	}) => {
		let version = 1;
		// what is served is the site's own, but for the name its service worker keeps pages under
		const front = createServer(async (asked, answer) => {
			try {
				const own = await fetch(site + asked.url, { headers: { accept: asked.headers.accept ?? '*/*' } });
				let body = Buffer.from(await own.arrayBuffer());
				if (asked.url === '/service-worker.js')
					body = Buffer.from(body.toString().replace(/book-\$\{|`book-|"book-"|'book-'/, (found) => `${found}v${version}-`)); // prettier-ignore
				const type = own.headers.get('content-type');
				answer.writeHead(own.status, { ...(type && { 'content-type': type }), 'cache-control': 'no-cache' });
				answer.end(body);
			} catch {
				answer.destroy();
			}
		}).listen(0, '127.0.0.1');
		await once(front, 'listening');
		const { port } = front.address() as AddressInfo;
		const context = await other.browser()!.newContext({
			...{ baseURL: `http://127.0.0.1:${port}`, locale: 'vi-VN' },
			viewport: { width: 1440, height: 900 }
		});
		try {
			const page = await context.newPage();
			await begin(page);
			await at(page, 0, NAME).click();
			await page.keyboard.type('bản cũ');
			await page.keyboard.press('Enter');
			await allSaved(page, 1);
			await expect.poll(() => isReady(page, /v1-/), { timeout: 20_000 }).toBe(true);
			version = 2;
			await page.reload();
			await page.locator('.grid').waitFor();
			await page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/book'))?.update());
			await at(page, 1, NAME).click();
			await page.keyboard.type('trong lúc cập nhật');
			await page.keyboard.press('Enter');
			await allSaved(page, 2);
			await expect.poll(() => isReady(page, /v2-/), { timeout: 20_000 }).toBe(true);
			await page.close();
			// no page of the older is open: the newer takes over
			await new Promise((resume) => setTimeout(resume, 1000));
			await context.setOffline(true);
			const later = await context.newPage();
			await later.goto(ENTER);
			await later.locator('.grid').waitFor();
			await expect.poll(() => at(later, 1, NAME).innerText()).toBe('trong lúc cập nhật');
			await at(later, 2, NAME).click();
			await later.keyboard.type('bản mới, không mạng');
			await later.keyboard.press('Enter');
			await expect
				.poll(() => later.locator('main').innerText(), { timeout: 15_000 })
				.toContain('Đã lưu 3 thay đổi');
			expect(Object.keys(await keptUrls(later)).some((name) => name.includes('v2-'))).toBe(true);
		} finally {
			await context.close();
			front.close();
		}
	});
});

describe('files', () => {
	/** A browser of somebody else. */
	async function elsewhere<T>(site: string, work: (page: Page) => Promise<T>): Promise<T> {
		const browser: Browser = await launch();
		const context: BrowserContext = await browser.newContext({ baseURL: site, locale: 'vi-VN', viewport: { width: 1440, height: 900 } }); // prettier-ignore
		try {
			return await work(await context.newPage());
		} finally {
			await browser.close();
		}
	}
	async function exported(page: Page, name: string): Promise<string> {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('section').getByRole('button', { name: 'Xuất sổ ra tệp' }).click()
		]);
		const file = path.join(folder, name);
		await download.saveAs(file);
		return file;
	}
	async function typeAt(page: Page, row: number, column: number, text: string) {
		await at(page, row, column).click();
		await page.keyboard.type(text);
		await page.keyboard.press('Enter');
	}

	test('two copies are merged: new rows come in, what differs is asked, nothing is written over', async ({
		page,
		site
	}) => {
		await begin(page);
		await typeAt(page, 0, NAME, 'Họp bản A');
		await typeAt(page, 0, TOTAL, '20');
		await allSaved(page, 2);
		const first = await exported(page, 'first.book.jsonl');
		const second = await elsewhere(site, async (other) => {
			await other.goto('/book');
			await other.setInputFiles('input[type=file]', first);
			await other.getByLabel('Họ tên hoặc đơn vị').fill('Trần Văn Bình');
			await other.getByRole('button', { name: 'Bắt đầu nhập' }).click();
			await typeAt(other, 0, TOTAL, '25');
			await typeAt(other, 1, NAME, 'Họp bản B');
			await allSaved(other, 4);
			return exported(other, 'second.book.jsonl');
		});
		await typeAt(page, 0, TOTAL, '22');
		await allSaved(page, 3);
		const copy = page.locator('input[accept=".jsonl,.gz,.json"]');
		await copy.setInputFiles(second);
		await expect
			.poll(() => page.locator('.look').innerText())
			.toMatch(/2 thay đổi mới, 2 đã có, 1 ô mâu thuẫn.*Trần Văn Bình/s);
		await page.getByRole('button', { name: 'Trộn vào sổ' }).click();
		await page.locator('#conflicts').waitFor();
		const conflict = await page.locator('#conflicts').innerText();
		expect(conflict).toMatch(/22[\s\S]*Nguyễn Thị Lan|25[\s\S]*Trần Văn Bình/);
		expect(await page.locator('#conflicts .value').count()).toBe(2);
		await expect.poll(() => at(page, 1, NAME).innerText()).toBe('Họp bản B');
		await page.locator('#conflicts .value', { hasText: '22' }).click();
		await expect.poll(() => page.locator('#conflicts').count()).toBe(0);
		expect(await at(page, 0, TOTAL).innerText()).toBe('22');
		await allSaved(page, 6);
		// again: nothing new
		await copy.setInputFiles(second);
		await expect.poll(() => page.locator('.look').innerText()).toMatch(/không có gì mới, 4 đã có/);
	});

	test('a filled template comes in with the cell each value stood in, and only once', async ({ page }) => {
		await begin(page);
		const file = path.join(folder, 'thang3.xlsx');
		const rows = [
			['STT', 'Tên hoạt động', 'Ngày', 'Địa bàn', 'Số lượt người tham gia', null],
			[null, null, null, null, 'Tổng số', 'Trong đó: nữ'],
			['I', 'Nội dung 1', null, null, 50, 30],
			[1, 'Họp bản A', '8/3/2026', 'Xã Mộc Châu, tỉnh Sơn La', 20, 12],
			[2, 'Họp bản B', '9/3/2026', 'Xã Mộc Châu, tỉnh Sơn La', 30, 18],
			[null, 'Tổng cộng', null, null, 50, 30]
		];
		const merges = [
			{ startRow: 0, startCol: 4, endRow: 0, endCol: 5 },
			...[0, 1, 2, 3].map((k) => ({ startRow: 0, startCol: k, endRow: 1, endCol: k }))
		];
		await writeFile(file, await writeXlsx({ sheets: [{ name: 'Hoạt động', rows, merges }] }));
		const filled = page.locator('input[accept^=".xlsx"]');
		await filled.setInputFiles(file);
		await expect
			.poll(() => page.locator('.look').innerText(), { timeout: 20_000 })
			.toMatch(/Đọc 4 dòng = lấy 2 \+ để riêng 2\./);
		await page.getByRole('button', { name: 'Đưa 2 dòng vào sổ' }).click();
		await expect.poll(() => at(page, 1, WOMEN).innerText()).toBe('18');
		expect(await at(page, 0, 1).innerText()).toContain('Truyền thông');
		await at(page, 1, WOMEN).click();
		await expect.poll(() => page.locator('.by').innerText()).toMatch(/thang3\.xlsx, Hoạt động, ô F5/);
		await filled.setInputFiles(file);
		await expect
			.poll(() => page.locator('.look').innerText(), { timeout: 20_000 })
			.toMatch(/2 dòng đã có trong sổ/);
		const [template] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Mẫu Excel (.xlsx)' }).click()
		]);
		expect(template.suggestedFilename()).toBe('project8.xlsx');
	});

	test('a programme of one’s own is described as data, and its indicators come from a file', async ({
		page
	}) => {
		await page.goto('/book');
		await page.locator('form input').first().fill('Bình đẳng giới tỉnh Hà Giang');
		await page.getByRole('button', { name: 'Bắt đầu sổ', exact: true }).click();
		await page.getByLabel('Họ tên hoặc đơn vị').fill('Lan');
		await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
		expect(new URL(page.url()).pathname).toBe('/book/binh-dang-gioi-tinh-ha-giang/enter');
		await page.getByRole('button', { name: 'Chương trình' }).click();
		await page.getByRole('button', { name: '+ Thêm nội dung' }).click();
		await page.locator('td input[aria-label="Tên tiếng Việt"]').fill('Truyền thông');
		const file = path.join(folder, 'chi-so.csv');
		await writeFile(file, 'Tên chỉ số,Đơn vị tính,Nội dung\nTỷ lệ nữ tham gia,%,1\nSố vụ tảo hôn,vụ,1\n');
		await page.locator('form input[accept*=".csv"]').setInputFiles(file);
		await expect.poll(() => page.locator('form p[role=status]').first().innerText()).toContain('2 chỉ số');
		await page.getByRole('button', { name: 'Lưu mô tả' }).click();
		await page.getByRole('button', { name: 'Kết quả chỉ số', exact: true }).click();
		await at(page, 0, 0).click();
		await page.keyboard.type('tao hon');
		await page.keyboard.press('Enter');
		await expect.poll(() => at(page, 0, 0).innerText()).toBe('Số vụ tảo hôn');
		await page.reload();
		await page.locator('.grid').waitFor();
		await page.getByRole('button', { name: 'Kết quả chỉ số', exact: true }).click();
		await expect.poll(() => at(page, 0, 0).innerText()).toBe('Số vụ tảo hôn');
	});
});
