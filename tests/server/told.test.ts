import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildReport } from '#lib/report/build.ts';
import { reportDocx } from '#lib/report/docx.ts';
import { isReportRecipe, type ReportRecipe } from '#lib/report/recipe.ts';
import { refresh } from '#lib/report/refresh.ts';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { painterOf } from '#lib/server/painter.ts';
import { Profiles } from '#lib/server/profile.ts';
import { tell as told } from '#lib/server/told.ts';
import type { Lang } from '#lib/term/text.ts';
import { must } from '../query/small.ts';
import { partsOf } from '../report/office.ts';

let atlas: Atlas;
let profiles: Profiles;
beforeAll(async () => {
	atlas = await Atlas.open();
	profiles = new Profiles(atlas);
});
afterAll(() => atlas.engine.close());
const tell = (address: string, lang: Lang) => told({ atlas, profiles }, address, lang);

const PROFILE = '/area/vn-2024/11';
const BOOK = '/book/project8-sample?time=2025-Q3';
const piece = (kind: string, view: string) => ({
	...{ id: `${kind} ${view}`, kind, view, follow: true, caption: null, alt: null, about: null }
});
const recipe = {
	...{ form: 'parity-atlas-report', edition: 1, title: 'Báo cáo', lang: 'vi', editable: true },
	pieces: ['chart', 'table', 'insights'].flatMap((kind) => [piece(kind, PROFILE), piece(kind, BOOK)])
} as ReportRecipe;

test.each([
	[PROFILE, 'en', 'Area profile'],
	[BOOK, 'en', '2025, cumulative to the end of Q3']
] as const)(
	'%s says the same numbers in both languages, each with its words',
	async (address, lang, word) => {
		const [vi, en] = [must(await tell(address, 'vi')), must(await tell(address, lang))];
		expect(vi.values.length).toBeGreaterThan(5);
		expect(en.values.map(({ key, value }) => [key, value])).toEqual(
			vi.values.map(({ key, value }) => [key, value])
		);
		expect(en.title).toContain(word);
		expect(vi.picture).not.toBeNull();
		expect(vi.table.rows.length).toBeGreaterThan(3);
		for (const row of vi.table.rows) expect(row).toHaveLength(vi.table.head.length);
		expect(vi.lines.at(-1)).toContain('Nguồn');
		if (address === PROFILE) {
			const made = vi.table.rows.filter((row) => row[2].includes('số mô phỏng'));
			expect(made.length).toBeGreaterThan(0);
			expect(made.length).toBeLessThan(vi.table.rows.length);
			expect(JSON.stringify(vi.picture)).toContain('số mô phỏng');
		}
		expect(new Set(vi.values.map(({ key }) => key)).size).toBe(vi.values.length);
	},
	90_000
);

test('a report with a profile and a leader’s page is built, traced, and held against today', async () => {
	expect(isReportRecipe(JSON.parse(JSON.stringify(recipe)))).toBe(true);
	const asks = { answer: () => Promise.reject(new Error('no view is asked')), tell };
	const painter = painterOf(atlas);
	const tools = { ...asks, painter, origin: 'https://atlas.example.vn', date: '2026-11-28' };
	const built = await buildReport(recipe, tools);
	expect(built.refused).toEqual([]);
	const bytes = await reportDocx(built.report);
	const text = [...partsOf(bytes)].find(([name]) => name === 'word/document.xml')![1] as string;
	for (const words of ['Hồ sơ địa bàn', 'Trung vị của nhóm', 'Kinh phí']) expect(text).toContain(words);
	const traces = must(await tracesOfFile(bytes));
	expect(traces.map(({ view }) => view)).toEqual([PROFILE, BOOK, PROFILE, BOOK]);
	for (const trace of traces) expect((await refresh(trace, 'vi', asks)).state).toBe('same');
	const changed = {
		...traces[0],
		values: traces[0].values.map((each, i) => (i ? each : { ...each, value: 1 }))
	};
	const found = await refresh(changed, 'vi', asks);
	expect(found.state === 'changed' && found.changes).toMatchObject([{ before: { value: 1 } }]);
	expect((await refresh({ ...traces[0], view: '/area/vn-2024/00' }, 'vi', asks)).state).toBe('gone');
}, 90_000);

describe('what is no page of these is refused', () => {
	test.each([
		['/area/vn-2024', 'report-address'],
		['/explore/gso-2016-2018', 'report-address'],
		['/area/vn-2024/%E0%A4%A', 'report-address'],
		['/area/__proto__/11', 'no-such-area'],
		['/area/vn-2024/..', 'no-such-area'],
		['/book/none', 'no-programme'],
		['/book/project8-sample/enter', 'report-address']
	])('%s: %s', async (address, why) => {
		expect(await tell(address, 'vi')).toMatchObject({ ok: false, failure: { kind: why } });
	});
});
