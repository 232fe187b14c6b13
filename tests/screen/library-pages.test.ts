import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import {
	DATASET,
	fileOf,
	libraryHouse,
	readyToSend,
	send,
	signedIn as signed,
	step as taken
} from './librarian.ts';
import { expect, test as base, watchOrigin } from './screen.ts';
import type { Site } from './site.ts';

let site: Site;
let house: Awaited<ReturnType<typeof libraryHouse>>;
const files: Record<string, string> = {};

/** A site of its own, with accounts: what others test stays without. */
const test = base.extend<{ site: string; watch: ReturnType<typeof watchOrigin> }>({
	site: async ({}, use) => use(site.url),
	watch: async ({ context }, use) => {
		const watch = watchOrigin(context, new URL(site.url).origin);
		await use(watch);
		expect(watch.outside).toEqual([]);
		expect(watch.errors).toEqual([]);
	}
});

beforeAll(async () => {
	house = await libraryHouse([
		['admin', 'admin'],
		['analyst', 'analyst'],
		['approver', 'analyst']
	]);
	site = house.site;
	files.first = await fileOf(house.folder, 'first.csv', [3, 219, 337, 451]);
	files.second = await fileOf(house.folder, 'second.csv', [3, 219, 337, 466]);
}, 240_000);
afterAll(() => house?.stop());

const signedIn = (context: BrowserContext, name: string) => signed(context.browser()!, site, name);
const step = (page: Page, address: string, ...deeds: string[]) => taken(page, address, deeds);
async function sent(page: Page, file: string): Promise<string> {
	await readyToSend(page, files[file]);
	return send(page);
}

const read = async (address: string) => {
	const answer = await fetch(site.url + address);
	return { status: answer.status, text: await answer.text(), url: answer.url };
};

