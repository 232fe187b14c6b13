import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureBlock, Report } from '#lib/report/document.ts';
import { reportDocx } from '#lib/report/docx.ts';
import { reportPptx } from '#lib/report/pptx.ts';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { must } from '../query/small.ts';
import { partsOf, reportOf, soundPackage, wellFormed, workbooksOf } from './office.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const figureIn = (report: Report) =>
	report.blocks.find((each): each is FigureBlock => each.kind === 'figure')!;
/** The words of a part, without marks. */
const wordsIn = (xml: string) =>
	xml
		.replace(/<w:instrText.*?<\/w:instrText>/gs, '')
		.replace(/<\/(?:w|a):p>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replaceAll('&amp;', '&');

/** A title and words that would break a file that is put together by hand. */
const hostile: Report = {
	title: '“<Báo cáo> & \u0007 ]]> quý”',
	lang: 'vi',
	date: '2026-11-28',
	blocks: [
		{ kind: 'contents' },
		{ kind: 'heading', level: 1, text: 'Một & <hai>' },
		{ kind: 'paragraph', text: 'dòng một\ndòng hai \u0000\ud800 hết' },
		{ kind: 'list', entries: ['=1+1', '</w:p>'] },
		{ kind: 'heading', level: 2, text: '' }
	]
};

const FORMS: [string, string, string | null][] = [
	['census-2019', 'tab=bar', 'bar'],
	['census-2019', 'tab=bar&measure=parity&lang=en', 'bar'],
	['census-2019', 'tab=gap', 'pairs'],
	['un-population-age', 'tab=pyramid&lang=en', 'pyramid'],
	['un-population-age', 'tab=line', 'line'],
	['gso-2016-2018', '', null],
	['census-2019', 'tab=scatter', null]
];

describe.each(FORMS)('%s?%s', (id, query, form) => {
	test('is sound in Word and PowerPoint, and the same bytes again', async () => {
		const report = await reportOf(atlas, id, query);
		expect(figureIn(report).chart?.form ?? null).toBe(form);
		for (const print of [reportDocx, reportPptx]) {
			const bytes = await print(report);
			expect(() => soundPackage(bytes)).not.toThrow();
			// other documents in between must not show
			await print(hostile);
			expect(Buffer.from(await print(report)).equals(Buffer.from(bytes))).toBe(true);
		}
	});

	test('shows its numbers, and no others', async () => {
		const report = await reportOf(atlas, id, query);
		const { chart } = figureIn(report);
		if (!chart) return;
		for (const print of [reportDocx, reportPptx]) {
			const [book] = workbooksOf(await print(report));
			const rows = book.slice(1, chart.labels.length + 1);
			expect(rows.map((row) => row[0].replaceAll('&amp;', '&'))).toEqual(chart.labels);
			chart.series.forEach(({ values }, k) =>
				expect(rows.map((row) => (row[k + 1] ? Number(row[k + 1]) : null))).toEqual(values)
			);
		}
	});
});

test('intervals stand in the charts of PowerPoint as its own error bars, in the place the format has for them', async () => {
	const report = await reportOf(atlas, 'census-2019', 'tab=gap');
	const figure = figureIn(report);
	const { chart } = figure;
	const series = chart!.series.map((each) => ({
		...each,
		bounds: each.values.map((value, i) =>
			value === null || i === 1
				? null
				: { lower: value - 1, upper: value + 2.5, level: 0.95, method: 'given' }
		)
	}));
	const with_ = { ...figure, chart: { ...chart!, series } } as FigureBlock;
	const told = { ...report, blocks: [with_, ...report.blocks.filter((each) => each.kind !== 'figure')] };
	const bytes = await reportPptx(told);
	expect(() => soundPackage(bytes)).not.toThrow();
	const xml = partsOf(bytes).get('ppt/charts/chart1.xml')!;
	const all = [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map((each) => each[1]);
	expect(all).toHaveLength(2);
	for (const each of all) {
		const order = ['<c:tx>', '<c:spPr>', '<c:dLbls>', '<c:errBars>', '<c:cat>', '<c:val>'].map((tag) =>
			each.indexOf(tag)
		);
		expect(order).toEqual([...order].sort((a, b) => a - b));
		const reach = (side: string) =>
			[
				...new RegExp(`<c:${side}>.*?</c:${side}>`, 's').exec(each)![0].matchAll(/idx="(\d+)"><c:v>([^<]+)/g)
			].map(([, i, value]) => [Number(i), Number(value)]);
		expect(reach('plus').every(([, value]) => Math.abs(value - 2.5) < 1e-9)).toBe(true);
		expect(reach('minus').every(([, value]) => Math.abs(value - 1) < 1e-9)).toBe(true);
		expect(reach('plus').map(([i]) => i)).not.toContain(1);
	}
	const plain = partsOf(await reportPptx(report)).get('ppt/charts/chart1.xml')!;
	expect(plain).not.toContain('errBars');
});

describe('a Word document', () => {
	test('has real headings, a caption, alt text, source, language, and a table whose head repeats', async () => {
		const report = await reportOf(atlas, 'gso-2016-2018', 'lang=vi');
		const parts = partsOf(await reportDocx(report));
		const body = parts.get('word/document.xml')!;
		const words = wordsIn(body);
		expect(body).toContain('<w:pStyle w:val="Title"/>');
		expect(body).toContain('<w:pStyle w:val="Heading1"/>');
		expect(parts.get('word/styles.xml')).toMatch(/<w:style[^>]*w:styleId="Heading1".*?<\/w:style>/s);
		expect(parts.get('word/styles.xml')).toContain('w:lang w:val="vi-VN"');
		expect(words).toContain('Hình 1. Tỷ suất chết của trẻ em dưới 5 tuổi');
		expect(words).toContain('Nguồn: Tổng cục Thống kê');
		expect(words).toContain('365a3c');
		const alt = /<wp:docPr [^>]*descr="([^"]*)"/.exec(body)![1];
		expect(alt).toContain('Bản đồ');
		expect(alt).toContain('Lai Châu');
		expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(1);
		const ids = [...body.matchAll(/<wp:docPr id="(\d+)" name="([^"]+)"/g)];
		expect(new Set(ids.map((each) => each[1])).size).toBe(ids.length);
		expect(new Set(ids.map((each) => each[2])).size).toBe(ids.length);
		expect(parts.get('word/_rels/document.xml.rels')).toContain(
			'https://atlas.example.vn/explore/gso-2016-2018?'
		);
		expect([...parts.keys()].some((name) => name.endsWith('.svg'))).toBe(true);
		expect([...parts.keys()].some((name) => name.endsWith('.png'))).toBe(true);
	});

	test('is in English where that is asked for', async () => {
		const parts = partsOf(await reportDocx(await reportOf(atlas, 'gso-2016-2018', 'lang=en')));
		expect(parts.get('word/styles.xml')).toContain('w:lang w:val="en-GB"');
		expect(wordsIn(parts.get('word/document.xml')!)).toContain('Figure 1. ');
	});

	test('lists its headings with their pages', async () => {
		const parts = partsOf(await reportDocx(hostile));
		const body = parts.get('word/document.xml')!;
		expect(body).toMatch(/TOC \\h \\o/);
		expect(wordsIn(body)).toMatch(/Một & &lt;hai&gt;\d/);
	});

	test('has no link and no code where nobody else can open the view', async () => {
		const parts = partsOf(await reportDocx(await reportOf(atlas, 'gso-2016-2018', '', null)));
		expect(parts.get('word/_rels/document.xml.rels')).not.toContain('hyperlink');
		expect([...parts.keys()].filter((name) => name.endsWith('.svg')).length).toBe(1);
	});

	test('holds any words', async () => {
		for (const print of [reportDocx, reportPptx]) {
			const bytes = await print(hostile);
			expect(() => soundPackage(bytes)).not.toThrow();
			const words = [...partsOf(bytes)]
				.filter(([name]) => /document\.xml|slide\d+\.xml/.test(name))
				.map(([, text]) => text)
				.join('');
			expect(words).toContain('&lt;hai&gt;');
			expect(words).toContain('=1+1');
		}
	});
});

