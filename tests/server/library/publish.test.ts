import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tidyCsv } from '#lib/dataset/write.ts';
import { packageOf } from '#lib/report/package.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { saidIn } from '#lib/server/library/about.ts';
import { Charts } from '#lib/server/library/chart.ts';
import { compared } from '#lib/server/library/compared.ts';
import { Library, TERMINAL } from '#lib/server/library/library.ts';
import { gateNote } from '#lib/report/gate-note.ts';
import { Publishing, type Offer } from '#lib/server/library/publish.ts';
import { openStored } from '#lib/server/library/stored.ts';
import { observationsParquet } from '#lib/server/parquet-write.ts';
import type { Disclosure } from '#lib/term/disclosure.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { same } from '#lib/term/text.ts';
import { emptyView } from '#lib/view/view.ts';
import { withTotals } from '../../disclosure/tidy.ts';
import { must, opened, type Tidy } from '../../query/small.ts';
import { newHome, person } from './home.ts';

/** Women and men in the districts; 3 women of A1 are too few to be shown. */
const COUNTS = {
	...{ A1: { F: 3, M: 311 }, A2: { F: 247, M: 861 }, A3: { F: 237, M: 217 } },
	...{ B1: { F: 411, M: 40 }, B2: { F: 121, M: 499 }, B3: { F: 203, M: 181 } },
	...{ C1: { F: 45, M: 431 }, C2: { F: 541, M: 447 }, C3: { F: 605, M: 333 } }
};

let work: string;
let home: string;
let gone: () => void;
let library: Library;
let atlas: Atlas;
let publishing: Publishing;
beforeAll(() => {
	work = mkdtempSync(path.join(tmpdir(), 'parity-atlas-publish-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(async () => {
	({ home, gone } = newHome());
	library = await Library.open(home);
	atlas = await Atlas.open(undefined, library);
	const { gazetteer, parquet, solver } = atlas;
	publishing = new Publishing({
		library,
		gazetteer,
		parquet,
		solver,
		groupings: atlas.places.groupings,
		taken: atlas.samples.map((each) => each.id)
	});
});
afterEach(async () => {
	await atlas.engine.close();
	library.close();
	gone();
});

let files = 0;
/** A package as a browser sends it: gated or not, as `disclosure` says. */
async function pack(rows: Tidy[], meta: Partial<Dataset> = {}): Promise<{ path: string; name: string }> {
	const { dataset, observations } = await opened(rows, { id: 'small', vintage: null, ...meta });
	const table = observationsParquet(observations, { dataset: dataset.id, vintage: null });
	const file = path.join(work, `${files++}.zip`);
	writeFileSync(file, await packageOf(dataset, table, atlas.gazetteer));
	return { path: file, name: 'small.zip' };
}

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
	...{ id, said: {}, reason: '', note: '', straight: true },
	...more
});
const kind = (result: { ok: boolean; failure?: { kind: string } }) =>
	result.ok ? null : result.failure!.kind;
const people = { kind: 'protected' } as const satisfies Disclosure;

