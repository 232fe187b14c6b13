import { DOMParser } from 'linkedom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataJson, licenceAt, spanOf } from '#lib/server/dcat.ts';
import { atomFeed, uuidOf } from '#lib/server/feed.ts';
import { matching, type Listed } from '#lib/server/library/catalogue.ts';
import { Charts } from '#lib/server/library/chart.ts';
import { Library } from '#lib/server/library/library.ts';
import { openCharts, recent } from '#lib/server/library/recent.ts';
import { same } from '#lib/term/text.ts';
import { newHome, person, published, written } from './home.ts';

let folder: ReturnType<typeof newHome>;
let library: Library;
const ORIGIN = 'https://atlas.example.vn';
const analyst = person('an');
beforeEach(async () => {
	folder = newHome();
	library = await Library.open(folder.home);
});
afterEach(() => {
	library.close();
	folder.gone();
});

const feed = (lang: 'vi' | 'en' = 'vi') => atomFeed(recent(library, 100), { lang, origin: ORIGIN });
const entries = (text: string) =>
	[...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('entry')].map((entry) => ({
		id: entry.querySelector('id')!.textContent,
		title: entry.querySelector('title')!.textContent,
		updated: entry.querySelector('updated')!.textContent,
		href: entry.querySelector('link')!.getAttribute('href'),
		summary: entry.querySelector('summary')!.textContent
	}));

function saved(dataset: string, title: string, publish: boolean): string {
	const words = { title: same(title), note: same(''), alt: same(`${title} in words`), annotations: [] };
	const kept = new Charts(library).save(
		{ ...words, dataset, query: 'tab=bar', frozen: null, publish },
		analyst
	);
	if (!kept.ok) throw new Error(kept.failure.kind);
	return kept.value.id;
}

describe('the feed and the listing', () => {
	test('say nothing of what is not published', async () => {
		await published(library, 'open', 'seen by all');
		const draft = library.add(await written(library, 'open', 'secret second'), { account: analyst });
		const other = library.add(await written(library, 'hidden', 'secret other'), { account: analyst });
		if (!draft.ok || !other.ok) throw new Error('not added');
		library.step(other.value.id, 'submit', analyst);
		const dropped = library.add(await written(library, 'dropped', 'secret gone'), { account: analyst });
		if (!dropped.ok) throw new Error('not added');
		library.step(dropped.value.id, 'drop', analyst);
		const chart = saved('open', 'secret chart', false);
		const all =
			feed() +
			JSON.stringify(dataJson(library.published(), openCharts(library), { lang: 'vi', origin: ORIGIN }));
		expect(all).toContain('seen by all');
		for (const word of ['secret', 'hidden', 'dropped', chart, draft.value.version, other.value.version])
			expect(all).not.toContain(word);
	});

	test('keep the id of an entry, and its time says when it last changed', async () => {
		const first = await published(library, 'open', 'a <b> & "c" \u0007');
		const [before] = entries(feed());
		expect(before.title).toContain('a <b> & "c"');
		expect(before.href).toBe(`${ORIGIN}/library/open#v1`);
		await published(library, 'open', 'the second');
		expect(entries(feed()).map((each) => each.id)).toEqual([expect.any(String), before.id]);
		expect(entries(feed())[1].updated).toBe(before.updated);
		const gone = library.step(first.id, 'withdraw', analyst, 'a wrong row');
		if (!gone.ok) throw new Error(gone.failure.kind);
		const now = entries(feed('en')).find((each) => each.id === before.id)!;
		expect(now.updated! >= before.updated!).toBe(true);
		expect(now.summary).toContain('a wrong row');
		expect(now.href).toBe(`${ORIGIN}/library/open?lang=en#v1`);
		expect(uuidOf('version', 'open 1')).toMatch(
			/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
		);
	});

	test('name published charts, until their data set is withdrawn', async () => {
		const version = await published(library, 'open', 'seen by all');
		const id = saved('open', 'a claim', true);
		expect(openCharts(library, 'open').map((each) => each.id)).toEqual([id]);
		expect(entries(feed()).some(({ href }) => href === `${ORIGIN}/chart/${id}`)).toBe(true);
		library.step(version.id, 'withdraw', analyst, 'wrong');
		expect(openCharts(library)).toEqual([]);
		expect(feed()).not.toContain(id);
		expect(
			dataJson(library.published(), openCharts(library), { lang: 'vi', origin: ORIGIN }).dataset
		).toEqual([]);
	});

	test('list what DCAT-US asks of a data set, with its files', async () => {
		const version = await published(library, 'open', 'seen by all');
		await published(library, 'other', 'another');
		const chart = saved('open', 'a claim', true);
		saved('open', 'no claim yet', false);
		saved('other', 'of another', true);
		const listing = dataJson(library.published(), openCharts(library), { lang: 'en', origin: ORIGIN });
		expect(listing.conformsTo).toBe('https://project-open-data.cio.gov/v1.1/schema');
		const only = listing.dataset.find((each) => each.identifier.endsWith('/open'))!;
		for (const name of ['title', 'description', 'keyword', 'modified', 'publisher', 'contactPoint'] as const)
			expect(only[name], name).toBeTruthy();
		expect(only).toMatchObject({
			identifier: `${ORIGIN}/library/open`,
			accessLevel: 'public',
			license: 'https://creativecommons.org/licenses/by/4.0/',
			temporal: '2024/2025'
		});
		expect(only.distribution.flatMap((each) => ('downloadURL' in each ? each.downloadURL : []))).toEqual([
			`${ORIGIN}/data/${version.version}.parquet`,
			`${ORIGIN}/library/open/1.zip`
		]);
		expect(only.distribution.flatMap((each) => ('accessURL' in each ? each.accessURL : []))).toEqual([
			`${ORIGIN}/explore/open?lang=en`,
			`${ORIGIN}/chart/${chart}?lang=en`
		]);
		expect(only.distribution.at(-1)).toMatchObject({ description: 'a claim in words' });
	});
});

