import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageOf } from '#lib/report/package.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { Charts } from '#lib/server/library/chart.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { Publishing } from '#lib/server/library/publish.ts';
import { observationsParquet } from '#lib/server/parquet-write.ts';
import type { Account } from '#lib/term/library.ts';
import { same } from '#lib/term/text.ts';
import { withTotals } from '../../disclosure/tidy.ts';
import { must, opened } from '../../query/small.ts';
import Framed from './Framed.svelte';
import { newHome, person } from './home.ts';

/** The pages as the server makes them: what they are given, and the HTML. */
const ROUTES = '../../../src/routes/library';
const modules = {
	catalogue: [() => import(`${ROUTES}/+page.server.ts`), () => import(`${ROUTES}/+page.svelte`)],
	dataset: [
		() => import(`${ROUTES}/[dataset]/+page.server.ts`),
		() => import(`${ROUTES}/[dataset]/+page.svelte`)
	],
	drafts: [() => import(`${ROUTES}/drafts/+page.server.ts`), () => import(`${ROUTES}/drafts/+page.svelte`)],
	draft: [
		() => import(`${ROUTES}/drafts/[id]/+page.server.ts`),
		() => import(`${ROUTES}/drafts/[id]/+page.svelte`)
	],
	log: [() => import(`${ROUTES}/log/+page.server.ts`), () => import(`${ROUTES}/log/+page.svelte`)],
	publish: [() => import(`${ROUTES}/publish/+page.server.ts`), () => import(`${ROUTES}/publish/+page.svelte`)]
} as const;

const COUNTS = {
	...{ A1: { F: 311, M: 311 }, A2: { F: 247, M: 861 }, A3: { F: 237, M: 217 } },
	...{ B1: { F: 411, M: 140 }, B2: { F: 121, M: 499 }, B3: { F: 203, M: 181 } },
	...{ C1: { F: 145, M: 431 }, C2: { F: 541, M: 447 }, C3: { F: 605, M: 333 } }
};
const analyst = person('ANALYST');
const approver = person('APPROVER');
const admin = person('ADMIN', 'admin');

let folder: ReturnType<typeof newHome>;
let library: Library;
let atlas: Atlas;
let publishing: Publishing;
beforeAll(async () => {
	folder = newHome();
	library = await Library.open(folder.home);
	atlas = await Atlas.open(undefined, library);
	const { gazetteer, parquet, solver } = atlas;
	publishing = new Publishing({
		...{ library, gazetteer, parquet, solver, groupings: undefined },
		taken: []
	});
	must(library.set({ twoPersons: true }, TERMINAL));
}, 60_000);
afterAll(async () => {
	await atlas.engine.close();
	library.close();
	folder.gone();
});

type Asked = { account?: Account | null; params?: object; query?: string; form?: Record<string, string> };
const event = ({ account = null, params = {}, query = '', form }: Asked) => ({
	params,
	url: new URL(`https://atlas.example.vn/library${query}`),
	locals: { account, library, atlas, publishing, lang: 'vi' as const },
	...(form && {
		request: new Request('https://atlas.example.vn/', { method: 'POST', body: new URLSearchParams(form) })
	})
});

/** What a page is given, and what it says. @throws what the page throws: a redirect, or a refusal with its status */
async function page(name: keyof typeof modules, asked: Asked = {}): Promise<{ data: string; text: string }> {
	const [server, component] = await Promise.all(
		modules[name].map((load) => load() as Promise<Record<string, unknown>>)
	);
	const data = await (server.load as (of: unknown) => Promise<object>)(event(asked));
	const { body } = await render(Framed, {
		props: {
			page: component.default as Component<Record<string, unknown>>,
			data: { ...data, lang: 'vi' },
			form: null
		}
	});
	const words = body.replace(/<!--[^]*?-->/g, '').replace(/<[^>]*>/g, ' ');
	return { data: JSON.stringify(data), text: words.replace(/\s+/g, ' ') };
}

async function step(id: string, account: Account, deed: string, note = ''): Promise<unknown> {
	const { actions } = (await modules.draft[0]()) as { actions: { step: (of: unknown) => Promise<unknown> } };
	return actions.step(event({ account, params: { id }, form: { deed, note } }));
}

async function offered(counts: typeof COUNTS, title: string) {
	const meta = { id: 'small', vintage: null, disclosure: { kind: 'protected' as const } };
	const { dataset, observations } = await opened(withTotals(counts), meta);
	const table = observationsParquet(observations, { dataset: dataset.id, vintage: null });
	const file = path.join(folder.home, 'small.zip');
	writeFileSync(file, await packageOf(dataset, table, atlas.gazetteer));
	const words = {
		title: same(title),
		licence: 'CC BY 4.0',
		date: '2026-11-01',
		contact: 'someone@example.vn'
	};
	const offer = { id: 'counts', said: words, reason: '', note: 'please look', straight: true };
	return must(await publishing.offer({ path: file, name: 'small.zip' }, offer, analyst)).version;
}

