import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { PASSWORD, signIn } from './account.ts';
import { DATASET, fileOf, libraryHouse, readyToSend, send, signedIn as signed, step } from './librarian.ts';
import { expect, test as base, watchOrigin } from './screen.ts';

let house: Awaited<ReturnType<typeof libraryHouse>>;
const test = base.extend<{ site: string; watch: ReturnType<typeof watchOrigin> }>({
	site: async ({}, use) => use(house.site.url),
	watch: async ({ context }, use) => {
		const watch = watchOrigin(context, new URL(house.site.url).origin);
		await use(watch);
		expect(watch.outside).toEqual([]);
		expect(watch.errors).toEqual([]);
	}
});
const signedIn = (context: BrowserContext, name: string, options = {}) =>
	signed(context.browser()!, house.site, name, options);
const SCRIPTLESS = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
let first: string;

beforeAll(async () => {
	house = await libraryHouse([
		['admin', 'admin'],
		['analyst', 'analyst'],
		['approver', 'analyst'],
		['nearby', 'viewer', ['vn-2024:12', 'vn-2024:11', 'vn-2024:14', 'vn-2024:17']],
		['elsewhere', 'viewer', ['vn-2024:79']],
		['leaving', 'staff']
	]);
	first = await fileOf(house.folder, 'first.csv', [3, 219, 337, 451]);
}, 240_000);
afterAll(() => house?.stop());

const standing = (page: Page) => page.textContent('#standing');
const main = async (page: Page) => (await page.textContent('main'))!.replace(/\s+/g, ' ');

test(
	'what is called back is not sent; sent again, returned with a reason, amended, superseded, withdrawn, published anew',
	{ timeout: 240_000 },
	async ({ context }) => {
		const analyst = await signedIn(context, 'analyst');
		await readyToSend(analyst, first);
		let held: Route | undefined;
		await analyst.route('**/api/library/dataset/**', (route) => void (held = route));
		await analyst.getByRole('button', { name: 'Che số nhỏ và gửi' }).click();
		await expect.poll(() => held !== undefined, { timeout: 20_000 }).toBe(true);
		await analyst.getByRole('button', { name: 'Dừng' }).click();
		await analyst.getByRole('button', { name: 'Dừng' }).waitFor({ state: 'detached' });
		expect(await analyst.locator('[role=alert], #sent').count()).toBe(0);
		await analyst.unroute('**/api/library/dataset/**');
		// what was typed is still there
		expect(await analyst.inputValue('[name=title-vi]')).toBe('Cơ sở chế biến nông sản');
		const draft = await send(analyst);
		await analyst.goto('/library/drafts', { waitUntil: 'networkidle' });
		expect(await analyst.locator('main li').count()).toBe(1);

		const approver = await signedIn(context, 'approver');
		await approver.goto(draft, { waitUntil: 'networkidle' });
		await approver.getByRole('button', { name: 'Trả lại' }).click();
		expect(await approver.textContent('[role=alert]')).toMatch(/lý do|ghi chú/i);
		await step(approver, draft, ['Trả lại'], 'thiếu nguồn của Lai Châu');
		await analyst.goto(draft, { waitUntil: 'networkidle' });
		expect(await main(analyst)).toContain('thiếu nguồn của Lai Châu');
		expect(await standing(analyst)).toBe('bản nháp');
		await step(analyst, draft, ['Gửi duyệt'], 'đã bổ sung');
		await step(approver, draft, ['Duyệt', 'Công bố']);

		await analyst.goto(draft, { waitUntil: 'networkidle' });
		await analyst.getByText('Sửa lời mô tả').click();
		await analyst.locator('details [name=title-vi]').fill('Cơ sở chế biến nông, lâm sản');
		await analyst.locator('details [name=note]').fill('đổi tên cho đúng');
		await analyst.getByRole('button', { name: 'Tạo bản nháp mới' }).click();
		await analyst.waitForURL((url) => url.pathname.startsWith('/library/drafts/') && url.pathname !== draft);
		const amended = new URL(analyst.url()).pathname;
		expect(await standing(analyst)).toBe('bản nháp');
		expect(await analyst.textContent('#rows')).toContain('sửa 0');
		await step(analyst, amended, ['Gửi duyệt']);
		await step(approver, amended, ['Duyệt', 'Công bố']);

		const stranger = await context.newPage();
		await stranger.goto(`/library/${DATASET}`, { waitUntil: 'networkidle' });
		expect(await stranger.textContent('h1')).toBe('Cơ sở chế biến nông, lâm sản');
		expect(await stranger.textContent('#v1')).toContain('đã có bản mới thay');
		// notes to the approver and names stay among those at work
		const told = await main(stranger);
		for (const word of ['thiếu nguồn', 'đổi tên', 'analyst', 'approver']) expect(told).not.toContain(word);

		await step(approver, amended, ['Thu hồi'], 'tên sai');
		await stranger.goto(`/library/${DATASET}`, { waitUntil: 'networkidle' });
		expect(await stranger.textContent('#withdrawn')).toContain('tên sai');
		await approver.goto(amended, { waitUntil: 'networkidle' });
		expect(await approver.locator('#deeds').count()).toBe(0);
		await readyToSend(analyst, first);
		const again = await send(analyst);
		await step(approver, again, ['Duyệt', 'Công bố']);
		await stranger.goto(`/library/${DATASET}`, { waitUntil: 'networkidle' });
		expect(await stranger.textContent('#v3')).toContain('Phiên bản 3');
		expect(await stranger.locator('#withdrawn').count()).toBe(0);

		const admin = await signedIn(context, 'admin');
		await admin.goto('/library/log', { waitUntil: 'networkidle' });
		const log = await admin.locator('tbody tr').evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll('td')]
					.slice(1)
					.map((cell) => cell.textContent!.trim())
					.join(' | ')
			)
		);
		for (const line of [
			`approver | thu hồi | ${DATASET} | tên sai`,
			`approver | trả lại | ${DATASET} | thiếu nguồn của Lai Châu`,
			`analyst | gửi duyệt | ${DATASET} | đã bổ sung`
		])
			expect(log).toContain(line);
		// an Atom reader is strict: so is the browser's own reading of XML
		const wrong = await stranger.evaluate(async () => {
			const text = await (await fetch('/library/feed.xml')).text();
			return new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
				?.textContent;
		});
		expect(wrong).toBeUndefined();
	}
);

