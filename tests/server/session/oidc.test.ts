import { createServer } from 'node:http';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Accounts } from '#lib/server/session/accounts.ts';
import { Door } from '#lib/server/session/door.ts';
import { discovered, oidcOf } from '#lib/server/session/oidc.ts';
import { OidcSignIn } from '#lib/server/session/oidc-sign-in.ts';
import { Sessions } from '#lib/server/session/sessions.ts';
import { must } from '../../query/small.ts';
import { newHome } from '../library/home.ts';
import { CLIENT, freePort, startProvider, type RunningProvider } from './provider.ts';

const ORIGIN = 'http://localhost:3143';
const PASSWORD = 'con đường làng rất dài';
const PEOPLE = {
	'sub-lan': { email: 'Lan@example.vn', verified: true, name: 'Lan' },
	'sub-other': { email: 'lan@example.vn', verified: false },
	'sub-hoa': { email: 'hoa@example.vn' },
	'sub-stranger': { email: 'stranger@example.vn', verified: true },
	'sub-silent': {}
};
let provider: RunningProvider;
let home: string;
let gone: () => void;
let door: Door;
let oidc: OidcSignIn;

const ENV = () => ({
	...{ ORIGIN, ATLAS_OIDC_ISSUER: provider.issuer, ATLAS_OIDC_NAME: 'Cổng của Hội' },
	...{ ATLAS_OIDC_CLIENT_ID: CLIENT.id, ATLAS_OIDC_CLIENT_SECRET: CLIENT.secret }
});
const open = (more: Record<string, string> = {}) => {
	door?.close();
	door = new Door(home, { ...ENV(), ...more });
	oidc = new OidcSignIn(door);
	return door;
};
const kind = (result: { ok: boolean; failure?: { kind: string } }) =>
	result.ok ? null : result.failure!.kind;

beforeAll(async () => {
	provider = await startProvider(ORIGIN, PEOPLE);
});
afterAll(() => provider.stop());
beforeEach(async () => {
	({ home, gone } = newHome());
	open();
	must(await new Accounts(door).add({ email: 'lan@example.vn', role: 'analyst', areas: ['vn-2025:15'] }));
});
afterEach(() => {
	door.close();
	gone();
});

/** The browser of one person, as far as cookies of the two sites go. */
class Visitor {
	own = new Map<string, string>();
	theirs = new Map<string, string>();

	/** Goes to the service and through its pages. @returns the address it sends back to */
	async through(to: string, answers: string[]): Promise<string> {
		let at = new URL(to);
		for (let hop = 0; hop < 20; hop++) {
			if (at.origin === ORIGIN) return at.href;
			const response = await fetch(at, { redirect: 'manual', headers: { cookie: pairs(this.theirs) } });
			keep(this.theirs, response.headers.getSetCookie());
			const next = response.headers.get('location');
			const answer = next ?? answers.shift();
			if (answer === undefined) throw new Error(`stopped at ${at.href}: ${await response.text()}`);
			at = new URL(answer, at);
		}
		throw new Error('around in a circle');
	}

	async signsIn(who: string, back = '/library/drafts') {
		const away = must(await oidc.away(back));
		keep(this.own, away.cookies);
		return this.comesBack(await this.through(away.to, [`?who=${who}`, '?yes=1']));
	}

	comesBack(address: string) {
		return oidc
			.back(new Request(address, { headers: { cookie: pairs(this.own) } }))
			.then(({ signed }) => signed);
	}
}
const pairs = (jar: Map<string, string>) => [...jar].map((each) => each.join('=')).join('; ');
function keep(jar: Map<string, string>, cookies: string[]): void {
	for (const cookie of cookies) {
		const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
		jar.set(name, value);
	}
}
const asking = (cookies: string[]) =>
	new Sessions(door).asking({
		headers: new Headers({ cookie: cookies.map((each) => each.split(';')[0]).join('; ') }),
		origin: ORIGIN
	});

