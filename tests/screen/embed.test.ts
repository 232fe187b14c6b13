import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './screen.ts';

test('the copied frame shows chart, source and table in a foreign page with scripts off', async ({
	page,
	context
}) => {
	await page.goto('/explore/project8-demo?tab=gap&parent=15', { waitUntil: 'networkidle' });
	await page.locator('.actions details summary').first().click();
	const code = (await page.textContent('#embed-code'))!;
	expect(code).toMatch(/^<iframe src="http[^"]+\/embed\/explore\/project8-demo\?[^"]*tab=gap/);
	expect(code).toContain('title="');
	expect(code).toContain('loading="lazy"');

	const host = createServer((_, answer) => {
		answer.setHeader('content-type', 'text/html; charset=utf-8');
		answer.end(`<!doctype html><meta charset="utf-8"><title>báo cáo</title>${code}`);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	const bare = await context
		.browser()!
		.newContext({ javaScriptEnabled: false, viewport: { width: 900, height: 800 } });
	const outer = await bare.newPage();
	await outer.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}`);
	const frame = outer.frameLocator('iframe');
	await frame.locator('svg.picture circle').first().waitFor();
	expect(await frame.locator('svg.picture circle:has(title)').count()).toBeGreaterThan(100);
	expect(await frame.locator('footer').textContent()).toContain('DỮ LIỆU MÔ PHỎNG');
	expect(await frame.locator('table tbody tr').count()).toBe(99);
	expect(await frame.locator('script:not([src="/frame.js"])').count()).toBe(0);
	await bare.close();
	await new Promise((resolve) => host.close(resolve));
});

test('only embeds may be framed', async ({ site }) => {
	const policy = async (path: string) =>
		(await fetch(site + path)).headers.get('content-security-policy') ?? '';
	expect(await policy('/')).toContain("frame-ancestors 'none'");
	expect(await policy('/explore/census-2019')).toContain("frame-ancestors 'none'");
	expect(await policy('/embed/explore/census-2019')).not.toContain('frame-ancestors');
	expect(await policy('/')).not.toMatch(/unsafe-eval(?<!wasm-unsafe-eval)|script-src[^;]*unsafe-inline/);
});

test('a view as picture, table and JSON', async ({ site }) => {
	const get = (format: string) => fetch(`${site}/explore/census-2019.${format}?parent=11&lang=en`);
	const svg = await (await get('svg')).text();
	expect(svg).toMatch(/^<svg xmlns=/);
	expect(svg).toContain('General Statistics Office');
	const png = new Uint8Array(await (await get('png')).arrayBuffer());
	expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
	const csv = await (await get('csv')).text();
	expect(csv.split('\r\n').length).toBe(1 + 30 + 1);
	const json = await (await get('json')).json();
	expect(json.rows.length).toBe(30);
	expect(json.sql).toContain('"area census-2019"');
	expect((await get('exe')).status).toBe(404);
});