describe.sequential('the journey of a data set', () => {
	let first: string;
	let second: string;

	test('before it is published only those at work know of it', async () => {
		const version = await offered(COUNTS, 'Women counted');
		first = version.id;
		expect(version.standing).toBe('review');
		const seen = await page('catalogue');
		expect(seen.data + seen.text).not.toContain('Women counted');
		expect(seen.text).toContain('có sẵn trong chương trình');
		await expect(page('dataset', { params: { dataset: 'counts' } })).rejects.toMatchObject({ status: 404 });
		for (const name of ['drafts', 'log'] as const)
			await expect(page(name)).rejects.toMatchObject({ status: 303 });
		await expect(page('draft', { params: { id: first } })).rejects.toMatchObject({ status: 303 });
		const elsewhere = person('elsewhere', 'viewer', ['vn-2025:15']);
		expect((await page('drafts', { account: person('viewer', 'viewer') })).text).toContain('Women counted');
		await expect(page('draft', { account: elsewhere, params: { id: 'none' } })).rejects.toMatchObject({
			status: 404
		});
	});

	test('where two persons are asked for, another approves', async () => {
		expect((await page('draft', { account: analyst, params: { id: first } })).text).not.toMatch(/ Duyệt /);
		expect(await step(first, analyst, 'approve')).toMatchObject({ status: 403 });
		expect((await page('draft', { account: approver, params: { id: first } })).text).toMatch(/ Duyệt /);
		expect(await step(first, approver, 'return')).toMatchObject({
			data: { refused: { what: expect.any(String) } }
		});
		expect(await step(first, approver, 'approve')).toMatchObject({ done: 'approve' });
		expect(await step(first, approver, 'publish')).toMatchObject({ done: 'publish' });
	});

	test('everybody reads it then, and not who worked on it', async () => {
		const found = await page('catalogue', { query: '?q=counted' });
		expect(found.text).toContain('Women counted');
		expect(found.text).toContain('Tìm thấy 1');
		const about = await page('dataset', { params: { dataset: 'counts' } });
		for (const word of ['CC BY 4.0', 'someone@example.vn', 'Phiên bản đầu tiên'])
			expect(about.text).toContain(word);
		for (const word of ['please look', 'ANALYST', 'APPROVER', first])
			expect(found.data + about.data, word).not.toContain(word);
		expect((await page('dataset', { account: analyst, params: { dataset: 'counts' } })).data).toContain(
			first
		);
	});

	test('a second version says which chart moves, and by how much', async () => {
		const words = { title: same('C3 leads'), note: same(''), alt: same('bars'), annotations: [] };
		const draft = { ...words, dataset: 'counts', query: 'tab=table', frozen: null, publish: true };
		must(new Charts(library).save(draft, analyst));
		second = (await offered({ ...COUNTS, C3: { F: 615, M: 333 } }, 'Women counted')).id;
		const { text } = await page('draft', { account: approver, params: { id: second } });
		expect(text).toContain('1 trên 1 biểu đồ đã công bố');
		expect(text).toContain('C3 leads');
		expect(text).toMatch(/605 615 \+10/);
		expect(text).toMatch(/605|sửa \d/);
		await step(second, approver, 'approve');
		await step(second, approver, 'publish');
		expect((await page('dataset', { params: { dataset: 'counts' } })).text).toContain('đã có bản mới thay');
	});

	test('what is withdrawn says so and why, and is listed no more', async () => {
		expect(await step(second, approver, 'withdraw')).toMatchObject({ status: 422 });
		expect(await step(second, approver, 'withdraw', 'a wrong count')).toMatchObject({ done: 'withdraw' });
		const { text } = await page('dataset', { params: { dataset: 'counts' } });
		expect(text).toContain('đã được thu hồi');
		expect(text).toContain('a wrong count');
		expect(JSON.parse((await page('catalogue', { query: '?q=counted' })).data)).toMatchObject({ listed: [] });
	});
});

test('who may publish is told so, others where to sign in', async () => {
	expect((await page('publish', { query: '?of=local-x' })).text).toContain('Cần đăng nhập');
	const staff = person('staff', 'staff');
	expect((await page('publish', { account: staff, query: '?of=local-x' })).text).toContain('không có quyền');
});

test('the log is for admins, page by page', async () => {
	await expect(page('log', { account: analyst })).rejects.toMatchObject({ status: 403 });
	for (let i = 0; i < 55; i++) must(library.log(TERMINAL, 'sign-in', `someone ${i}`));
	const newest = await page('log', { account: admin });
	const { older } = JSON.parse(newest.data) as { older: number };
	expect(newest.text).toContain('someone 54');
	const before = await page('log', { account: admin, query: `?before=${older}` });
	expect(before.text).toContain('someone 0');
	expect(before.text).not.toContain('someone 54');
	expect(before.text).toContain('thu hồi');
});
