import type { Page } from 'playwright-core';
import { Accounts } from '#lib/server/session/accounts.ts';
import { Door } from '#lib/server/session/door.ts';
import type { Role } from '#lib/term/library.ts';

/** Of every account the tests make. */
export const PASSWORD = 'một mật khẩu đủ dài 2026';

/** Adds accounts to the library a site keeps, running or not: `lan` gets the address lan@example.vn. */
export async function addAccounts(home: string, roles: Record<string, Role>): Promise<void> {
	const door = new Door(home);
	try {
		const accounts = new Accounts(door);
		for (const [name, role] of Object.entries(roles)) {
			const made = await accounts.add({ email: `${name}@example.vn`, name, role, password: PASSWORD });
			if (!made.ok) throw new Error(made.failure.kind);
		}
	} finally {
		door.close();
	}
}

/** Signs in as people do; ends on the library's page. */
export async function signIn(page: Page, name: string): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('Thư điện tử').fill(`${name}@example.vn`);
	await page.getByLabel('Mật khẩu').fill(PASSWORD);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
	await page.waitForURL('**/library');
}
