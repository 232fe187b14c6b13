import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGazetteer } from '#lib/server/place.ts';
import { packageOf } from '#lib/report/package.ts';
import { Charts } from '#lib/server/library/chart.ts';
import type { Compared } from '#lib/server/library/compared.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { observationsParquet } from '#lib/server/parquet-write.ts';
import { Accounts } from '#lib/server/session/accounts.ts';
import { Door } from '#lib/server/session/door.ts';
import type { PublishedVersion } from '#lib/term/library.ts';
import { same } from '#lib/term/text.ts';
import { withTotals } from '../disclosure/tidy.ts';
import { must, opened } from '../query/small.ts';
import { person } from '../server/library/home.ts';
import { startSite, type Site } from './site.ts';

const PASSWORD = 'con đường làng rất dài';
const PEOPLE = { chi: 'admin', lan: 'analyst', hoa: 'analyst', dung: 'staff', em: 'viewer' } as const;
type Name = keyof typeof PEOPLE;

/** Counts that must not get out, and words that must not before a draft is published. */
const SMALL = 3;
const SECRET_TITLE = 'Bản nháp chưa ai được thấy';
const COUNTS = {
	...{ A1: { F: SMALL, M: 311 }, A2: { F: 247, M: 861 }, A3: { F: 237, M: 217 } },
	...{ B1: { F: 411, M: 40 }, B2: { F: 121, M: 499 }, B3: { F: 203, M: 181 } },
	...{ C1: { F: 45, M: 431 }, C2: { F: 541, M: 447 }, C3: { F: 605, M: 333 } }
};

let home: string;
let site: Site;
const cookies: Partial<Record<Name, string>> = {};
beforeAll(async () => {
	home = await mkdtemp(path.join(tmpdir(), 'parity-atlas-journey-'));
	const door = new Door(home, {});
	const accounts = new Accounts(door);
	for (const [name, role] of Object.entries(PEOPLE))
		must(await accounts.add({ email: `${name}@example.vn`, name, role, password: PASSWORD }));
	must(await accounts.change((await accounts.idOf('em@example.vn'))!, { areas: ['vn-2025:15'] }));
	door.close();
	const library = await Library.open(home);
	must(library.set({ twoPersons: true }, TERMINAL));
	library.close();
	site = await startSite({ ATLAS_HOME: home, ATLAS_UPLOAD_LIMIT: '2' });
	for (const name of Object.keys(PEOPLE) as Name[]) cookies[name] = await signIn(name);
}, 300_000);
afterAll(async () => {
	await site.stop();
	await rm(home, { recursive: true, force: true });
});

const at = (where: string): string => new URL(where, site.url).href;
const get = (where: string, who?: Name, headers: Record<string, string> = {}): Promise<Response> =>
	fetch(at(where), {
		headers: { ...headers, ...(who && { cookie: cookies[who]! }) },
		redirect: 'manual'
	});
const send = (
	method: string,
	where: string,
	who: Name | null,
	body: unknown,
	headers = {}
): Promise<Response> =>
	fetch(at(where), {
		method,
		redirect: 'manual',
		headers: {
			...{ origin: new URL(site.url).origin, 'content-type': 'application/json' },
			...(who && { cookie: cookies[who]! }),
			...headers
		},
		body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
	});

async function signIn(name: string, password = PASSWORD): Promise<string> {
	const answer = await fetch(at('/sign-in'), {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: new URL(site.url).origin, accept: 'text/html' },
		body: new URLSearchParams({ email: `${name}@example.vn`, password })
	});
	expect(answer.status).toBe(303);
	const [cookie] = answer.headers.getSetCookie();
	expect(cookie).toMatch(/^atlas\.session_token=[^;]+; .*HttpOnly/);
	expect(cookie).toMatch(/SameSite=Lax/);
	return cookie.split(';')[0];
}

async function pack(title: string, counts = COUNTS): Promise<Uint8Array> {
	const { dataset, observations } = await opened(withTotals(counts), {
		...{ id: 'sent', vintage: null, title: { vi: title, en: title } },
		disclosure: { kind: 'protected' }
	});
	const table = observationsParquet(observations, { dataset: 'sent', vintage: null });
	return packageOf(dataset, table, await openGazetteer());
}