describe('through the gate, whatever a file says of itself', () => {
	test('small numbers and what would give them away are hidden in every stored file', async () => {
		const rows = withTotals(COUNTS).map((row) => ({ ...row, note: `counted ${row.value}` }));
		const { version } = must(
			await publishing.offer(await pack(rows, { disclosure: people }), offer('counts'), TERMINAL)
		);
		const { dataset, observations } = must(await openStored(library.files, version, atlas));
		expect(dataset.disclosure?.hidden).toBeGreaterThan(1);
		expect([...observations.value]).not.toContain(3);
		expect(observations.note?.dictionary.join() ?? '').not.toContain('counted 3,');
		expect(version.about.disclosure?.hidden).toBe(dataset.disclosure?.hidden);
	}, 60_000);

	test('a file that calls itself open although it counts people is refused, and nothing of it is kept', async () => {
		const file = await pack(withTotals(COUNTS), { disclosure: { kind: 'open' } });
		expect(kind(await publishing.offer(file, offer('counts'), TERMINAL))).toBe('publish-unprotected');
		const off = { reason: 'none of your business', name: 'Nobody', date: '2020-01-01' };
		const claimed = await pack(withTotals(COUNTS), { disclosure: { ...people, off } });
		expect(kind(await publishing.offer(claimed, offer('counts'), TERMINAL))).toBe('publish-unprotected');
		expect(await library.files.list()).toEqual([]);
	});

	test.each([
		['threshold', { threshold: 1, zeros: 'open' }],
		['base', { threshold: 5, zeros: 'open', bases: 1 }],
		['what a single person may learn', { threshold: 5, zeros: 'open', singleton: false }]
	] as const)('rules weaker in %s are refused', async (_, rules) => {
		const file = await pack(withTotals(COUNTS), { disclosure: { ...people, rules } });
		expect(kind(await publishing.offer(file, offer('counts'), TERMINAL))).toBe('publish-rules-weak');
	});

	test('with a reason they are shown, under the name of who published and the day', async () => {
		const file = await pack(withTotals(COUNTS), {
			disclosure: { ...people, off: { reason: 'x', name: 'Somebody Else', date: '1999-01-01' } }
		});
		const lan = person('lan');
		const { version } = must(
			await publishing.offer(file, offer('counts', { reason: 'printed in the yearbook' }), lan)
		);
		const { dataset, observations } = must(await openStored(library.files, version, atlas));
		expect([...observations.value]).toContain(3);
		expect(dataset.disclosure?.off).toEqual({
			reason: 'printed in the yearbook',
			name: 'LAN',
			date: new Date().toISOString().slice(0, 10)
		});
		const shown = must(await atlas.show(emptyView('counts')));
		expect(sceneCsv(shown.scene, 'en')).toContain('printed in the yearbook');
	});

	test.each(['viewer', 'staff'] as const)('%s may not publish', async (role) => {
		const file = await pack(withTotals(COUNTS));
		expect(kind(await publishing.offer(file, offer('counts'), person('x', role)))).toBe('no-right');
	});
});

describe('names', () => {
	test.each([
		'',
		'A',
		'a b',
		'../x',
		'a/b',
		'a.svg',
		'.hidden',
		'__proto__',
		'local-1',
		'é',
		'x'.repeat(65),
		'-a',
		'%2e%2e',
		'a\u0000b'
	])('%j cannot be one', async (name) => {
		expect(kind(await publishing.offer({ path: '/nowhere', name: 'x' }, offer(name), TERMINAL))).toBe(
			'name-wrong'
		);
	});
	test('one of a sample is taken', async () => {
		const asked = offer('gso-2016-2018');
		expect(kind(await publishing.offer({ path: '/nowhere', name: 'x' }, asked, TERMINAL))).toBe('name-taken');
	});
	test.each(['constructor', 'undefined', 'null', 'tostring'])('%s is a name like any other', async (name) => {
		const file = await pack(withTotals(COUNTS));
		must(await publishing.offer(file, offer(name), TERMINAL));
		expect(must(await atlas.dataset(name)).id).toBe(name);
		expect(must(await atlas.dataset(`published:${name}`)).id).toBe(name);
	});
});

