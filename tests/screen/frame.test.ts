import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Charts, type ChartDraft } from '#lib/server/library/chart.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { same } from '#lib/term/text.ts';
import { launch } from './browser.ts';
import { startSite, type Site } from './site.ts';

const PASSWORD = 'một mật khẩu đủ dài 2026';
const run = promisify(execFile);
const browser = launch();
let site: Site;
let library: Library;

const atlas = (...args: string[]) =>
	run('npx', ['tsx', 'src/cli/atlas.ts', ...args], {
		env: { ...process.env, ATLAS_HOME: site.home, ATLAS_PASSWORD: PASSWORD }
	});

beforeAll(async () => {
	site = await startSite();
	await atlas('user', 'add', 'staff@example.org', '--role', 'staff');
	library = await Library.open(site.home);
}, 120_000);
afterAll(async () => {
	library.close();
	await (await browser).close();
	await site.stop();
});

async function fresh(options = {}): Promise<{ context: BrowserContext; page: Page }> {
	const context = await (await browser).newContext({ baseURL: site.url, locale: 'vi-VN', ...options });
	return { context, page: await context.newPage() };
}

/** Keeps a chart as staff would; the pages for that are tried below and in chart.test.ts. */
function keep(more: Partial<ChartDraft> = {}): string {
	const draft: ChartDraft = {
		...{ dataset: 'gso-2016-2018', query: 'tab=map', frozen: null, publish: true },
		...{ title: { vi: 'Tiêu đề', en: 'A title' }, note: same(''), alt: same('Mô tả hình.'), annotations: [] },
		...more
	};
	const kept = new Charts(library).save(draft, TERMINAL);
	if (!kept.ok) throw new Error(JSON.stringify(kept.failure));
	return kept.value.id;
}