async function sent(id: string, who: Name, bytes: Uint8Array, query = '', headers = {}) {
	const answer = await send('POST', `/api/library/dataset/${id}?${query}`, who, bytes, headers);
	const told = (await answer.json()) as { version: PublishedVersion; unchanged: boolean; kind?: string };
	return { status: answer.status, ...told };
}
const step = (id: string, who: Name | null, deed: string, more = {}) =>
	send('POST', `/api/library/version/${id}`, who, { deed, ...more });

describe('from a file to the public, by those who may', () => {
	let draft: PublishedVersion;

	test('an analyst sends a file; it is a draft, and a retry is the same draft', async () => {
		const bytes = await pack(SECRET_TITLE);
		const key = { 'idempotency-key': 'one' };
		const one = await sent('journey', 'lan', bytes, 'note=for%20you', key);
		expect(one.status).toBe(201);
		draft = one.version;
		expect(draft).toMatchObject({ standing: 'draft', number: null });
		const two = await sent('journey', 'lan', bytes, 'note=for%20you', key);
		expect(two.version.id).toBe(draft.id);
	});

	test('to strangers, and to whom it is none of their business, it is as if it were not there', async () => {
		const unknown = 'AAAAAAAAAAAAAAAAAAAAAA';
		for (const who of [undefined, 'em'] as const)
			for (const [there, not] of [
				[`/api/library/version/${draft.id}`, `/api/library/version/${unknown}`],
				[`/api/library/version/${draft.id}/change`, `/api/library/version/${unknown}/change`],
				['/api/library/dataset/journey', '/api/library/dataset/nowhere'],
				[`/data/${draft.version}.parquet`, '/data/000000000000.parquet'],
				[`/data/journey-${draft.version}/dataset.json`, '/data/nowhere-000000000000/dataset.json'],
				[`/data/journey-${draft.version}-0/dataset.json`, '/data/nowhere-000000000000-0/dataset.json'],
				...['', '.svg', '.png', '.csv', '.json', '/__data.json'].map((end) => [
					`/explore/journey${end}`,
					`/explore/nowhere${end}`
				]),
				['/embed/explore/journey', '/embed/explore/nowhere'],
				[`/explore/journey.csv?v=${draft.version}`, '/explore/nowhere.csv?v=000000000000'],
				['/explore/published:journey.csv', '/explore/published:nowhere.csv']
			] as const) {
				const [a, b] = [await get(there, who), await get(not, who)];
				const text = async (answer: Response) =>
					(await answer.text()).replaceAll(/journey|nowhere|nonce="[^"]*"|[0-9a-f]{12}/g, '');
				expect([there, a.status]).toEqual([there, b.status]);
				expect(await text(a)).toBe(await text(b));
				expect(a.status === 404 || there.endsWith('__data.json')).toBe(true);
			}
		for (const where of ['/api/library', '/library', '/', '/library?lang=en'])
			for (const who of [undefined, 'em'] as const) {
				const body = await (await get(where, who)).text();
				expect(body).not.toContain(SECRET_TITLE);
				expect(body).not.toContain('journey');
			}
		expect((await (await get('/api/library/drafts', 'em')).json()) as object).toEqual({ versions: [] });
		expect((await get('/api/library/drafts')).status).toBe(401);
	});

	test('nobody but those who may takes it further; nothing can be said past the steps', async () => {
		expect((await step(draft.id, null, 'submit')).status).toBe(404);
		expect((await step(draft.id, 'em', 'submit')).status).toBe(404);
		expect((await step(draft.id, 'dung', 'submit')).status).toBe(403);
		expect((await step(draft.id, 'lan', 'publish')).status).toBe(409);
		const greedy = {
			standing: 'published',
			number: 9,
			approvedBy: 'hoa',
			author: 'hoa',
			role: 'admin',
			twoPersons: false
		};
		expect((await step(draft.id, 'lan', 'submit', greedy)).status).toBe(200);
		expect((await step(draft.id, 'lan', 'approve')).status).toBe(403);
		expect((await step(draft.id, 'lan', 'publish')).status).toBe(409);
		for (const deed of ['constructor', '__proto__', '', 'Publish', 'superseded'])
			expect((await step(draft.id, 'hoa', deed)).status).toBe(400);
		expect((await step(draft.id, 'hoa', 'approve')).status).toBe(200);
		const found = (await (await get(`/api/library/version/${draft.id}`, 'lan')).json()) as {
			version: PublishedVersion;
			deeds: string[];
		};
		expect(found.deeds).toContain('publish');
		expect(found.version.steps.map((each) => [each.standing, each.name])).toEqual([
			['draft', 'lan'],
			['review', 'lan'],
			['approved', 'hoa']
		]);
		expect((await step(draft.id, 'lan', 'publish')).status).toBe(200);
	});

	test('then everybody reads it, and no small number is in anything they can get', async () => {
		const { version } = draft;
		const listed = (await (await get('/api/library')).json()) as {
			datasets: { dataset: string; version: string }[];
		};
		expect(listed.datasets.map((each) => [each.dataset, each.version])).toEqual([['journey', version]]);
		const forms = [
			...[
				'',
				'.csv',
				'.json',
				'.svg',
				'.csv?by=sex',
				'.csv?area=A1',
				'.json?area=A1~A2&tab=gap',
				'.csv?sex=F'
			].map((end) => `/explore/journey${end}`),
			...[
				`/data/journey-${version}-1/dataset.json`,
				`/data/journey-${version}-1/scene.json`,
				'/embed/explore/journey',
				'/api/library/dataset/journey',
				'/explore/journey/__data.json'
			]
		];
		for (const where of forms) {
			const answer = await get(where);
			expect([where, answer.status]).toEqual([where, 200]);
			expect((await answer.text()).length).toBeGreaterThan(50);
		}
		const csv = await (await get('/explore/journey.csv?tab=table&sex=F')).text();
		const cells = csv.split('\n').filter((line) => /,A1,/.test(line));
		for (const line of cells) expect(line).not.toMatch(/,3,/);
		expect(csv).toMatch(/,411,/);
		const table = await get(`/data/${version}.parquet`);
		expect(table.headers.get('content-type')).toBe('application/vnd.apache.parquet');
		const cube = await get(`/data/journey-${version}-1/0/n.cube`, undefined, { 'accept-encoding': 'gzip' });
		expect(cube.status).toBe(200);
		expect((await cube.arrayBuffer()).byteLength).toBeGreaterThan(10);
	});

	test('its Parquet is sent in parts, known by its content, and asked for again every minute', async () => {
		const where = `/data/${draft.version}.parquet`;
		const whole = new Uint8Array(await (await get(where)).arrayBuffer());
		expect(Buffer.from(whole.subarray(0, 4)).toString()).toBe('PAR1');
		const part = await get(where, undefined, { range: 'bytes=4-11' });
		expect(part.status).toBe(206);
		expect(part.headers.get('content-range')).toBe(`bytes 4-11/${whole.length}`);
		expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(4, 12));
		const tail = await get(where, undefined, { range: 'bytes=-8' });
		expect(new Uint8Array(await tail.arrayBuffer())).toEqual(whole.slice(-8));
		const beyond = await get(where, undefined, { range: `bytes=${whole.length}-` });
		expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
		const etag = (await get(where)).headers.get('etag')!;
		expect((await get(where, undefined, { 'if-none-match': etag })).status).toBe(304);
		const stale = await get(where, undefined, { range: 'bytes=0-3', 'if-range': '"another"' });
		expect(stale.status).toBe(200);
		const { headers } = await get(where);
		expect(headers.get('cache-control')).toBe('public, max-age=60, immutable');
		expect(headers.get('accept-ranges')).toBe('bytes');
		const head = await fetch(at(where), { method: 'HEAD' });
		expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
	});

	test('a next version says what it changes; the one before stays under its own address for ever', async () => {
		const before = await (await get('/explore/journey.csv')).text();
		const chart = await saved('journey', 'tab=table&sex=F&area=C3');
		const next = await sent('journey', 'lan', await pack('Bản hai', { ...COUNTS, C3: { F: 655, M: 333 } }));
		const change = (await (
			await get(`/api/library/version/${next.version.id}/change`, 'hoa')
		).json()) as Compared;
		expect(change.rows!.changed).toBeGreaterThan(0);
		expect(change.charts).toMatchObject([{ id: chart, title: { vi: 'C3 tăng' } }]);
		expect(change.charts[0].largest).toContainEqual(
			expect.objectContaining({ area: 'C3', before: 605, after: 655 })
		);
		for (const [who, deed] of [
			['lan', 'submit'],
			['hoa', 'approve'],
			['hoa', 'publish']
		] as const)
			expect((await step(next.version.id, who, deed)).status).toBe(200);
		expect(await (await get('/explore/journey.csv')).text()).not.toBe(before);
		expect(await (await get(`/explore/journey.csv?v=${draft.version}`)).text()).toBe(before);
		expect((await get(`/data/${draft.version}.parquet`)).status).toBe(200);
	});

	test('withdrawn, it is gone from everywhere, with the reason', async () => {
		const { versions } = (await (await get('/api/library/dataset/journey')).json()) as {
			versions: PublishedVersion[];
		};
		const { version } = versions[0];
		const drafts = (await (await get(`/api/library/log`, 'chi')).json()) as { deeds: unknown[] };
		expect(drafts.deeds.length).toBeGreaterThan(5);
		const id = await idOf('journey', 2);
		expect((await step(id, 'hoa', 'withdraw')).status).toBe(422);
		expect((await step(id, 'dung', 'withdraw', { note: 'x' })).status).toBe(403);
		expect((await step(id, 'hoa', 'withdraw', { note: 'một cột bị lệch' })).status).toBe(200);
		for (const where of [
			'/explore/journey',
			'/explore/journey.csv',
			'/explore/journey.svg',
			'/embed/explore/journey',
			`/explore/journey.csv?v=${version}`,
			`/data/${version}.parquet`
		]) {
			const answer = await get(where);
			expect([where, answer.status]).toEqual([where, 410]);
			expect(await answer.text()).toContain('một cột bị lệch');
		}
		expect((await get(`/data/journey-${version}-2/dataset.json`)).status).toBe(404);
		expect((await get(`/data/journey-${version}-2/0/n.cube`)).status).toBe(404);
		expect((await get(`/explore/journey.csv?v=${draft.version}`)).status).toBe(200);
	});
});