test(
	'an account is made, changed, given a new password and removed, with scripts off and on a phone',
	{ timeout: 120_000 },
	async ({ context }) => {
		const admin = await signedIn(context, 'admin', SCRIPTLESS);
		await admin.goto('/library/accounts');
		const own = (email: string) => admin.locator('li', { hasText: email });
		await admin.getByLabel('Thư điện tử').fill('moi@example.vn');
		await admin
			.locator('section', { hasText: 'Thêm tài khoản' })
			.locator('select')
			.first()
			.selectOption('viewer');
		await admin.getByRole('button', { name: 'Thêm', exact: true }).click();
		const once = (await admin.textContent('#told code'))!;

		const person = await (
			await context.browser()!.newContext({ baseURL: house.site.url, ...SCRIPTLESS })
		).newPage();
		await person.goto('/library/drafts');
		await signIn(person, 'moi', once);
		await person.waitForURL('**/sign-in/password?to=%2Flibrary%2Fdrafts');
		await person.getByLabel('Mật khẩu hiện tại').fill(once);
		await person.getByLabel(/^Mật khẩu mới/).fill('một câu khác cũng dài');
		await person.getByRole('button', { name: 'Đổi mật khẩu' }).click();
		await person.getByRole('link', { name: 'Trở lại trang vừa xem' }).click();
		expect(new URL(person.url()).pathname).toBe('/library/drafts');

		await own('moi@example.vn').locator('select').selectOption('staff');
		await own('moi@example.vn').getByRole('button', { name: 'Lưu' }).click();
		expect(await admin.textContent('#told')).toContain('cần đăng nhập lại');
		expect(await own('moi@example.vn').locator('select').inputValue()).toBe('staff');
		await person.reload();
		expect(new URL(person.url()).pathname).toBe('/sign-in');

		await own('leaving@example.vn').getByRole('button', { name: 'Cấp mật khẩu mới' }).click();
		expect(await admin.textContent('#told code')).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
		// nothing is removed by one tap
		expect(await own('leaving@example.vn').getByRole('button', { name: 'Xóa hẳn' }).isVisible()).toBe(false);
		await own('leaving@example.vn').locator('summary').click();
		await own('leaving@example.vn').getByRole('button', { name: 'Xóa hẳn' }).click();
		expect(await admin.textContent('#told')).toContain('Đã xóa tài khoản leaving@example.vn');
		expect(await own('leaving@example.vn').count()).toBe(0);
		await person.goto('/sign-in');
		await signIn(person, 'leaving');
		expect(await person.textContent('[role=alert]')).toContain('không đúng');
	}
);