/** A page of another site, on another origin, with the body given. */
async function elsewhere(body: string) {
	const host = createServer((_, answer) => {
		answer.setHeader('content-type', 'text/html; charset=utf-8');
		answer.end(
			`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>báo cáo</title><body style="margin:0">${body}`
		);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	const { port } = host.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}`, stop: () => new Promise((resolve) => host.close(resolve)) };
}

/** Bytes of an answer over the line (brotli): until what is looked for has come, and all. */
async function bytesUntil(address: string, wanted: string): Promise<{ until: number; whole: number }> {
	const sent = await new Promise<Buffer>((resolve, reject) => {
		const asked = get(site.url + address, { headers: { 'accept-encoding': 'br' } }, (answer) => {
			const parts: Buffer[] = [];
			answer.on('data', (part: Buffer) => parts.push(part));
			answer.on('end', () => resolve(Buffer.concat(parts)));
		});
		asked.on('error', reject);
	});
	const open = createBrotliDecompress();
	let text = '';
	let until = 0;
	open.on('data', (part: Buffer) => (text += part.toString('latin1')));
	for (let at = 0; at < sent.length && !until; at += 16) {
		open.write(sent.subarray(at, at + 16));
		await new Promise((resolve) => setImmediate(resolve));
		await new Promise((resolve) => setTimeout(resolve, 1));
		if (text.includes(wanted)) until = Math.min(at + 16, sent.length);
	}
	open.destroy();
	return { until, whole: sent.length };
}

describe('what a frame of 63 provinces weighs', () => {
	test.each(['gso-2016-2018?tab=map', 'gso-2016-2018?tab=map&lang=en', 'census-2019?tab=map'])(
		'at most 6 KB until the picture is whole: %s',
		async (view) => {
			const { until, whole } = await bytesUntil(`/embed/explore/${view}`, '</svg>');
			expect(until).toBeGreaterThan(1000);
			expect(until).toBeLessThanOrEqual(6000);
			expect(whole).toBeLessThanOrEqual(9000);
		}
	);

	test('a phone gets no more', async () => {
		const { page, context } = await fresh({ viewport: { width: 390, height: 800 }, isMobile: true });
		const answer = (await page.goto('/embed/explore/gso-2016-2018?tab=map'))!;
		expect(answer.status()).toBe(200);
		expect(await page.locator('svg.picture').first().locator('path').count()).toBe(63);
		await context.close();
	});
});

/** What Datawrapper gives people to paste. */
const HANDLER = `<script>window.addEventListener('message', function (event) {
	if (event.data['datawrapper-height'] === undefined) return;
	var frames = document.querySelectorAll('iframe');
	for (var id in event.data['datawrapper-height'])
		for (var i = 0; i < frames.length; i++)
			if (frames[i].contentWindow === event.source)
				frames[i].style.height = event.data['datawrapper-height'][id] + 'px';
});</script>`;

test.each(['map', 'line', 'gap', 'table', 'maps'])(
	'a %s in other pages, from 280 to 1200 px: no scrolling inside, source and islands in sight',
	async (tab) => {
		const dataset = tab === 'gap' ? 'project8-demo' : 'gso-2016-2018';
		const address = `/explore/${dataset}?tab=${tab}`;
		const plain = `<iframe src="${site.url}/embed${address}" title="x" width="100%" height="640" style="border:0"></iframe>`;
		const ours = `<script src="${site.url}/embed.js" async></script><parity-atlas-chart src="${site.url}${address}" title="x"></parity-atlas-chart>`;
		for (const [body, grows] of [
			[plain, false],
			[plain + HANDLER, true],
			[ours, true]
		] as const) {
			const host = await elsewhere(body);
			const { context, page } = await fresh({ viewport: { width: 1200, height: 900 } });
			await page.goto(host.url);
			const inner = page.frameLocator('iframe');
			await inner.locator('footer').waitFor();
			const inside = page.frames()[1];
			for (const width of [280, 390, 720, 1200]) {
				await page.setViewportSize({ width, height: 900 });
				const over = () =>
					inside.evaluate(() => ({
						wide: document.documentElement.scrollWidth - innerWidth,
						high: document.documentElement.scrollHeight - innerHeight
					}));
				if (grows)
					await expect
						.poll(async () => (await over()).high, { message: `${tab} at ${width}: down` })
						.toBeLessThanOrEqual(1);
				expect((await over()).wide, `${tab} at ${width}: across`).toBeLessThanOrEqual(0);
				const letters = await inside.evaluate(() =>
					Array.from(document.querySelectorAll('svg.picture text'))
						.map((each) => each.getBoundingClientRect().height)
						.filter((each) => each > 0)
				);
				if (tab !== 'table') expect(Math.min(...letters), `${tab} at ${width}: letters`).toBeGreaterThan(8);
				expect(await inner.locator('footer').textContent()).toMatch(/Nguồn/);
				if (tab === 'map') {
					expect(await inner.locator('svg.picture .inset text').allTextContents()).toEqual(
						expect.arrayContaining(['Hoàng Sa', 'Trường Sa'])
					);
				}
			}
			await context.close();
			await host.stop();
		}
	}
);

/** The frame of a page of another site. */
const frameIn = async (page: Page): Promise<Frame> => {
	await page.frameLocator('iframe').locator('footer').waitFor();
	return page.frames()[1];
};

describe('a page left open', () => {
	const framed = (address: string) =>
		`<iframe src="${site.url}${address}" title="x" width="100%" height="700" style="border:0"></iframe>`;

	test('says within a minute that its chart was taken back, in a frame and by itself, live and frozen', async () => {
		const live = keep();
		const frozen = keep({ frozen: '365a3c', query: 'tab=line' });
		for (const [id, lang, words] of [
			[live, '', /đã được thu hồi ngày/],
			[frozen, '?lang=en', /was withdrawn/]
		] as const) {
			const host = await elsewhere(framed(`/embed/${id}${lang}`));
			const { context, page } = await fresh();
			await context.clock.install();
			await page.goto(host.url);
			const frame = await frameIn(page);
			const own = await context.newPage();
			await own.goto(`/chart/${id}${lang}`);
			await own.locator('article svg').first().waitFor();
			await page.bringToFront();
			await context.clock.runFor(50_000);
			expect(await frame.locator('#standing').count(), 'nothing is said while it stands').toBe(0);
			const taken = new Charts(library).withdraw(id, 'Sai đơn vị tính.', TERMINAL);
			expect(taken.ok).toBe(true);
			await context.clock.runFor(60_000);
			for (const each of [frame, own]) {
				await each.locator('[role=alert]').waitFor();
				const said = (await each.textContent('article'))!;
				expect(said).toMatch(words);
				expect(said).toContain('Sai đơn vị tính.');
				expect(said).toMatch(/Thư viện|Library/);
				expect(await each.locator('article svg').count()).toBe(0);
			}
			await context.close();
			await host.stop();
		}
	});

	test('asks when it comes into sight again, and not while it is hidden', async () => {
		const id = keep();
		const { context, page } = await fresh();
		await context.clock.install();
		const asked: string[] = [];
		page.on('request', (request) => {
			if (request.url().includes('/standing')) asked.push(request.url());
		});
		await page.goto(`/embed/${id}`);
		const see = (state: 'hidden' | 'visible') =>
			page.evaluate((now) => {
				Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
				document.dispatchEvent(new Event('visibilitychange'));
			}, state);
		await see('hidden');
		await context.clock.runFor(600_000);
		expect(asked).toEqual([]);
		new Charts(library).withdraw(id, 'Nhầm kỳ.', TERMINAL);
		await see('visible');
		await page.getByText('Nhầm kỳ.').waitFor();
		expect(asked).toHaveLength(1);
		await context.close();
	});

	test('an answer that has not changed is told in no words at all', async () => {
		const id = keep();
		const address = `${site.url}/embed/${id}/standing`;
		const first = await fetch(address);
		expect(first.headers.get('cache-control')).toBe('no-cache');
		const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag')! } });
		expect(again.status).toBe(304);
		expect((await first.text()).length).toBeLessThan(400);
	});

	test('says that its words or figures have changed, and goes on showing them', async () => {
		const id = keep();
		const { context, page } = await fresh();
		await context.clock.install();
		await page.goto(`/embed/${id}`);
		const charts = new Charts(library);
		const found = charts.chart(id, null);
		if (!found.ok) throw new Error('no chart');
		charts.revise(id, { ...found.value, publish: true, title: same('Tiêu đề mới') }, TERMINAL);
		await context.clock.runFor(60_000);
		await page.locator('#standing[role=status]').waitFor();
		expect(await page.locator('article svg').count()).toBeGreaterThan(0);
		await page.locator('#standing a').click();
		await page.locator('h1', { hasText: 'Tiêu đề mới' }).waitFor();
		await context.close();
	});
});

describe('a chart on a version that is superseded', () => {
	let first = '';
	const version = async (change: string) => {
		const csv = await readFile('data/samples/gso-2016-2018/observations.csv', 'utf8');
		const file = path.join(site.home, 'tre-em.csv');
		await writeFile(
			file,
			csv.replace('under5_mortality,01,vn-2024,2016,14.9', `under5_mortality,01,vn-2024,2016,${change}`)
		);
		await atlas(
			'publish',
			file,
			'--as',
			'tre-em',
			'--title',
			'Trẻ em',
			'--source',
			'Thử',
			'--licence',
			'CC-BY-4.0'
		);
		return library.current('tre-em')!.version;
	};
	beforeAll(async () => {
		first = await version('14.9');
	}, 120_000);

	test('says so in frames of charts and of views, at once and on a page left open, and in pictures', async () => {
		const id = keep({ dataset: 'tre-em', frozen: first, query: 'tab=map' });
		const view = `/embed/explore/tre-em?tab=map&v=${first}`;
		const { context, page } = await fresh();
		await context.clock.install();
		await page.goto(`/embed/${id}`);
		const other = await context.newPage();
		await other.goto(view);
		for (const each of [page, other]) expect(await each.textContent('article')).toContain('giữ nguyên');
		const second = await version('15.1');
		expect(second).not.toBe(first);
		await context.clock.runFor(60_000);
		for (const each of [page, other]) {
			await each.locator('#standing').waitFor();
			expect(await each.textContent('#standing')).toContain(second.slice(0, 6));
			expect(await each.locator('#standing a').getAttribute('href')).toMatch(/^\/explore\/tre-em(?!.*\bv=)/);
		}
		for (const each of [page, other]) {
			await each.reload();
			expect(await each.textContent('article')).toContain(
				`Đã có số liệu mới hơn: phiên bản ${second.slice(0, 6)}`
			);
		}
		const svg = await (await fetch(`${site.url}/chart/${id}.svg`)).text();
		expect(svg).toContain(`Đã có số liệu mới hơn: phiên bản ${second.slice(0, 6)}`);
		expect((await other.goto(`/embed/explore/tre-em?tab=map&v=abcdef&lang=en`))!.status()).toBe(200);
		expect(await other.textContent('article')).toMatch(/Version abcdef is not kept here any more/);
		await context.close();
	}, 120_000);
});

describe('notes in the picture', () => {
	test('are chosen with keys from a list, seen at once, drawn in the page and in every file, and changed', async () => {
		const { context, page } = await fresh({ viewport: { width: 1440, height: 900 } });
		await page.goto('/sign-in');
		await page.fill('input[name=email]', 'staff@example.org');
		await page.fill('input[name=password]', PASSWORD);
		await page.click('form button[type=submit]');
		await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
		await page.goto(`/chart/new?view=${encodeURIComponent('/explore/gso-2016-2018?tab=map')}`, {
			waitUntil: 'networkidle'
		});
		await page.locator('select[name=at]').first().focus();
		await page.keyboard.type('Lai Ch');
		await page.keyboard.press('Tab');
		await expect.poll(() => page.locator('form img').getAttribute('src')).toContain('marks=12');
		await page.keyboard.type('Cao nhất nước');
		await page.keyboard.press('Tab');
		await page.keyboard.type('The highest');
		await page.getByRole('button', { name: 'Thêm chú thích' }).click();
		await page.locator('select[name=at]').nth(1).selectOption({ label: 'Hà Nam' });
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		expect(new URL(page.url()).pathname, 'a note without words is not kept').toBe('/chart/new');
		await page.locator('input[name=said-vi]').nth(1).fill('Tỉnh nhỏ');
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await page.waitForURL(/\/chart\/[\w-]{22}/);
		const address = new URL(page.url()).pathname;
		for (const width of [1440, 390]) {
			await page.setViewportSize({ width, height: 900 });
			await page.reload();
			expect(await page.locator('article svg .annotations text').allTextContents()).toEqual(['1', '2']);
			expect(await page.locator('article ol li').allInnerTexts()).toEqual([
				expect.stringMatching(/1\s+Lai Châu: Cao nhất nước/),
				expect.stringMatching(/2\s+Hà Nam: Tỉnh nhỏ/)
			]);
		}
		const text = async (ending: string) => (await fetch(`${site.url}${address}${ending}`)).text();
		const svg = await text('.svg?lang=en');
		expect(svg).toMatch(/aria-label="[^"]*1\. Lai Chau: The highest/);
		expect(svg).toContain('class="annotations"');
		expect(await text(`?lang=en`)).toMatch(/og:image:alt" content="[^"]*1\. Lai Chau: The highest/);
		await page.goto(`${address}/edit`, { waitUntil: 'networkidle' });
		expect(await page.locator('select[name=at]').first().inputValue()).toBe('12');
		await page.getByRole('button', { name: 'Bỏ chú thích 1' }).click();
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await page.waitForURL(/\/chart\/[\w-]{22}$/);
		expect(await page.locator('article ol li').allInnerTexts()).toEqual([
			expect.stringMatching(/1\s+Hà Nam: Tỉnh nhỏ/)
		]);
		await context.close();
	});

	test('and chosen with no script', async () => {
		const { context, page } = await fresh({ javaScriptEnabled: false });
		await page.goto('/sign-in');
		await page.fill('input[name=email]', 'staff@example.org');
		await page.fill('input[name=password]', PASSWORD);
		await page.click('form button[type=submit]');
		await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
		await page.goto(`/chart/new?view=${encodeURIComponent('/explore/gso-2016-2018?tab=line')}`);
		await page.selectOption('select[name=at]', '2017');
		await page.click('button:has-text("Lưu") >> nth=0');
		expect(await page.textContent('[role=alert]')).toContain('Chú thích 1 mới có một nửa');
		expect(await page.inputValue('select[name=at] >> nth=0')).toBe('2017');
		await page.fill('input[name=said-vi] >> nth=0', 'Đổi cách tính');
		await page.click('button:has-text("Lưu") >> nth=0');
		await page.locator('article ol li').first().waitFor();
		expect(await page.locator('article svg.picture:visible .annotations line').count()).toBe(1);
		await context.close();
	});
});

test.each([
	[390, ''],
	[1440, '?lang=en']
])('every example of the gallery has a picture that is not blank, at %i px %s', async (width, lang) => {
	const { context, page } = await fresh({ viewport: { width, height: 900 } });
	await page.goto(`/gallery${lang}`, { waitUntil: 'networkidle' });
	const pictures = page.locator('li.card img');
	expect(await pictures.count()).toBeGreaterThanOrEqual(12);
	for (const picture of await pictures.all()) {
		await picture.scrollIntoViewIfNeeded();
		const found = await picture.evaluate(async (image: HTMLImageElement) => {
			await image.decode();
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [160, 100];
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0, 160, 100);
			const { data } = context.getImageData(0, 0, 160, 100);
			const seen = new Set<string>();
			for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
			return { address: image.src, colours: seen.size, wide: image.naturalWidth };
		});
		expect(found.colours, found.address).toBeGreaterThan(20);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	await context.close();
});

/** What stands in a picture: its size in pixels, and how many of them are unlike its ground, above (the title) and in all. */
const inked = (page: Page, address: string) =>
	page.evaluate(async (src) => {
		const image = new Image();
		image.src = src;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		const light = (i: number) => data[i] * 0.3 + data[i + 1] * 0.59 + data[i + 2] * 0.11;
		const ground = light(0);
		let [title, all] = [0, 0];
		for (let i = 0; i < data.length; i += 4) {
			if (Math.abs(light(i) - ground) < 60) continue;
			all++;
			// the title stands within the first tenth of the width
			if (i / 4 / canvas.width < canvas.width * 0.1) title++;
		}
		return { wide: canvas.width, high: canvas.height, ground, title, all };
	}, address);

describe('pictures of a saved chart', () => {
	test('at every width and scale, light and dark, in both languages, with their letters', async () => {
		const id = keep({
			query: 'tab=line',
			title: { vi: 'Trẻ em dưới 5 tuổi: ở đâu cũng giảm', en: 'Fewer children die' }
		});
		const { context, page } = await fresh();
		await page.goto('/gallery');
		const seen = new Map<string, { title: number }>();
		for (const lang of ['', '&lang=en'])
			for (const [ask, wide] of [
				['scale=1', 760],
				['scale=3&width=390', 3 * 430],
				['scale=4&width=280', 4 * 320],
				['dark=1&scale=1', 760],
				['scale=1&width=1200', 1240],
				['card=1', 1200]
			] as const) {
				const found = await inked(page, `/chart/${id}.png?${ask}${lang}`);
				expect(found.wide, ask).toBe(wide);
				expect(found.title, `${ask}${lang}: letters`).toBeGreaterThan(300);
				expect(found.all).toBeGreaterThan(found.title);
				if (ask.startsWith('dark')) expect(found.ground).toBeLessThan(60);
				else expect(found.ground).toBeGreaterThan(240);
				seen.set(ask + lang, found);
			}
		expect(seen.get('scale=1')!.title).not.toBe(seen.get('scale=1&lang=en')!.title);
		await context.close();
	});

	test('are the same, byte for byte, after the server was started anew', async () => {
		const id = keep({
			query: 'tab=map',
			annotations: [{ at: '12', text: { vi: 'Cao nhất', en: 'Highest' } }]
		});
		const addresses = [
			'.svg',
			'.svg?lang=en',
			'.png?scale=1',
			'.png?scale=2&width=390',
			'.png?card=1',
			'.csv'
		];
		const bytes = (origin: string) =>
			Promise.all(
				addresses.map(async (each) =>
					Buffer.from(await (await fetch(`${origin}/chart/${id}${each}`)).arrayBuffer())
				)
			);
		const first = await bytes(site.url);
		const again = await startSite({ ATLAS_HOME: site.home });
		try {
			const second = await bytes(again.url);
			addresses.forEach((each, i) => {
				expect(first[i].length, each).toBeGreaterThan(500);
				expect(second[i].equals(first[i]), each).toBe(true);
			});
		} finally {
			await again.stop();
		}
	}, 120_000);
});