test('the way there carries state, nonce and a challenge; the way back gives the role the admin gave', async () => {
	const away = must(await oidc.away('/library/drafts'));
	const query = new URL(away.to).searchParams;
	expect(query.get('state')!.length).toBeGreaterThanOrEqual(32);
	expect(query.get('nonce')!.length).toBeGreaterThanOrEqual(32);
	expect(query.get('code_challenge')!.length).toBe(43);
	expect(Object.fromEntries(query)).toMatchObject({
		...{ response_type: 'code', client_id: CLIENT.id, code_challenge_method: 'S256' },
		redirect_uri: `${ORIGIN}/api/auth/callback/oidc`
	});
	const { account, to, cookies } = must(await new Visitor().signsIn('sub-lan'));
	expect(account).toMatchObject({ email: 'lan@example.vn', role: 'analyst', areas: ['vn-2025:15'] });
	expect(to).toBe('/library/drafts');
	expect((await asking(cookies)).account?.email).toBe('lan@example.vn');
	// nothing the service gave is kept
	for (const file of readdirSync(home).filter((each) => each.startsWith('accounts.sqlite')))
		expect([file, readFileSync(path.join(home, file)).includes('eyJ')]).toEqual([file, false]);
});

test('the password for one use is void once the service has vouched', async () => {
	const accounts = new Accounts(door);
	const made = must(await accounts.renew((await accounts.idOf('lan@example.vn'))!));
	must(await new Visitor().signsIn('sub-lan'));
	const { value } = (await accounts.list()) as { value: { pending: boolean }[] };
	expect(value[0].pending).toBe(false);
	const caller = { headers: new Headers(), origin: ORIGIN, place: 'x' };
	expect(kind(await new Sessions(door).signIn('lan@example.vn', made.password!, caller))).toBe(
		'sign-in-wrong'
	);
});

test('from the second time on it is their identifier that counts, whatever their address', async () => {
	must(await new Visitor().signsIn('sub-lan'));
	const was = PEOPLE['sub-lan'].email;
	PEOPLE['sub-lan'].email = 'lan.moi@example.vn';
	expect(must(await new Visitor().signsIn('sub-lan')).account.email).toBe('lan@example.vn');
	PEOPLE['sub-lan'].email = was;
});

test.each([
	['sub-stranger', 'oidc-stranger'],
	['sub-other', 'oidc-unverified'],
	['sub-silent', 'oidc-no-email']
])('%s is refused: %s', async (who, why) => {
	expect(kind(await new Visitor().signsIn(who))).toBe(why);
	const { value } = (await new Accounts(door).list()) as { value: unknown[] };
	expect(value).toHaveLength(1);
});

test('an organisation that gives out its addresses may be believed', async () => {
	must(await new Accounts(door).add({ email: 'hoa@example.vn', role: 'staff', password: PASSWORD }));
	expect(kind(await new Visitor().signsIn('sub-hoa'))).toBe('oidc-unverified');
	open({ ATLAS_OIDC_TRUST_EMAIL: '1' });
	expect(must(await new Visitor().signsIn('sub-hoa')).account.role).toBe('staff');
});