test(
	'drafts are read by whom their areas are given to; others and strangers find nothing, and get no cookie',
	{ timeout: 180_000 },
	async ({ context, page: stranger }) => {
		const analyst = await signedIn(context, 'analyst');
		await readyToSend(analyst, await fileOf(house.folder, 'near.csv', [12, 219, 337, 480]));
		const draft = await send(analyst);

		// asked to sign in, one comes back to the very page
		const nearby = await (await context.browser()!.newContext({ baseURL: house.site.url })).newPage();
		await nearby.goto(draft);
		expect(await nearby.textContent('#back')).toContain('trở lại trang vừa xem');
		await signIn(nearby, 'nearby');
		await nearby.waitForURL(`**${draft}`);
		expect(await standing(nearby)).toBe('chờ duyệt');
		expect(await nearby.locator('#deeds').count()).toBe(0);
		expect(await nearby.getByText('Sửa lời mô tả').count()).toBe(0);
		for (const path of ['/library/log', '/library/accounts', '/chart/new?view=/explore/gso-2016-2018'])
			expect([path, (await nearby.goto(path))!.status()]).toEqual([path, 403]);
		await nearby.goto('/library/publish?of=local-x', { waitUntil: 'networkidle' });
		expect(await main(nearby)).toContain('người phân tích');

		const elsewhere = await signedIn(context, 'elsewhere');
		expect((await elsewhere.goto(draft))!.status()).toBe(404);
		await elsewhere.goto('/library/drafts', { waitUntil: 'networkidle' });
		expect(await main(elsewhere)).toContain('Không có bản nháp nào');

		const set: string[] = [];
		stranger.on('response', (answer) => {
			if (answer.headers()['set-cookie']) set.push(answer.url());
		});
		for (const path of [
			'/',
			'/library',
			`/library/${DATASET}`,
			`/explore/${DATASET}`,
			'/report',
			'/gallery',
			'/sign-in',
			draft
		])
			await stranger.goto(path, { waitUntil: 'networkidle' });
		expect([set, await stranger.context().cookies()]).toEqual([[], []]);
		expect(new URL(stranger.url()).pathname).toBe('/sign-in');
	}
);

test('after signing in one is where one was, and never on another site', async ({ page, context }) => {
	await page.goto('/explore/gso-2016-2018?tab=bar&lang=vi', { waitUntil: 'networkidle' });
	await page.locator('header .who').click();
	await page.waitForURL('**/sign-in?to=*');
	await signIn(page, 'nearby');
	await page.waitForURL('**/explore/gso-2016-2018?tab=bar&lang=vi');
	for (const to of ['//evil.example/x', 'https://evil.example', '/\\evil.example', '/sign-in?to=/x']) {
		const other = await (await context.browser()!.newContext({ baseURL: house.site.url })).newPage();
		await other.goto(`/sign-in?to=${encodeURIComponent(to)}`, { waitUntil: 'networkidle' });
		expect(await other.locator('#back').count()).toBe(0);
		await signIn(other, 'nearby', PASSWORD);
		await other.waitForURL(`${house.site.url}/library`);
		await other.context().close();
	}
});
