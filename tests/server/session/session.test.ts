import { chmodSync, existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SqliteFile } from '#lib/server/library/database.ts';
import { Accounts } from '#lib/server/session/accounts.ts';
import { authOptions } from '#lib/server/session/auth.ts';
import { Door } from '#lib/server/session/door.ts';
import { Guesses } from '#lib/server/session/guess.ts';
import { ACCOUNTS } from '#lib/server/session/migration.ts';
import { isForeign } from '#lib/server/session/origin.ts';
import { may, RIGHTS } from '#lib/server/session/rights.ts';
import { Sessions } from '#lib/server/session/sessions.ts';
import { ROLES } from '#lib/term/library.ts';
import { must } from '../../query/small.ts';
import { newHome, person } from '../library/home.ts';

const PASSWORD = 'con đường làng rất dài';
let home: string;
let gone: () => void;
let door: Door;
let accounts: Accounts;
let sessions: Sessions;
const open = (env = {}) => {
	door = new Door(home, env);
	accounts = new Accounts(door);
	sessions = new Sessions(door);
};
beforeEach(() => {
	({ home, gone } = newHome());
	open();
});
afterEach(() => {
	door.close();
	gone();
});

const kind = (result: { ok: boolean; failure?: { kind: string } }) =>
	result.ok ? null : result.failure!.kind;
const caller = (cookies: string[] = [], origin = 'http://localhost:3000', place = '10.0.0.1') => ({
	headers: new Headers({ cookie: cookies.map((each) => each.split(';')[0]).join('; ') }),
	...{ origin, place }
});
const add = (email: string, role: (typeof ROLES)[number] = 'analyst', more = {}) =>
	accounts.add({ email, role, password: PASSWORD, ...more });
const signIn = async (email: string, password = PASSWORD, from = caller()) =>
	must(await sessions.signIn(email, password, from)).cookies;

test('what a role may, in one table: each role may what those before it may, and more', () => {
	const table = Object.fromEntries(
		ROLES.map((role) => [role, RIGHTS.filter((right) => may(person('x', role), right))])
	);
	expect(table).toEqual({
		viewer: ['draft-see'],
		staff: ['draft-see', 'chart-save'],
		analyst: ['draft-see', 'chart-save', 'publish', 'approve', 'withdraw', 'expose'],
		admin: ['draft-see', 'chart-save', 'publish', 'approve', 'withdraw', 'expose', 'rule']
	});
	expect(RIGHTS.some((right) => may(null, right))).toBe(false);
});

test('the tables are those better-auth wants', async () => {
	const file = path.join(home, 'accounts.sqlite');
	SqliteFile.create(file, ACCOUNTS);
	const db = new SqliteFile(file, ACCOUNTS);
	const options = authOptions({ db, secret: 'x'.repeat(40), origin: 'http://localhost', oidc: null });
	const { toBeCreated, toBeAdded } = await getMigrations(options);
	expect([toBeCreated, toBeAdded]).toEqual([[], []]);
	db.close();
});

describe('the secret', () => {
	test('is not needed, and not made, before there is an account', () => {
		expect(door.refusal()).toBeNull();
		expect(sessions.off()?.kind).toBe('sign-in-off');
		expect(existsSync(path.join(home, 'secret'))).toBe(false);
	});

	test('is made with the first account, for its owner alone, and then stays', async () => {
		must(await add('lan@example.vn', 'admin'));
		const file = path.join(home, 'secret');
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(statSync(path.join(home, 'accounts.sqlite')).mode & 0o777).toBe(0o600);
		const secret = readFileSync(file, 'utf8');
		expect(secret.trim().length).toBeGreaterThanOrEqual(64);
		must(await add('hoa@example.vn'));
		expect(readFileSync(file, 'utf8')).toBe(secret);
		expect(door.refusal()).toBeNull();
	});

	test('that is lost, weak or open to others keeps the site from starting', async () => {
		must(await add('lan@example.vn', 'admin'));
		door.close();
		const file = path.join(home, 'secret');
		chmodSync(file, 0o644);
		open();
		expect(door.refusal()?.kind).toBe('secret-open');
		expect(kind(await sessions.signIn('lan@example.vn', PASSWORD, caller()))).toBe('secret-open');
		rmSync(file);
		expect(door.refusal()?.kind).toBe('secret-missing');
		for (const weak of ['short', 'a'.repeat(100)]) {
			open({ ATLAS_SECRET: weak });
			expect(door.refusal()?.kind).toBe('secret-weak');
		}
		open({ ATLAS_SECRET: 'n0t-the-0ne-of-the-file-but-l0ng-en0ugh' });
		expect(door.refusal()).toBeNull();
		must(await sessions.signIn('lan@example.vn', PASSWORD, caller()));
	});
});