describe('refused on the way back', () => {
	test('when it is cancelled', async () => {
		const visitor = new Visitor();
		const away = must(await oidc.away('/library'));
		keep(visitor.own, away.cookies);
		expect(kind(await visitor.comesBack(await visitor.through(away.to, ['?no=1'])))).toBe('oidc-cancelled');
	});

	test('with a state that was made up, of another browser, or used before', async () => {
		const visitor = new Visitor();
		const away = must(await oidc.away('/library'));
		keep(visitor.own, away.cookies);
		const address = await visitor.through(away.to, ['?who=sub-lan', '?yes=1']);
		const forged = new URL(address);
		forged.searchParams.set('state', 'x'.repeat(32));
		expect(kind(await visitor.comesBack(forged.href))).toBe('oidc-late');
		forged.searchParams.delete('state');
		expect(kind(await visitor.comesBack(forged.href))).toBe('oidc-late');
		expect(kind(await new Visitor().comesBack(address))).toBe('oidc-late');
		const again = must(await oidc.away('/library'));
		keep(visitor.own, again.cookies);
		const whole = await visitor.through(again.to, ['?yes=1']);
		must(await visitor.comesBack(whole));
		expect(kind(await visitor.comesBack(whole))).toBe('oidc-late');
	});

	test.each([
		['nonce', 'oidc-failed'],
		['code_challenge', 'oidc-failed']
	])('when the %s is not the one that was sent', async (name, why) => {
		const visitor = new Visitor();
		const away = must(await oidc.away('/library'));
		keep(visitor.own, away.cookies);
		const other = new URL(away.to);
		other.searchParams.set(name, 'n'.repeat(43));
		const address = await visitor.through(other.href, ['?who=sub-lan', '?yes=1']);
		expect(kind(await visitor.comesBack(address))).toBe(why);
	});

	test('when it says that it comes from another issuer', async () => {
		const visitor = new Visitor();
		const away = must(await oidc.away('/library'));
		keep(visitor.own, away.cookies);
		const address = new URL(await visitor.through(away.to, ['?who=sub-lan', '?yes=1']));
		expect(address.searchParams.get('iss')).toBe(provider.issuer);
		address.searchParams.set('iss', 'https://evil.example');
		expect(kind(await visitor.comesBack(address.href))).toBe('oidc-failed');
	});
});

test('a service that calls itself another is refused before anybody is sent there', async () => {
	const other = await startProvider(ORIGIN, PEOPLE, 'https://other.example');
	try {
		open({ ATLAS_OIDC_ISSUER: other.issuer });
		const away = await oidc.away('/library');
		expect(away).toMatchObject({
			ok: false,
			failure: { kind: 'oidc-issuer', values: { wanted: other.issuer, said: 'https://other.example' } }
		});
	} finally {
		await other.stop();
	}
});

test('one that is down, or answers in no form, keeps passwords working and says so', async () => {
	const odd = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
	await once(odd, 'listening');
	const { port } = odd.address() as { port: number };
	for (const issuer of [`http://127.0.0.1:${await freePort()}`, `http://127.0.0.1:${port}`]) {
		open({ ATLAS_OIDC_ISSUER: issuer });
		expect(kind(await oidc.away('/library'))).toBe('oidc-silent');
	}
	must(await new Accounts(door).add({ email: 'hoa@example.vn', role: 'staff', password: PASSWORD }));
	must(
		await new Sessions(door).signIn('hoa@example.vn', PASSWORD, {
			...{ headers: new Headers(), origin: ORIGIN, place: 'x' }
		})
	);
	odd.close();
});

test('signing out of the service itself comes back to the sign-in page', async () => {
	const out = new URL(must(await oidc.out())!);
	expect(out.origin).toBe(provider.issuer);
	expect(out.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/sign-in`);
});

test.each([
	[{ ATLAS_OIDC_ISSUER: '' }, null],
	[{ ATLAS_OIDC_CLIENT_ID: '' }, 'oidc-unset'],
	[{ ORIGIN: '' }, 'oidc-unset'],
	[{ ATLAS_OIDC_ISSUER: 'http://id.example.vn' }, 'oidc-address'],
	[{ ATLAS_OIDC_ISSUER: 'id.example.vn' }, 'oidc-address'],
	[{ ATLAS_OIDC_ISSUER: 'https://id.example.vn/?a=1' }, 'oidc-address'],
	[{ ORIGIN: 'http://atlas.example.vn' }, 'oidc-address']
])('the setting %j gives %s', (more, why) => {
	expect(kind(oidcOf({ ...ENV(), ...more }))).toBe(why);
});

test('an issuer with a slash at its end is the same issuer', async () => {
	const found = must(oidcOf({ ...ENV(), ATLAS_OIDC_ISSUER: `${provider.issuer}/` }))!;
	must(await discovered(found));
});