/** Publishes a chart of a data set. @returns its id */
async function saved(dataset: string, query: string): Promise<string> {
	const library = await Library.open(home);
	const words = { title: same('C3 tăng'), note: same(''), alt: same('in words'), annotations: [] };
	const kept = new Charts(library).save(
		{ ...words, dataset, query, frozen: null, publish: true },
		person('dung', 'staff')
	);
	library.close();
	return must(kept).id;
}

/** The id of a published version, which only the catalogue tells. */
async function idOf(dataset: string, number: number): Promise<string> {
	const library = await Library.open(home);
	const found = library.history(dataset).find((each) => each.number === number)!.id;
	library.close();
	return found;
}

describe('attacks', () => {
	const IDS = [
		':id',
		'[id]',
		'undefined',
		'null',
		'__proto__',
		'constructor',
		'..%2fx',
		'%2e%2e%2fx',
		'%00',
		'%ff',
		'JOURNEY',
		'journey.',
		'journey%20',
		"'%20OR%201=1--",
		'a'.repeat(3000)
	];
	test.each(IDS)('%.20s is the name of nothing', async (id) => {
		for (const where of [
			`/explore/${id}`,
			`/explore/${id}.csv`,
			`/api/library/dataset/${id}`,
			`/data/${id}.parquet`,
			`/data/${id}/dataset.json`
		]) {
			const answer = await get(where);
			expect([400, 404]).toContain(answer.status);
			clean(await answer.text());
		}
		expect([400, 404]).toContain((await get(`/api/library/version/${id}`, 'lan')).status);
	});

	test.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'multipart/form-data; boundary=x',
		'application/json',
		''
	])('a change from another site, as %j, is refused on every address', async (type) => {
		for (const [method, where] of [
			['POST', '/sign-in'],
			['POST', '/sign-out'],
			['POST', '/sign-in/password'],
			['POST', '/api/library/dataset/foreign'],
			['POST', '/api/library/version/x'],
			['POST', '/api/library/version/x/amend'],
			['PUT', '/api/library/settings'],
			['POST', '/api/account'],
			['PATCH', '/api/account/x'],
			['DELETE', '/api/account/x'],
			['POST', '/']
		] as const)
			for (const origin of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
				const answer = await send(
					method,
					where,
					'chi',
					{ a: 1 },
					{ origin: '', 'content-type': type, ...origin }
				);
				expect([where, answer.status]).toEqual([where, 403]);
			}
	});

	test('rights are asked at each read and each change', async () => {
		for (const who of ['em', 'dung', 'lan'] as const) {
			for (const where of ['/api/account', '/api/library/log', '/api/library/settings'])
				expect([who, where, (await get(where, who)).status]).toEqual([who, where, 403]);
			expect((await send('PUT', '/api/library/settings', who, { twoPersons: false })).status).toBe(403);
			expect((await send('POST', '/api/account', who, { email: 'x@example.vn', role: 'admin' })).status).toBe(
				403
			);
		}
		for (const where of ['/api/account', '/api/library/log', '/api/library/settings'])
			expect((await get(where)).status).toBe(401);
		for (const who of ['em', 'dung'] as const)
			expect((await sent('theirs', who, await pack('x'))).status).toBe(403);
		expect((await send('POST', '/api/library/dataset/theirs', null, await pack('x'))).status).toBe(401);
		expect((await readdir(path.join(home, 'incoming')).catch(() => [])).length).toBe(0);
	});

	test('better-auth has no address of its own that is open', async () => {
		for (const where of [
			'/api/auth/sign-up/email',
			'/api/auth/sign-in/email',
			'/api/auth/update-user',
			'/api/auth/get-session',
			'/api/auth/list-sessions',
			'/api/auth/ok',
			'/api/auth/error'
		])
			for (const method of ['GET', 'POST'])
				expect(
					(method === 'GET' ? await get(where, 'lan') : await send('POST', where, 'lan', {})).status
				).toBe(404);
	});

	test('a body that is too large is cut while it arrives, and leaves nothing', async () => {
		const answer = await sent('large', 'lan', new Uint8Array(3_000_000).fill(65));
		expect([answer.status, answer.kind]).toEqual([413, 'body-too-large']);
		expect([413, 'cut']).toContain(await endless('/api/library/dataset/endless'));
		await expect.poll(() => readdir(path.join(home, 'incoming')), { timeout: 10_000 }).toEqual([]);
		expect((await send('PUT', '/api/library/settings', 'chi', { x: 'y'.repeat(1_100_000) })).status).toBe(
			413
		);
		expect([413, 'cut']).toContain(await endless('/api/library/settings'));
	});

	test('JSON that is deep, wrong or another type is refused at once', async () => {
		const deep = new TextEncoder().encode(`{"a":${'['.repeat(90_000)}${']'.repeat(90_000)}}`);
		for (const body of [
			deep,
			new TextEncoder().encode('{"a":'),
			new Uint8Array([0xff, 0xfe]),
			new TextEncoder().encode('[]')
		]) {
			const answer = await send('PUT', '/api/library/settings', 'chi', body);
			expect(answer.status).toBe(400);
			clean(await answer.text());
		}
		expect((await send('PUT', '/api/library/settings', 'chi', { twoPersons: 'no' })).status).toBe(400);
	});

	test('a file that is none is refused in a sentence', async () => {
		for (const bytes of ['<html></html>', 'PK\u0003\u0004 broken', '%PDF-1.7', 'a,b\n1,2\n']) {
			const answer = await send('POST', '/api/library/dataset/odd', 'lan', new TextEncoder().encode(bytes));
			expect(answer.status).toBeGreaterThanOrEqual(400);
			expect(answer.status).toBeLessThan(500);
			clean(await answer.text());
		}
	});

	test('pages carry the headers; embeds may be framed and set no cookie; what is private is not kept', async () => {
		const page = await get('/sign-in');
		const policy = page.headers.get('content-security-policy')!;
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'nonce-[^']+'/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
		expect(page.headers.get('x-content-type-options')).toBe('nosniff');
		expect(page.headers.get('referrer-policy')).toBe('same-origin');
		expect(page.headers.get('x-frame-options')).toBe('DENY');
		const embed = await get('/embed/explore/gso-2016-2018', 'lan');
		expect(embed.status).toBe(200);
		expect(embed.headers.get('content-security-policy') ?? '').not.toContain('frame-ancestors');
		expect(embed.headers.get('x-frame-options')).toBeNull();
		expect(embed.headers.getSetCookie()).toEqual([]);
		expect(await embed.text()).not.toContain('lan@');
		for (const where of ['/', '/library', '/sign-in'])
			expect((await get(where, 'lan')).headers.get('cache-control')).toBe('private, no-store');
		for (const where of ['/api/library/drafts', '/api/library/log', '/api/account'])
			expect((await get(where, 'chi')).headers.get('cache-control')).toBe('no-store');
	});

	test('a forged forwarding header changes neither origin nor who is slowed', async () => {
		const answer = await send(
			'PUT',
			'/api/library/settings',
			'chi',
			{ twoPersons: true },
			{ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.2.3.4' }
		);
		expect(answer.status).toBe(200);
		const statuses: number[] = [];
		for (let i = 0; i < 8; i++) {
			const guess = await fetch(at('/sign-in'), {
				method: 'POST',
				headers: {
					origin: new URL(site.url).origin,
					accept: 'application/json',
					'x-forwarded-for': `10.0.0.${i}`
				},
				body: new URLSearchParams({ email: 'guessed@example.vn', password: `guess ${i}` })
			});
			statuses.push(((await guess.json()) as { status: number }).status);
		}
		expect(statuses.slice(0, 6)).toEqual(Array(6).fill(401));
		expect(statuses.at(-1)).toBe(429);
	});

	test('after sign-out, or with another role, the session is dead on the next request', async () => {
		const { accounts } = (await (await get('/api/account', 'chi')).json()) as {
			accounts: { id: string; email: string }[];
		};
		const dung = accounts.find((each) => each.email === 'dung@example.vn')!;
		const before = cookies.dung;
		expect((await get('/api/library/drafts', 'dung')).status).toBe(200);
		expect((await send('PATCH', `/api/account/${dung.id}`, 'chi', { role: 'viewer' })).status).toBe(200);
		expect((await get('/api/library/drafts', 'dung')).status).toBe(401);
		cookies.dung = await signIn('dung');
		expect(cookies.dung).not.toBe(before);
		expect(
			(await send('POST', '/sign-out', 'dung', {}, { 'content-type': 'application/x-www-form-urlencoded' }))
				.status
		).toBe(303);
		expect((await get('/api/library/drafts', 'dung')).status).toBe(401);
	});

	test('the log tells an admin who did what', async () => {
		const { deeds } = (await (await get('/api/library/log', 'chi')).json()) as {
			deeds: { what: string; name: string; about: string }[];
		};
		const told = deeds.map(({ name, what, about }) => `${name} ${what} ${about}`);
		for (const line of [
			'lan draft journey',
			'hoa approve journey',
			'lan publish journey',
			'hoa withdraw journey',
			'chi account-role dung@example.vn'
		])
			expect(told).toContain(line);
	});
});