test('accounts that are damaged switch sign-in off and nothing else', async () => {
	must(await add('lan@example.vn', 'admin'));
	door.close();
	truncateSync(path.join(home, 'accounts.sqlite'), 0);
	open();
	expect(door.refusal()).toBeNull();
	expect(sessions.off()?.kind).toBe('accounts-damaged');
	expect((await sessions.asking(caller(['atlas.session_token=x.y']))).account).toBeNull();
});

describe('signing in', () => {
	beforeEach(async () => {
		must(await add('lan@example.vn', 'admin', { name: 'Lan' }));
		must(await add('hoa@example.vn', 'analyst', { areas: ['vn-2025:15'] }));
	});

	test('gives a cookie no script reads and no other site sends, which says who is asking', async () => {
		const cookies = await signIn('HOA@example.vn ');
		expect(cookies).toHaveLength(1);
		expect(cookies[0]).toMatch(/^atlas\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
		const { account } = await sessions.asking(caller(cookies));
		expect(account).toMatchObject({ email: 'hoa@example.vn', role: 'analyst', areas: ['vn-2025:15'] });
		const secure = await signIn('hoa@example.vn', PASSWORD, caller([], 'https://atlas.example.vn'));
		expect(secure[0]).toMatch(/^__Host-atlas\.session_token=.+; Path=\/; .*Secure/);
		expect((await sessions.asking(caller(secure, 'https://atlas.example.vn'))).account?.email).toBe(
			'hoa@example.vn'
		);
	});

	test('answers the same for a wrong password and for nobody', async () => {
		const wrong = await sessions.signIn('lan@example.vn', 'x'.repeat(15), caller());
		const nobody = await sessions.signIn('nobody@example.vn', 'x'.repeat(15), caller());
		const noEmail = await sessions.signIn('not an address', 'x'.repeat(15), caller());
		expect(wrong).toEqual({ ok: false, failure: { kind: 'sign-in-wrong', values: undefined } });
		expect(nobody).toEqual(wrong);
		expect(noEmail).toEqual(wrong);
	});

	test('with a cookie that was made up or changed is nobody', async () => {
		const [cookie] = await signIn('lan@example.vn');
		const [name, value] = cookie.split(';')[0].split('=');
		for (const forged of [
			'',
			'x',
			`${value}x`,
			value.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')).slice(1),
			`${value.split('.')[0]}.`,
			'%',
			"' OR 1=1 --"
		])
			expect((await sessions.asking(caller([`${name}=${forged}`]))).account).toBeNull();
	});

	test.each([
		['signing out', async (cookies: string[]) => void (await sessions.signOut(caller(cookies)))],
		[
			'another role',
			async (_: string[], id: string) => void must(await accounts.change(id, { role: 'viewer' }))
		],
		['other areas', async (_: string[], id: string) => void must(await accounts.change(id, { areas: [] }))],
		['a new password from an admin', async (_: string[], id: string) => void must(await accounts.renew(id))],
		[
			"a new password of one's own, elsewhere",
			async () => {
				const other = await signIn('hoa@example.vn');
				must(await sessions.changePassword(PASSWORD, 'một câu khác cũng dài', caller(other)));
			}
		],
		['the account being removed', async (_: string[], id: string) => void must(await accounts.remove(id))]
	])('after %s the session is dead on the next request', async (_, act) => {
		const cookies = await signIn('hoa@example.vn');
		const { account } = await sessions.asking(caller(cookies));
		await act(cookies, account!.id);
		expect(await sessions.asking(caller(cookies))).toEqual({ account: null, mustChange: null });
	});

	test('a password an admin made is for one use: nothing can be done with it but choosing another', async () => {
		const made = must(await accounts.add({ email: 'moi@example.vn', role: 'admin' }));
		expect(made.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
		const signed = must(await sessions.signIn('moi@example.vn', made.password!, caller()));
		expect(signed.mustChange).toBe(true);
		const asker = await sessions.asking(caller(signed.cookies));
		expect([asker.account, asker.mustChange?.email]).toEqual([null, 'moi@example.vn']);
		const change = (current: string, next: string) =>
			sessions.changePassword(current, next, caller(signed.cookies));
		expect(kind(await change(made.password!, 'ngắn'))).toBe('password-short');
		expect(kind(await change(made.password!, made.password!))).toBe('password-same');
		expect(kind(await change('không phải mật khẩu này', PASSWORD))).toBe('sign-in-wrong');
		const fresh = must(await change(made.password!, PASSWORD));
		expect((await sessions.asking(caller(fresh))).account?.role).toBe('admin');
		expect(kind(await sessions.signIn('moi@example.vn', made.password!, caller()))).toBe('sign-in-wrong');
	});

	test('the last admin can neither be removed nor made less', async () => {
		const id = (await accounts.idOf('lan@example.vn'))!;
		expect(kind(await accounts.remove(id))).toBe('account-last-admin');
		expect(kind(await accounts.change(id, { role: 'analyst' }))).toBe('account-last-admin');
		must(await add('chi@example.vn', 'admin'));
		must(await accounts.change(id, { role: 'analyst' }));
	});

	test.each([
		[{ email: 'no address', role: 'analyst' }, 'account-wrong'],
		[{ email: 'a@b.vn', role: 'owner' }, 'account-wrong'],
		[{ email: 'a@b.vn', role: undefined }, 'account-wrong'],
		[{ email: 'a@b.vn', role: 'analyst', areas: ['everything'] }, 'account-wrong'],
		[{ email: 'a@b.vn', role: 'analyst', areas: 'vn-2025:15' }, 'account-wrong'],
		[{ email: 'a@b.vn', role: 'analyst', password: 'short' }, 'password-short'],
		[{ email: 'LAN@example.vn', role: 'analyst' }, 'account-there']
	])('an account %j is refused', async (wanted, why) => {
		expect(kind(await accounts.add(wanted as never))).toBe(why);
	});

	test('guessing is slowed, for one that exists and one that does not alike', async () => {
		for (const email of ['lan@example.vn', 'nobody@example.vn']) {
			const from = caller([], undefined, email);
			const answers: (string | null)[] = [];
			for (let i = 0; i < 6; i++) answers.push(kind(await sessions.signIn(email, `guess number ${i}`, from)));
			// the right one, too, has to wait
			answers.push(kind(await sessions.signIn(email, PASSWORD, from)));
			expect(answers).toEqual([...Array(6).fill('sign-in-wrong'), 'sign-in-slow']);
		}
		must(await sessions.signIn('lan@example.vn', PASSWORD, caller([], undefined, 'her own desk')));
	});
});

test('a thousand guesses take days, and are kept without any address', () => {
	const file = path.join(home, 'accounts.sqlite');
	SqliteFile.create(file, ACCOUNTS);
	const db = new SqliteFile(file, ACCOUNTS);
	let now = Date.parse('2026-11-28T00:00:00Z');
	const guesses = new Guesses(db, () => now);
	const begun = now;
	for (let i = 0; i < 1000; i++) {
		now += guesses.wait('lan@example.vn', '10.0.0.1') * 1000;
		expect(guesses.wait('lan@example.vn', '10.0.0.1')).toBe(0);
		guesses.wrong('lan@example.vn', '10.0.0.1');
	}
	expect((now - begun) / 86_400_000).toBeGreaterThan(9);
	expect(guesses.wait('lan@example.vn', '10.9.9.9')).toBeGreaterThan(0);
	expect(guesses.wait('hoa@example.vn', '10.9.9.9')).toBe(0);
	const kept = JSON.stringify(db.all('SELECT * FROM guess'));
	expect(kept).not.toContain('lan@');
	expect(kept).not.toContain('10.0.0.1');
	now += 25 * 3_600_000;
	expect(guesses.wait('lan@example.vn', '10.0.0.1')).toBe(0);
	db.close();
});

describe('where a change comes from', () => {
	const own = 'https://atlas.example.vn';
	const request = (method: string, headers: Record<string, string>) => ({
		method,
		headers: new Headers(headers)
	});
	test.each([
		['POST', { origin: own }, false],
		['POST', { origin: own, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, false],
		['POST', { 'sec-fetch-site': 'same-origin' }, false],
		['GET', {}, false],
		['HEAD', { origin: 'https://evil.example' }, false],
		['POST', {}, true],
		['PUT', { 'content-type': 'application/json' }, true],
		['POST', { origin: 'null' }, true],
		['DELETE', { origin: 'https://evil.example' }, true],
		['PATCH', { origin: 'http://atlas.example.vn' }, true],
		['POST', { origin: `${own}.evil.example` }, true],
		['POST', { origin: own, 'sec-fetch-site': 'cross-site' }, true],
		['POST', { origin: own, 'sec-fetch-site': 'same-site' }, true],
		['POST', { 'sec-fetch-site': 'none' }, true],
		['post', { origin: 'https://evil.example' }, true],
		['QUERY', { origin: 'https://evil.example' }, true]
	] as const)('%s %j foreign: %s', (method, headers, foreign) => {
		expect(isForeign(request(method, headers), own)).toBe(foreign);
	});
});