test('periods and licences are told only as far as they are known', () => {
	expect(spanOf(['2023-Q3', '2024-Q1'])).toBe('2023-07/2024-03');
	expect(spanOf(['2023-02', '2024'])).toBe('2023-02/2024');
	expect(spanOf(['x', '2024'])).toBeNull();
	expect(licenceAt('https://example.vn/licence')).toBe('https://example.vn/licence');
	expect(licenceAt('as the minister says')).toBeNull();
});

/** What RFC 4287 asks of a feed and its entries (sections 4.1 and 3.3), of well-formed XML. */
function faultsOf(text: string): string[] {
	const feed = new DOMParser().parseFromString(text, 'text/xml').documentElement as unknown as Element;
	const own = (of: Element, name: string) => [...of.children].filter((each) => each.localName === name);
	const faults: string[] = [];
	const one = (of: Element, name: string) => {
		const found = own(of, name);
		if (found.length !== 1 || (name !== 'summary' && !found[0].textContent?.trim()))
			faults.push(`${of.localName} ${name}`);
		return found[0]?.textContent ?? '';
	};
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
	if (feed.localName !== 'feed' || feed.getAttribute('xmlns') !== 'http://www.w3.org/2005/Atom')
		faults.push('root');
	const ids: string[] = [];
	for (const each of [feed, ...own(feed, 'entry')]) {
		ids.push(one(each, 'id'));
		one(each, 'title');
		if (!time.test(one(each, 'updated'))) faults.push('time');
		const alternate = own(each, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
		if (alternate.length !== 1 || !URL.canParse(alternate[0].getAttribute('href') ?? '')) faults.push('link');
		if (each !== feed) one(each, 'summary');
	}
	if (ids.some((id) => !/^urn:uuid:[0-9a-f-]{36}$/.test(id)) || new Set(ids).size !== ids.length)
		faults.push('ids');
	if (!own(feed, 'author').some((each) => own(each, 'name').length === 1)) faults.push('author');
	if (own(feed, 'link').filter((link) => link.getAttribute('rel') === 'self').length !== 1)
		faults.push('self');
	return faults;
}

test('the feed is what RFC 4287 asks for: empty, full, in both languages, with words that look like marks', async () => {
	expect([faultsOf(feed()), faultsOf(feed('en'))]).toEqual([[], []]);
	for (const words of ['plain', '<x>&amp;]]>', '"quoted" \u0000\u000b\ud800', 'Tỷ lệ nữ ≥ 30 %']) {
		await published(library, `set-${words.length}`, words);
		saved(`set-${words.length}`, `claim ${words}`, true);
	}
	for (const lang of ['vi', 'en'] as const) expect(faultsOf(feed(lang))).toEqual([]);
	expect(faultsOf(feed().replace(/<updated>[^<]*<.updated>/, ''))).toEqual(['feed updated', 'time']);
});

describe('search', () => {
	const listed = (vi: string, en: string, topic = ''): Listed => ({
		...{ id: en, title: { vi, en }, description: same(''), source: same('GSO'), date: '2026-01-01' },
		...{ synthetic: false, periods: null, levels: ['province'], areas: 1, rows: 1, published: null },
		...{ topics: topic ? [same(topic)] : [], indicators: [] }
	});
	const all = [
		listed('Tỷ lệ nữ đại biểu', 'women in councils', 'lãnh đạo'),
		listed('Hòa giải ở cơ sở', 'mediation'),
		listed('Hoa màu', 'crops')
	];
	const found = (words: string, more = {}) =>
		matching(all, { words, topic: '', level: '', ...more }).map(({ id }) => id);

	test('finds words with and without marks, in any order and language', () => {
		expect(found('dai bieu ty le')).toEqual(['women in councils']);
		expect(found('Đại Biểu')).toEqual(['women in councils']);
		expect(found('mediation')).toEqual(['mediation']);
		expect(found('')).toHaveLength(3);
		expect(found('hoa')).toEqual(['mediation', 'crops']);
		expect(found('hoà')).toEqual(['mediation']);
		expect(found('gso nothing')).toEqual([]);
	});
	test('holds to a topic and a level', () => {
		expect(found('', { topic: 'lãnh đạo' })).toEqual(['women in councils']);
		expect(found('', { level: 'commune' })).toEqual([]);
	});
});
