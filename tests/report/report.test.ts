import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { svgOf, type Picture } from '#lib/chart/picture.ts';
import { NativeEngine } from '#lib/engine/native.ts';
import { titleOf } from '#lib/insight/words.ts';
import { sceneCsv } from '#lib/report/csv.ts';
import { sceneJson } from '#lib/report/json.ts';
import { rowsOf } from '#lib/report/rows.ts';
import { sourceLine } from '#lib/report/source-line.ts';
import { framed } from '#lib/report/svg.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { pngOf } from '#lib/server/png.ts';
import { LANGS } from '#lib/term/text.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { all, parsed, texts } from '../chart/walk.ts';
import { upload, rowsOf as cellsOf } from '../file/support.ts';
import { indicator, mounted, must, scene, type Tidy } from '../query/small.ts';

let atlas: Atlas;
let engine: NativeEngine;
beforeAll(async () => {
	atlas = await Atlas.open();
	engine = await NativeEngine.open();
});
afterAll(() => Promise.all([atlas.engine.close(), engine.close()]));
const show = async (dataset: string, view: Partial<View> = {}) =>
	must(await atlas.show({ ...emptyView(dataset), ...view }));

/** Records of a CSV text by RFC 4180, read strictly. */
function records(csv: string): string[][] {
	const out: string[][] = [];
	let [row, cell, quoted, closed] = [[] as string[], '', false, false];
	for (let i = 0; i < csv.length; i++) {
		const c = csv[i];
		if (quoted) {
			if (c !== '"') cell += c;
			else if (csv[i + 1] === '"') cell += csv[i++];
			else [quoted, closed] = [false, true];
		} else if (c === '"') {
			if (cell || closed) throw new Error(`a quote inside a bare cell at ${i}`);
			quoted = true;
		} else if (c === ',' || c === '\r') {
			row.push(cell);
			[cell, closed] = ['', false];
			if (c === '\r') {
				if (csv[++i] !== '\n') throw new Error('CR without LF');
				out.push(row);
				row = [];
			}
		} else {
			if (c === '\n' || closed) throw new Error(`${JSON.stringify(c)} at ${i}`);
			cell += c;
		}
	}
	if (quoted || cell || row.length) throw new Error('the last record is not ended');
	return out;
}

