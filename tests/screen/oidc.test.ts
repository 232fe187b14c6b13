import { afterAll, beforeAll } from 'vitest';
import { CLIENT, freePort, startProvider, type RunningProvider } from '../server/session/provider.ts';
import { libraryHouse, signedIn } from './librarian.ts';
import { expect, test as base, watchOrigin } from './screen.ts';

let provider: RunningProvider;
let house: Awaited<ReturnType<typeof libraryHouse>>;
let origin: string;
const test = base.extend<{ site: string; watch: ReturnType<typeof watchOrigin> }>({
	site: async ({}, use) => use(origin),
	watch: async ({ context }, use) => {
		const watch = watchOrigin(context, origin);
		await use(watch);
		// the sign-in service is another site: nothing but it was asked
		expect(watch.outside.filter((each) => !each.startsWith(provider.issuer))).toEqual([]);
		expect(watch.errors).toEqual([]);
	}
});

beforeAll(async () => {
	const port = await freePort();
	origin = `http://localhost:${port}`;
	provider = await startProvider(origin, {
		lan: { email: 'lan@example.vn', verified: true, name: 'Lan' },
		stranger: { email: 'stranger@example.vn', verified: true }
	});
	house = await libraryHouse(
		[
			['admin', 'admin'],
			['lan', 'analyst']
		],
		{
			...{ ORIGIN: origin, PORT: String(port), ATLAS_OIDC_ISSUER: provider.issuer },
			...{ ATLAS_OIDC_CLIENT_ID: CLIENT.id, ATLAS_OIDC_CLIENT_SECRET: CLIENT.secret },
			ATLAS_OIDC_NAME: 'Cổng của Hội'
		}
	);
}, 240_000);
afterAll(async () => {
	await house?.stop();
	await provider?.stop();
});

test('by the organisation’s service: there, agreed, back where one was, with the role an admin gave, and out of both', async ({
	page
}) => {
	await page.goto('/library/drafts', { waitUntil: 'networkidle' });
	await page.getByRole('link', { name: 'Đăng nhập bằng Cổng của Hội' }).click();
	await page.waitForURL(`${provider.issuer}/at/*`);
	await page.getByLabel('Who').fill('lan');
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('button', { name: 'Agree' }).click();
	await page.waitForURL(`${origin}/library/drafts`);
	expect(await page.textContent('header .who')).toBe('lan');
	await page.goto('/sign-in', { waitUntil: 'networkidle' });
	expect(await page.textContent('main')).toContain('người phân tích');
	await page.getByRole('button', { name: 'Đăng xuất' }).click();
	await page.waitForURL('**/sign-in?out');
	expect(await page.textContent('[role=status]')).toContain('Bạn đã đăng xuất khỏi trang này');
	await page.getByRole('link', { name: 'Đăng xuất cả khỏi Cổng của Hội' }).click();
	await page.waitForURL(`${provider.issuer}/**`);
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL(`${origin}/sign-in`);
	await page.getByRole('link', { name: 'Đăng nhập bằng Cổng của Hội' }).click();
	// signed out there, too: it asks again who one is
	expect(await page.getByLabel('Who').count()).toBe(1);
});

test('who has no account here is told so, in both languages; who stops is told so; nobody is signed in', async ({
	page,
	context
}) => {
	for (const [path, button, sentence] of [
		['/sign-in', 'Đăng nhập bằng Cổng của Hội', 'chưa có tài khoản nào mang địa chỉ thư của bạn'],
		['/sign-in?lang=en', 'Sign in with Cổng của Hội', 'no account here has your e-mail address']
	] as const) {
		await context.clearCookies();
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.getByRole('link', { name: button }).click();
		await page.getByLabel('Who').fill('stranger');
		await page.getByRole('button', { name: 'Go on' }).click();
		await page.getByRole('button', { name: 'Agree' }).click();
		expect(await page.textContent('[role=alert]')).toContain(sentence);
	}
	await context.clearCookies();
	await page.goto('/sign-in', { waitUntil: 'networkidle' });
	await page.getByRole('link', { name: 'Đăng nhập bằng Cổng của Hội' }).click();
	await page.getByRole('button', { name: 'Cancel' }).click();
	expect(await page.textContent('[role=alert]')).toContain('Bạn đã dừng đăng nhập');
	await page.goto('/library/drafts');
	expect(page.url()).toContain('/sign-in?to=');
	const admin = await signedIn(context.browser()!, house.site, 'admin');
	await admin.goto('/library/log', { waitUntil: 'networkidle' });
	expect(
		(await admin.locator('tbody tr').allTextContents()).filter((row) => row.includes('không được'))
	).toHaveLength(2);
	await admin.goto('/library/accounts', { waitUntil: 'networkidle' });
	expect(await admin.textContent('main')).not.toContain('stranger@');
	expect(await admin.textContent('main')).toContain('Cổng của Hội');
});