test('with accounts but without their secret the site does not start, and says what to do', async () => {
	const other = await mkdtemp(path.join(tmpdir(), 'parity-atlas-secret-'));
	const door = new Door(other, {});
	must(await new Accounts(door).add({ email: 'a@example.vn', role: 'admin', password: PASSWORD }));
	door.close();
	await rm(path.join(other, 'secret'));
	const { npm_lifecycle_event: _, NODE_ENV: __, VITEST: ___, ...env } = process.env;
	const child = spawn(process.execPath, ['.ci/install.mjs', 'src/cli/start.ts'], {
		env: { ...env, PORT: '0', ATLAS_HOME: other }
	});
	let said = '';
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	const [code] = (await once(child, 'close')) as [number];
	expect(code).toBe(1);
	expect(said).toContain('ATLAS_SECRET');
	expect(said).not.toMatch(/\bat .*\.js:\d+/);
	await rm(other, { recursive: true, force: true });
});

/** An answer that tells nothing of how the server is made. */
function clean(body: string): void {
	expect(body).not.toMatch(/\bat \S+ \(|node_modules|\/src\/|\/build\/|SQLITE|SELECT |better-auth|libsql/i);
	expect(body).not.toContain(home);
}

/** Sends without end and without saying how much; resolves with the status the server cuts it off with, or 'cut' when only the line broke. */
function endless(where: string): Promise<number | 'cut'> {
	return new Promise((resolve, reject) => {
		const asked = rawRequest(at(where), {
			method: where.endsWith('settings') ? 'PUT' : 'POST',
			headers: {
				origin: new URL(site.url).origin,
				cookie: cookies.chi!,
				'content-type': 'application/json',
				'transfer-encoding': 'chunked'
			}
		});
		const chunk = Buffer.alloc(65_536, 65);
		const more = () => {
			while (!asked.destroyed && asked.write(chunk));
		};
		asked.on('drain', more);
		asked.on('response', (answer) => {
			resolve(answer.statusCode!);
			asked.destroy();
		});
		asked.on('error', (error: NodeJS.ErrnoException) =>
			['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? resolve('cut') : reject(error)
		);
		more();
	});
}