describe('versions', () => {
	const revised = { ...COUNTS, C3: { F: 606, M: 333 } };

	test('each answers for ever under its data version; without one the current answers', async () => {
		const one = must(
			await publishing.offer(await pack(withTotals(COUNTS)), offer('counts'), TERMINAL)
		).version;
		const first = must(await atlas.show(emptyView('counts')));
		const two = must(
			await publishing.offer(await pack(withTotals(revised)), offer('counts'), TERMINAL)
		).version;
		expect([one.number, two.number]).toEqual([1, 2]);
		expect(must(await atlas.dataset('counts')).version).toBe(two.version);
		const pinned = must(await atlas.show({ ...emptyView('counts'), version: one.version.slice(0, 6) }));
		expect(sceneCsv(pinned.scene, 'vi')).toBe(sceneCsv(first.scene, 'vi'));
		expect(pinned.scene.resolved.unmet).toEqual([]);
		const now = must(await atlas.show(emptyView('counts')));
		expect(sceneCsv(now.scene, 'vi')).not.toBe(sceneCsv(first.scene, 'vi'));
		expect(two.about.change).toMatchObject({ version: one.version, added: 0, removed: 0 });
		expect(two.about.change!.changed).toBeGreaterThan(0);
		const odd = must(await atlas.show({ ...emptyView('counts'), version: 'ffffffffffff' }));
		expect(odd.scene.resolved.unmet).toEqual([{ key: 'v', code: 'ffffffffffff' }]);
	});

	test('the same file again makes no version; other words do', async () => {
		const file = await pack(withTotals(COUNTS));
		const one = must(await publishing.offer(file, offer('counts'), TERMINAL));
		const again = must(await publishing.offer(file, offer('counts'), TERMINAL));
		expect([again.unchanged, again.version.id]).toEqual([true, one.version.id]);
		const said = must(saidIn({ title: { vi: 'Tên mới', en: '' }, contact: 'a@b.vn' }));
		const other = must(await publishing.amend(one.version, { said, note: '', straight: true }, TERMINAL));
		expect([other.unchanged, other.version.number, other.version.version]).toEqual([
			false,
			2,
			one.version.version
		]);
		expect(other.version.about).toMatchObject({ title: { vi: 'Tên mới', en: 'Tên mới' }, contact: 'a@b.vn' });
		expect(must(await atlas.dataset('counts')).title.vi).toBe('Tên mới');
	});

	test('what an earlier version showed cannot be hidden any more, and that is said instead of pretended', async () => {
		const reason = 'a yearbook';
		must(
			await publishing.offer(
				await pack(withTotals(COUNTS), { disclosure: people }),
				offer('counts', { reason }),
				TERMINAL
			)
		);
		const file = await pack(withTotals(COUNTS), { disclosure: people });
		expect(kind(await publishing.offer(file, offer('counts'), TERMINAL))).toBe('disclosure-given-away');
		expect(library.lastNumber('counts')).toBe(1);
		// the way on: what is lost is said to be lost, and the rest is protected
		const next = must(await publishing.offer(file, offer('counts', { shownBefore: true }), TERMINAL));
		expect(next.version.number).toBe(2);
		const { disclosure } = must(await atlas.dataset('counts'));
		expect(disclosure).toMatchObject({ kind: 'protected', shownBefore: true });
		expect(disclosure!.off).toBeUndefined();
		expect(disclosure!.exposed).toBeGreaterThan(0);
		expect(gateNote({ disclosure }, 'en')).toContain('given away by an earlier version');
		// other words for it later: still said
		const said = must(saidIn({ title: { vi: 'Tên mới', en: '' } }));
		must(await publishing.amend(next.version, { said, note: '', straight: true }, TERMINAL));
		expect(must(await atlas.dataset('counts')).disclosure!.exposed).toBe(disclosure!.exposed);
	}, 60_000);

	test('many at once under one name: all are kept, one after the other', async () => {
		const packs = await Promise.all(
			Array.from({ length: 12 }, (_, i) => pack(withTotals({ ...COUNTS, C3: { F: 700 + i, M: 333 } })))
		);
		const all = await Promise.all(packs.map((file) => publishing.offer(file, offer('counts'), TERMINAL)));
		expect(all.map((each) => must(each).version.number).sort((a, b) => a! - b!)).toEqual(
			Array.from({ length: 12 }, (_, i) => i + 1)
		);
		expect(new Set(library.history('counts').map((each) => each.version)).size).toBe(12);
	}, 120_000);

	test('asked twice with one key, at once or later, is done once', async () => {
		const file = await pack(withTotals(COUNTS));
		const asked = offer('counts', { request: { key: 'k', digest: 'd' } });
		const [one, two] = await Promise.all([
			publishing.offer(file, asked, TERMINAL),
			publishing.offer(file, asked, TERMINAL)
		]);
		const three = await publishing.offer(file, asked, TERMINAL);
		expect(new Set([one, two, three].map((each) => must(each).version.id)).size).toBe(1);
		expect(library.all()).toHaveLength(1);
	});

	test('withdrawn, a version says so and gives no figure; the others stay', async () => {
		const one = must(
			await publishing.offer(await pack(withTotals(COUNTS)), offer('counts'), TERMINAL)
		).version;
		const two = must(
			await publishing.offer(await pack(withTotals(revised)), offer('counts'), TERMINAL)
		).version;
		must(library.step(two.id, 'withdraw', TERMINAL, 'a wrong column'));
		expect(await atlas.dataset('counts')).toMatchObject({
			ok: false,
			failure: { kind: 'dataset-withdrawn', values: { note: 'a wrong column' } }
		});
		expect(kind(await atlas.dataset('counts', two.version))).toBe('version-withdrawn');
		expect(must(await atlas.dataset('counts', one.version)).version).toBe(one.version);
		const back = must(
			await publishing.amend(
				library.version(one.id)!,
				{ said: {}, note: 'as before', straight: true },
				TERMINAL
			)
		);
		expect(back.version.number).toBe(3);
		expect(must(await atlas.dataset('counts')).version).toBe(one.version);
	});

	test('a stored file that was altered is not shown', async () => {
		const { version } = must(
			await publishing.offer(await pack(withTotals(COUNTS)), offer('counts'), TERMINAL)
		);
		const table = version.files.find((each) => each.name === 'observations.parquet')!;
		rmSync(library.files.pathOf(table.sha256));
		writeFileSync(library.files.pathOf(table.sha256), 'x'.repeat(table.bytes));
		expect(kind(await atlas.dataset('counts'))).toBe('file-damaged');
	});
});