describe('CSV', () => {
	test('byte order mark, one record a row, as many cells as names, numbers as they are', async () => {
		for (const [id, view] of [
			['census-2019', {}],
			['census-2019', { tab: 'line' as const, level: 'district' }],
			['project8-demo', { where: { ethnicity: ['EM', 'K'] } }],
			['gso-2016-2018', { tab: 'small' as const }],
			['project8-reported', {}]
		] as [string, Partial<View>][]) {
			const { scene } = await show(id, view);
			const csv = sceneCsv(scene, 'vi');
			expect(csv.startsWith('\ufeff')).toBe(true);
			const [head, ...rows] = records(csv.slice(1));
			expect(new Set(head).size).toBe(head.length);
			expect(rows.length).toBe(rowsOf(scene).length);
			for (const row of rows) expect(row.length).toBe(head.length);
			const at = head.indexOf('value');
			expect(rows.map((row) => (row[at] === '' ? null : Number(row[at])))).toEqual(
				rowsOf(scene).map((row) => row.value)
			);
		}
	});

	test('no cell is a formula, in any column; the text comes back', async () => {
		const bad = [
			'=1+1',
			'+1',
			'-1+2',
			'@SUM(A1)',
			'\t=1',
			'＝1',
			'=HYPERLINK("x","y")',
			'a,"b"',
			'x\r\ny',
			`'q`
		];
		for (const text of bad) {
			const rows: Tidy[] = [-3, 4].map((value, i) => ({
				...{ indicator: text, area: `${text}${i}`, period: text, [text]: text, status: '' },
				value
			}));
			const meta = {
				id: text,
				vintage: null,
				indicators: [{ ...indicator(text, 'none'), unit: { vi: text, en: text } }]
			};
			const of = await scene(engine, await mounted(engine, rows, meta));
			const [head, ...lines] = records(sceneCsv(of, 'vi').slice(1));
			expect(lines.length).toBe(2);
			const value = head.indexOf('value');
			for (const line of [head, ...lines])
				line.forEach((cell, i) => {
					if (line === head || i !== value) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
				});
			expect(lines.map((line) => line[value])).toEqual(['-3', '4']);
			expect(lines[0].map((cell) => cell.replace(/^'(?=[=+\-@\t＝])/, ''))).toContain(text);
		}
	});

	test('our own reader reads it as it was written', async () => {
		const { scene } = await show('census-2019', { parent: '01' });
		const csv = sceneCsv(scene, 'vi');
		const read = await upload(csv);
		expect(read.setAside).toEqual([]);
		expect(cellsOf(read.raw)).toEqual(records(csv.slice(1)).slice(1));
	});
});

describe('JSON', () => {
	test('is what is shown: rows, absences with their reason, sentences, source', async () => {
		const { scene, around } = await show('gso-2016-2018', { indicator: 'total_fertility' });
		const json = JSON.parse(JSON.stringify(sceneJson(scene, around, 'vi'))) as ReturnType<typeof sceneJson>;
		expect(json.rows.length).toBe(63);
		expect(json.rows.find((row) => row.area === '31')).toMatchObject({ value: null, status: 'O' });
		expect(json.insights.length).toBeGreaterThan(1);
		expect(json.version).toBe(scene.dataset.version);
		expect(json.sql).toContain('total_fertility');
	});
});

describe('a picture that stands alone', () => {
	const alone = async (id: string, view: Partial<View>, lang: 'vi' | 'en') => {
		const shown = await show(id, { ...view, lang });
		const picture = (await atlas.draw(shown.scene, shown.scene.resolved.tab, 720, 60))!;
		const legend = atlas.legend(shown.scene, 'map', 420);
		const title = titleOf(shown.scene, lang);
		return { page: framed(shown.scene, shown.around, picture, legend, lang, title), title, ...shown };
	};
	const plain = (text: string) => text.replace(/\s+/g, ' ');

	test('says its title, source, date and version; nothing lies outside; every number is one', async () => {
		for (const id of ['census-2019', 'project8-demo', 'gso-2016-2018'])
			for (const lang of LANGS)
				for (const tab of ['map', 'bar', 'line'] as const) {
					if (id === 'census-2019' && tab === 'line') continue;
					const { page, title, scene, around } = await alone(id, { tab }, lang);
					const words = plain(texts(page).join(' '));
					expect(words).toContain(plain(title));
					expect(words).toContain(plain(sourceLine(scene, around, lang)));
					expect(words).toContain(scene.dataset.version.slice(0, 6));
					parsed(svgOf(page));
					const height = Number(page.attributes.height);
					for (const part of page.children as Picture[]) {
						const { y = '0', height: h = '0' } = part.attributes;
						if (h !== '100%') expect(Number(y) + Number(h)).toBeLessThanOrEqual(height);
					}
					for (const { attributes } of all(page))
						for (const each of Object.values(attributes)) expect(each).not.toBe('NaN');
				}
	});

	test('what is synthetic says so on the picture', async () => {
		const { page } = await alone('project8-demo', {}, 'vi');
		expect(texts(page).join(' ')).toMatch(/mô phỏng/i);
	});
});

describe('PNG', () => {
	const TITLE = 'Tỷ lệ nữ ở Đắk Lắk, Thừa Thiên Huế: ẵ ờ ữ ỷ';
	const with_ = (title: string, size = 20): Picture => ({
		tag: 'svg',
		attributes: { width: '520', height: '60', viewBox: '0 0 520 60', 'font-family': 'Be Vietnam Pro' },
		children: [
			{ tag: 'rect', attributes: { width: '520', height: '60', fill: '#ffffff' }, children: [] },
			{
				tag: 'text',
				attributes: { x: '10', y: '40', 'font-size': String(size), fill: '#000000' },
				children: [title]
			}
		]
	});
	/** Dark pixels of each column of the picture, read off the PNG itself. */
	const ink = (png: Uint8Array): number[] => {
		const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
		const { pixels, width } = new Resvg(
			`<svg xmlns="http://www.w3.org/2000/svg" width="1040" height="120"><image href="${image}" width="1040" height="120"/></svg>`
		).render();
		const columns = new Array<number>(width).fill(0);
		for (let i = 0; i < pixels.length; i += 4) if (pixels[i] < 128) columns[(i / 4) % width]++;
		return columns;
	};
	const total = (columns: number[]) => columns.reduce((sum, each) => sum + each, 0);

	test('letters are drawn, every one of them, marks and all', () => {
		expect(total(ink(pngOf(with_(''))))).toBe(0);
		expect(total(ink(pngOf(with_(TITLE))))).toBeGreaterThan(1500);
		for (const letter of new Set(TITLE.replace(/[\s,:]/g, ''))) {
			const drawn = total(ink(pngOf(with_(letter))));
			expect(drawn, letter).toBeGreaterThan(20);
			const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
			if (bare !== letter) expect(drawn, letter).toBeGreaterThan(total(ink(pngOf(with_(bare)))));
		}
		expect(ink(pngOf(with_('Đ')))).not.toEqual(ink(pngOf(with_('D'))));
	});

	test('the same picture is the same bytes', async () => {
		const { scene } = await show('census-2019');
		const one = pngOf((await atlas.draw(scene, 'map', 400))!);
		expect(Buffer.from(pngOf((await atlas.draw(scene, 'map', 400))!)).equals(one)).toBe(true);
		expect([...one.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
		expect(one.length).toBeGreaterThan(5000);
	});
});