describe('a presentation', () => {
	test('has a title on every slide, alt text, notes with the source, and tables in parts', async () => {
		const report = await reportOf(atlas, 'gso-2016-2018', 'lang=vi');
		const parts = partsOf(await reportPptx(report));
		const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
		expect(slides.length).toBeGreaterThan(5);
		for (const [name, text] of slides) expect(text, name).toMatch(/<p:ph[^>]*type="title"/);
		const all = slides.map(([, text]) => text).join('');
		expect(all).toMatch(/descr="[^"]*Bản đồ[^"]*Lai Châu/);
		expect(all).toContain('asvg:svgBlip');
		expect(all).not.toContain('en-US');
		expect(all).toContain('lang="vi-VN"');
		const notes = [...parts]
			.filter(([name]) => /notesSlide\d+\.xml$/.test(name))
			.map(([, text]) => wordsIn(text));
		expect(notes.some((each) => each.includes('Nguồn: Tổng cục Thống kê'))).toBe(true);
		expect(wordsIn(all).match(/Địa bàn/g)?.length).toBe(5);
	});

	test('leaves absent numbers out instead of writing them as 0', async () => {
		const report = await reportOf(atlas, 'census-2019', 'tab=bar');
		const { chart } = figureIn(report);
		const gap = chart!.labels.findIndex((each) => each.startsWith('…'));
		expect(chart!.series[0].values[gap]).toBeNull();
		for (const print of [reportDocx, reportPptx]) {
			const xml = [...partsOf(await print(report))].find(([name]) => /charts\/chart1\.xml$/.test(name))![1];
			const values = /<c:val>.*?<\/c:val>/s.exec(xml)![0];
			expect(values).not.toMatch(new RegExp(`<c:pt idx="${gap}">`));
			expect(values).toMatch(new RegExp(`<c:pt idx="${gap + 1}">`));
			expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
		}
	});
});

describe('the trace of a report', () => {
	test('names every figure with its view, version and numbers', async () => {
		const report = await reportOf(atlas, 'census-2019', 'tab=bar&level=province');
		for (const print of [reportDocx, reportPptx]) {
			const traces = must(await tracesOfFile(await print(report)));
			expect(traces.map((each) => each.name)).toEqual(['Hình 1', 'Bảng 1']);
			for (const trace of traces) {
				expect(trace.view).toMatch(/^\/explore\/census-2019\?/);
				expect(trace.view).toContain('time=2019');
				expect(trace.values.length).toBe(189);
				expect(trace.values.find((each) => each.said === 'Hà Nội, 2019, nữ')?.value).toBe(4061744);
			}
		}
	});
});

test('the check of XML sees what is broken', () => {
	for (const bad of ['<a>', '<a></b>', '<a/><b/>', '<a>&x</a>', '<a x="1" x="2"/>', 'x<a/>', '<a>\u0001</a>'])
		expect(() => wellFormed(bad), bad).toThrow();
	expect(() => wellFormed('<?xml version="1.0"?><a x="1"><b/>&amp;é</a>')).not.toThrow();
});