test('before a version goes live it is known what it changes, of rows and of saved charts', async () => {
	must(await publishing.offer(await pack(withTotals(COUNTS)), offer('counts'), TERMINAL));
	const next = await pack(withTotals({ ...COUNTS, C3: { F: 615, M: 333 } }));
	const draft = must(await publishing.offer(next, offer('counts', { straight: false }), TERMINAL)).version;
	expect(must(await atlas.dataset('counts')).publication?.number).toBe(1);
	const charts = new Charts(library);
	for (const [title, query, frozen, publish] of [
		['moves', 'tab=table', null, true],
		['stays', 'tab=table&sex=M&area=A1', null, true],
		['looks at nothing there is', 'ind=none', null, true],
		['frozen', 'tab=table', 'aaaaaaaaaaaa', true],
		['a draft', 'tab=table', null, false]
	] as const) {
		const words = { title: same(title), note: same(''), alt: same('in words'), annotations: [] };
		must(charts.save({ ...words, dataset: 'counts', query, frozen, publish }, person('an')));
	}
	const found = must(await compared(atlas, draft));
	expect(found.before?.number).toBe(1);
	expect(found.looked).toBe(3);
	expect(found.rows!.changed).toBeGreaterThan(0);
	const moves = found.charts.find((each) => each.title.vi === 'moves')!;
	expect(moves.largest.some((each) => each.area === 'C3' && each.before !== each.after)).toBe(true);
	expect(moves.moved).toBeLessThanOrEqual(moves.figures + 3);
});

test.each([
	['title', { title: 'plain' }],
	['title', { title: { vi: 1, en: '' } }],
	['link', { link: 'javascript:alert(1)' }],
	['link', { link: 'data:text/html,x' }],
	['link', { link: 'https://x y' }],
	['date', { date: 'yesterday' }],
	['licence', { licence: 'x'.repeat(30_000) }],
	['about', []],
	['about', 'text']
])('%s of %j is refused', (what, said) => {
	expect(saidIn(said)).toEqual({ ok: false, failure: { kind: 'said-wrong', values: { what } } });
});

test('what is said beside the known words is left out', () => {
	expect(
		saidIn(
			JSON.parse(
				'{"__proto__":{"x":1},"id":"other","disclosure":{"kind":"open"},"synthetic":true,"version":"x"}'
			)
		)
	).toEqual({
		ok: true,
		value: {}
	});
});

test('tidy CSV is published as it is, its codes for names', async () => {
	const { dataset, observations } = await opened(withTotals(COUNTS), { id: 'plain', vintage: null });
	const file = path.join(work, 'plain.csv');
	writeFileSync(file, [...tidyCsv(observations, { dataset: dataset.id, vintage: null })].join(''));
	const said = must(saidIn({ title: { vi: 'Bảng', en: 'Table' } }));
	const { version } = must(
		await publishing.offer({ path: file, name: 'plain.csv' }, offer('plain-csv', { said }), TERMINAL)
	);
	expect(version.about.title).toEqual({ vi: 'Bảng', en: 'Table' });
	expect(must(await atlas.dataset('plain-csv')).id).toBe('plain-csv');
});
