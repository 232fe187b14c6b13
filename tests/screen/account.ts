import type { Page } from 'playwright-core';
import { Accounts } from '#lib/server/session/accounts.ts';
import { Door } from '#lib/server/session/door.ts';
import type { Role } from '#lib/term/library.ts';

/** Of every account the tests make. */
export const PASSWORD = 'mot cau dai de nho';

/** Somebody with an account; the e-mail address is the name at example.vn. */
export type Person = [name: string, role: Role, areas?: string[]];

/** Adds accounts to the library in a site's home, running or not. */
export async function addAccounts(home: string, people: Person[]): Promise<void> {
	const door = new Door(home);
	try {
		const accounts = new Accounts(door);
		for (const [name, role, areas] of people) {
			const made = await accounts.add({
				...{ email: `${name}@example.vn`, name, role, password: PASSWORD },
				...(areas && { areas })
			});
			if (!made.ok) throw new Error(made.failure.kind);
		}
	} finally {
		door.close();
	}
}

/** Fills in the sign-in form that is open, and sends it. */
export async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
	await page.getByLabel('Thư điện tử').fill(`${name}@example.vn`);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** Goes to the sign-in page and comes out signed in, on the library's page. */
export async function enter(page: Page, name: string): Promise<void> {
	await page.goto('/sign-in');
	await signIn(page, name);
	await page.waitForURL('**/library');
}