test(
	'from a file to what everybody reads, a second version, and its withdrawal',
	{ timeout: 240_000 },
	async ({ page: stranger, context }) => {
		await stranger.goto('/library/publish?of=local-x', { waitUntil: 'networkidle' });
		expect(await stranger.textContent('main')).toContain('Cần đăng nhập');

		const analyst = await signedIn(context, 'analyst');
		const draft = await sent(analyst, 'first');
		// the author may not approve where two persons are asked for
		await analyst.goto(draft, { waitUntil: 'networkidle' });
		expect(await analyst.textContent('#standing')).toBe('chờ duyệt');
		expect(await analyst.locator('#deeds').getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(
			0
		);

		const hidden = [await read('/library'), await read('/library/feed.xml'), await read('/data.json')];
		for (const { status, text } of hidden) {
			expect(status).toBe(200);
			expect(text).not.toContain(DATASET);
			expect(text).not.toContain('Cơ sở chế biến nông sản');
		}
		expect((await read(`/library/${DATASET}`)).status).toBe(404);
		expect((await read(draft)).url).toContain('/sign-in');
		expect((await read('/library/drafts')).url).toContain('/sign-in');
		expect((await read('/library/log')).url).toContain('/sign-in');

		const approver = await signedIn(context, 'approver');
		await approver.goto('/library/drafts', { waitUntil: 'networkidle' });
		expect(await approver.textContent('main')).toContain('Cơ sở chế biến nông sản');
		await step(approver, draft, 'Duyệt', 'Công bố');
		expect(await approver.textContent('#standing')).toBe('đã công bố');

		await stranger.goto('/library?q=che+bien+nong+san', { waitUntil: 'networkidle' });
		await stranger.getByRole('link', { name: 'Cơ sở chế biến nông sản', exact: true }).first().click();
		await stranger.waitForURL(`**/library/${DATASET}`);
		const about = (await stranger.textContent('main'))!;
		for (const word of ['Báo cáo của các tỉnh', 'CC BY 4.0', 'so-lieu@example.vn', 'Phiên bản đầu tiên'])
			expect(about).toContain(word);
		const parquet = await fetch(
			site.url + (await stranger.getByRole('link', { name: 'Parquet' }).first().getAttribute('href'))
		);
		expect(
			Buffer.from(await parquet.arrayBuffer())
				.subarray(0, 4)
				.toString()
		).toBe('PAR1');
		const zip = await fetch(`${site.url}/library/${DATASET}/1.zip`);
		expect(
			Buffer.from(await zip.arrayBuffer())
				.subarray(0, 2)
				.toString()
		).toBe('PK');
		expect((await read('/library/feed.xml')).text).toContain('Cơ sở chế biến nông sản (phiên bản 1)');
		expect(
			(JSON.parse((await read('/data.json')).text) as { dataset: { identifier: string }[] }).dataset
		).toHaveLength(1);
		expect((await read('/library')).text).not.toContain('/library/drafts');

		const view = encodeURIComponent(`/explore/${DATASET}?tab=bar`);
		await analyst.goto(`/chart/new?view=${view}`, { waitUntil: 'networkidle' });
		await analyst.locator('[name=title-vi]').fill('Hòa Bình dẫn đầu');
		await analyst.getByRole('button', { name: 'Lưu', exact: true }).click();
		await analyst.waitForURL(/\/chart\/[\w-]{22}/);

		const second = await sent(analyst, 'second');
		await approver.goto(second, { waitUntil: 'networkidle' });
		expect(await approver.textContent('#rows')).toContain('sửa 1');
		expect(await approver.textContent('#moved')).toContain('1 trên 1 biểu đồ');
		const moved = (await approver.textContent('#change'))!.replace(/\s+/g, ' ');
		expect(moved).toContain('Hòa Bình dẫn đầu');
		expect(moved).toMatch(/451\s*466\s*\+15/);
		expect((await read(`/library/${DATASET}`)).text).not.toContain('xin duyệt');
		await step(approver, second, 'Duyệt', 'Công bố');
		await stranger.goto(`/library/${DATASET}`, { waitUntil: 'networkidle' });
		expect(await stranger.textContent('#v2')).toContain('sửa 1');
		expect(await stranger.textContent('#v1')).toContain('đã có bản mới thay');

		// without a reason nothing is withdrawn
		await approver.goto(second, { waitUntil: 'networkidle' });
		await approver.getByRole('button', { name: 'Thu hồi' }).click();
		await approver.getByRole('alert').waitFor();
		expect(await approver.textContent('#standing')).toBe('đã công bố');
		await approver.locator('#deeds [name=note]').fill('sai số của Hòa Bình');
		await approver.getByRole('button', { name: 'Thu hồi' }).click();
		await approver.getByText('Đã thu hồi.').waitFor();
		await stranger.goto(`/library/${DATASET}`, { waitUntil: 'networkidle' });
		expect(await stranger.textContent('#withdrawn')).toContain('sai số của Hòa Bình');
		expect((await fetch(`${site.url}/library/${DATASET}/2.zip`)).status).toBe(410);
		expect((await read('/data.json')).text).not.toContain(DATASET);
		expect((await read('/library/feed.xml')).text).toContain('sai số của Hòa Bình');

		const admin = await signedIn(context, 'admin');
		await admin.goto('/library/log', { waitUntil: 'networkidle' });
		expect(await admin.locator('tbody tr').first().textContent()).toContain('đăng nhập');
		expect(await admin.textContent('tbody')).toMatch(/thu hồi[^]*sai số của Hòa Bình/);
		await admin.goto('/library/accounts', { waitUntil: 'networkidle' });
		await admin.getByLabel('Thư điện tử').fill('moi@example.vn');
		await admin.getByRole('button', { name: 'Thêm', exact: true }).click();
		expect(await admin.textContent('#told code')).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
		expect((await approver.goto('/library/accounts'))!.status()).toBe(403);
		for (const each of [admin, approver])
			expect((await each.goto('/library'))!.headers()['cache-control']).toContain('private');
	}
);
