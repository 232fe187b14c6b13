import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccounts, enter, PASSWORD } from './account.ts';
import { launch } from './browser.ts';
import { startSite, type Site } from './site.ts';

const VIEW = '/explore/gso-2016-2018?tab=line';
const browser = launch();
let site: Site;

beforeAll(async () => {
	site = await startSite();
	await addAccounts(site.home, [
		['staff', 'staff'],
		['viewer', 'viewer']
	]);
}, 120_000);
afterAll(async () => {
	await (await browser).close();
	await site.stop();
});

async function fresh(options: BrowserContextOptions = {}): Promise<{ context: BrowserContext; page: Page }> {
	const context = await (await browser).newContext({ baseURL: site.url, locale: 'vi-VN', ...options });
	context.setDefaultTimeout(60_000);
	return { context, page: await context.newPage() };
}

/** A page of another site, on another origin, with the body given. */
async function elsewhere(body: string) {
	const host = createServer((_, answer) => {
		answer.setHeader('content-type', 'text/html; charset=utf-8');
		answer.end(`<!doctype html><meta charset="utf-8"><title>báo cáo</title><body style="margin:0">${body}`);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	const { port } = host.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		stop: () => new Promise((resolve) => host.close(resolve))
	};
}

/** What Datawrapper gives people to paste: grows the frame that told its height. */
const HANDLER = `<script>window.addEventListener('message', function (event) {
	if (event.data['datawrapper-height'] === undefined) return;
	var frames = document.querySelectorAll('iframe');
	for (var id in event.data['datawrapper-height'])
		for (var i = 0; i < frames.length; i++)
			if (frames[i].contentWindow === event.source)
				frames[i].style.height = event.data['datawrapper-height'][id] + 'px';
});</script>`;

/** A page whose scripts come only when they are let go, as over a slow line. */
async function slow(page: Page) {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return async () => {
		letGo();
		await page.waitForSelector('html[data-awake]');
		await page.unrouteAll({ behavior: 'wait' });
	};
}

test('what is entered before the scripts have come is not lost when they do', async () => {
	const { context, page } = await fresh();
	const wakeSignIn = await slow(page);
	await page.goto('/sign-in', { waitUntil: 'commit' });
	await page.fill('input[name=email]', 'staff@example.vn');
	await page.fill('input[name=password]', PASSWORD);
	await wakeSignIn();
	expect(await page.inputValue('input[name=email]')).toBe('staff@example.vn');
	await page.click('form button[type=submit]');
	await page.waitForURL('**/library');
	const wakeForm = await slow(page);
	await page.goto(`/chart/new?view=${encodeURIComponent(VIEW)}`, { waitUntil: 'commit' });
	await page.fill('textarea[name=note-en]', 'Written on a slow line');
	await page.uncheck('input[name=publish]');
	await wakeForm();
	expect(await page.inputValue('textarea[name=note-en]')).toBe('Written on a slow line');
	expect(await page.isChecked('input[name=publish]')).toBe(false);
	expect(await page.inputValue('textarea[name=title-vi]')).not.toBe('');
	await context.close();
});

describe('a chart saved by staff, seen by a stranger, taken back', () => {
	let kept: { id: string; staff: Awaited<ReturnType<typeof fresh>> } | undefined;
	/** What the step before left; without it no later step waits for what cannot come. */
	const saved = () => {
		if (!kept) throw new Error('No chart was saved.');
		return { ...kept, address: `/chart/${kept.id}` };
	};

	test('strangers and viewers cannot save one', async () => {
		const { context, page } = await fresh();
		await page.goto(`/chart/new?view=${encodeURIComponent(VIEW)}`);
		expect(new URL(page.url()).pathname).toBe('/sign-in');
		await enter(page, 'viewer');
		expect((await page.goto(`/chart/new?view=${encodeURIComponent(VIEW)}`))!.status()).toBe(403);
		await context.close();
	});

	test('staff save one from the view they look at, with words proposed', async () => {
		const staff = await fresh();
		const { page } = staff;
		await enter(page, 'staff');
		await page.goto(VIEW);
		await page.getByRole('link', { name: 'Lưu biểu đồ' }).click();
		await page.waitForURL('**/chart/new**');
		expect(await page.inputValue('textarea[name=title-vi]')).not.toBe('');
		expect(await page.inputValue('textarea[name=alt-en]')).toMatch(/trend chart/i);
		await page.fill('textarea[name=title-vi]', 'Tuổi thọ <b>tăng</b> ở cả nước');
		await page.fill('textarea[name=title-en]', 'People live longer');
		await page.locator('select[name=at]').first().selectOption({ label: '2017' });
		await page.locator('input[name=said-vi]').first().fill('Thay đổi cách tính');
		await page.locator('input[name=said-en]').first().fill('Method changed');
		await page.fill('textarea[name=note-vi]', 'Số liệu của Tổng cục Thống kê.');
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await page.waitForURL(/\/chart\/[\w-]{22}/);
		kept = { id: new URL(page.url()).pathname.slice('/chart/'.length), staff };
		expect(await page.textContent('article h1')).toBe('Tuổi thọ <b>tăng</b> ở cả nước');
		expect(await page.locator('article b', { hasText: 'tăng' }).count()).toBe(0);
		expect(await page.textContent('article ol')).toContain('2017: Thay đổi cách tính');
	});

	test('anybody sees it, in either language, as page, frame, picture, table and document', async () => {
		const { id, address } = saved();
		const ask = (path: string) => fetch(site.url + path);
		const vi = await (await ask(address)).text();
		expect(vi).toContain('Tuổi thọ &lt;b>tăng&lt;/b> ở cả nước');
		expect(await (await ask(`${address}?lang=en`)).text()).toContain('People live longer');
		const svg = await (await ask(`${address}.svg?lang=en`)).text();
		expect(svg).toContain('People live longer');
		expect(svg).toContain('2017: Method changed');
		for (const ending of ['svg', 'png', 'csv', 'json', 'docx', 'pptx']) {
			const answer = await ask(`${address}.${ending}`);
			expect(answer.status, ending).toBe(200);
			expect(answer.headers.get('cache-control'), ending).toBe('public, max-age=60');
		}
		const page = await (await ask(`/embed/${id}`)).text();
		expect(page).toContain('Thay đổi cách tính');
		expect(page).toMatch(/<footer[\s\S]*Nguồn/);
	});

	test('its card and its oEmbed', async () => {
		const html = await (await fetch(site.url + saved().address)).text();
		const meta = (name: string) => new RegExp(`property="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
		const card = new Uint8Array(await (await fetch(meta('og:image').replaceAll('&amp;', '&'))).arrayBuffer());
		const sizes = new DataView(card.buffer, 16, 8);
		expect([sizes.getUint32(0), sizes.getUint32(4)]).toEqual([1200, 628]);
		const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html)![1];
		const said = await (await fetch(link.replaceAll('&amp;', '&'))).json();
		expect(said).toMatchObject({ version: '1.0', type: 'rich', title: 'Tuổi thọ <b>tăng</b> ở cả nước' });
		expect(said.html).toMatch(/^<iframe src="http[^"]+\/embed\//);
		for (const other of ['https://example.org/explore/gso-2016-2018', `${site.url}/chart/${'a'.repeat(22)}`])
			expect((await fetch(`${site.url}/oembed?url=${encodeURIComponent(other)}`)).status).toBe(404);
	});

	test.each([280, 390, 720, 1200])(
		'in a page with Datawrapper’s handler, with ours, and with none, at %i px',
		async (width) => {
			const { id, address } = saved();
			const frame = `<iframe src="${site.url}/embed/${id}" title="x" width="100%" height="640" style="border:0"></iframe>`;
			const ours = `<script src="${site.url}/embed.js" async></script><parity-atlas-chart src="${site.url}${address}" title="x"></parity-atlas-chart>`;
			for (const body of [frame, frame + HANDLER, ours]) {
				const host = await elsewhere(body);
				const { context, page } = await fresh({ viewport: { width, height: 900 } });
				await page.goto(host.url);
				const inner = page.frameLocator('iframe');
				await inner.locator('footer').waitFor();
				const inside = page.frames()[1];
				const over = () =>
					inside.evaluate(() => ({
						wide: document.documentElement.scrollWidth - innerWidth,
						high: document.documentElement.scrollHeight - innerHeight
					}));
				if (body !== frame)
					await expect
						.poll(async () => (await over()).high, { message: 'no scrolling down' })
						.toBeLessThanOrEqual(1);
				expect((await over()).wide, 'no scrolling across').toBeLessThanOrEqual(0);
				const visible = await inner.locator('footer').isVisible();
				expect(visible).toBe(true);
				await context.close();
				await host.stop();
			}
		}
	);

	test('an element of a foreign address frames nothing and shows what stands inside it', async () => {
		const host = await elsewhere(
			`<script src="${site.url}/embed.js"></script><parity-atlas-chart src="https://example.org/chart/x"><a href="#">liên kết</a></parity-atlas-chart>`
		);
		const { context, page } = await fresh();
		await page.goto(host.url);
		expect(await page.getByText('liên kết').isVisible()).toBe(true);
		expect(page.frames().length).toBe(1);
		await context.close();
		await host.stop();
	});

	test('taken back, every address of it says so', async () => {
		const { id, address, staff } = saved();
		const { page } = staff;
		await page.goto(address);
		await page.locator('summary', { hasText: 'Thu hồi' }).click();
		await page.fill('input[name=reason]', 'Sai đơn vị tính.');
		await page.getByRole('button', { name: 'Thu hồi biểu đồ' }).click();
		await page.getByText('Sai đơn vị tính.').waitFor();
		for (const path of [address, `/embed/${id}`, `${address}.svg`, `${address}.csv`]) {
			const answer = await fetch(site.url + path);
			expect(answer.status, path).toBe(410);
			expect(await answer.text(), path).toContain('Sai đơn vị tính.');
			expect(answer.headers.get('cache-control') ?? '', path).not.toMatch(/max-age=(?!60\b)\d/);
		}
		expect((await fetch(`${site.url}/oembed?url=${encodeURIComponent(site.url + address)}`)).status).toBe(
			404
		);
		await staff.context.close();
	});

	test('an id nobody has and a draft look the same to strangers', async () => {
		const { context, page } = await fresh();
		await enter(page, 'staff');
		await page.goto(`/chart/new?view=${encodeURIComponent(VIEW)}`);
		await page.uncheck('input[name=publish]');
		await page.getByRole('button', { name: 'Lưu', exact: true }).click();
		await page.waitForURL(/\/chart\/[\w-]{22}/);
		const draft = new URL(page.url()).pathname;
		await page.getByText('Bản nháp: chỉ người đăng nhập').waitFor();
		const body = async (path: string) => {
			const answer = await fetch(site.url + path);
			const text = (await answer.text()).replaceAll(path.split('/')[2].split('.')[0], 'ID');
			return [answer.status, text.replace(/nonce(="|-)[^"' ]*/g, 'nonce')];
		};
		const none = `/chart/${'A'.repeat(22)}`;
		for (const ending of ['', '.svg', '.csv', '/__data.json'])
			expect(await body(draft + ending), ending).toEqual(await body(none + ending));
		expect((await body(draft.replace('chart', 'embed')))[0]).toBe(404);
		await context.close();
	});
});

/** Bytes of an answer as they come over the line. */
const onTheLine = (path: string) =>
	new Promise<number>((resolve, reject) => {
		const asked = get(site.url + path, { headers: { 'accept-encoding': 'br' } }, (answer) => {
			let bytes = 0;
			answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
			answer.on('end', () => resolve(bytes));
		});
		asked.on('error', reject);
	});

test('a frame of 712 districts is at most 40 KB, style and table and all, and asks for no engine', async () => {
	const path = '/embed/explore/census-2019?tab=map&level=district';
	expect(await onTheLine(path)).toBeLessThanOrEqual(40_000);
	const { context, page } = await fresh();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(path, { waitUntil: 'networkidle' });
	expect(asked.filter((each) => /wasm|worker|_app\/immutable\/(?:entry|chunks|nodes)/.test(each))).toEqual(
		[]
	);
	await context.close();
});
