import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DatasetMeta } from '#lib/term/dataset.ts';
import { describe as describeSet } from '#lib/dataset/describe.ts';
import { openTidy } from '#lib/dataset/open.ts';
import { tidyCsv, setAsideCsv } from '#lib/dataset/write.ts';
import { readUpload } from '#lib/file/read.ts';
import { areas, read } from './read.ts';
import { lines } from './table.ts';

const population = lines(
	'Dân số.csv',
	`
	Tỉnh | Năm | Chỉ tiêu | Nữ | Nam | Chung
	Hà Giang | 2023 | Dân số | 10 | 12 | 22
	Yên Bái | 2023 | Dân số | 20 | 21 | 41
	Hải Dương | 2023 | Dân số | 30 | 28 | 58
	Hà Giang | 2022 | Tuổi thọ | 76.1 | 71.2 | 73.6
	Yên Bái | 2022 | Tuổi thọ | 75 | 72 | 73`
);

async function source(text: string, name = 'a.csv') {
	const bytes = new TextEncoder().encode(text);
	const upload = await readUpload({
		name,
		size: bytes.length,
		bytes: async (from = 0, to = bytes.length) => bytes.slice(from, to)
	});
	if (!upload.ok) throw new Error(upload.failure.kind);
	return upload.value;
}

describe('describing', () => {
	it('sums only on evidence, areas from the gazetteer, totals last, coverage counted', async () => {
		const made = read(population);
		const set = await describeSet(
			made.observations,
			{ id: 'd', vintage: made.structure.vintage },
			made.names,
			areas
		);
		expect(set.indicators.map((i) => [i.code, i.additivity])).toEqual([
			['dan_so', 'sum'],
			['tuoi_tho', 'none']
		]);
		expect(set.dimensions[0]).toMatchObject({
			code: 'sex',
			name: { vi: 'Giới tính', en: 'Sex' },
			codes: [{ code: 'F', name: { vi: 'Nữ', en: 'Women' } }, { code: 'M' }, { code: '_T' }]
		});
		expect(set.areas.map((a) => a.code)).toEqual(['02', '15', '30']);
		expect(set.levels).toEqual(['province']);
		expect(set.periods).toEqual(['2022', '2023']);
		expect(set.coverage.find((c) => c.indicator === 'dan_so' && c.sex === 'F')).toEqual({
			indicator: 'dan_so',
			period: '2023',
			level: 'province',
			sex: 'F',
			areas: 3
		});
		expect(set.version).toMatch(/^[0-9a-f]{12}$/);
		expect(set.rows).toBe(15);
	});
	it('is a rate with its parts, and says when the parts are the wrong way round', async () => {
		const made = read(
			lines(
				'a.csv',
				`Tỉnh | Năm | Giá trị | Tử số | Mẫu số\nHà Giang | 2023 | 50 | 5 | 10\nYên Bái | 2023 | 25 | 5 | 20\nHải Dương | 2023 | 150 | 30 | 20`
			)
		);
		const set = await describeSet(made.observations, { id: 'd' }, made.names, areas);
		expect(set.indicators[0]).toMatchObject({ additivity: 'rate', per: 100 });
		expect(made.rules).toContain('parts');
	});
	it('the version follows the figures, not the order words were met in', async () => {
		const one = read(population).observations;
		const other = read(population).observations;
		const flip = other.keys.get('sex')!;
		const last = flip.dictionary.length - 1;
		other.keys.set('sex', {
			dictionary: [...flip.dictionary].reverse(),
			codes: flip.codes.map((code) => last - code)
		});
		const version = async (o: typeof one) =>
			(await describeSet(o, { id: 'd' }, read(population).names, areas)).version;
		expect(await version(other)).toBe(await version(one));
		other.value[0]++;
		expect(await version(other)).not.toBe(await version(one));
	});
	it('a written tidy file opens to the same observations', async () => {
		const made = read(
			lines(
				'a.csv',
				`Tỉnh | Năm | Nhóm | Nữ | Nam | note\nHà Giang | 2023 | a, "b" | * | 12 | =1+1\nYên Bái | 2023 | c | 0.1 | 1e-7 | @x\nHải Dương | 2023 | c | 1 | 2 | `
			)
		);
		const text = [...tidyCsv(made.observations, { dataset: 'a', vintage: 'vn-2024' })].join('');
		expect(text).toContain("'=1+1");
		const opened = await openTidy((await source(text)).raw, {}, areas);
		if (!opened.ok) throw new Error(opened.failure.kind);
		expect(opened.value.dataset.vintage).toBe('vn-2024');
		expect([...tidyCsv(opened.value.observations, { dataset: 'a', vintage: 'vn-2024' })].join('')).toBe(text);
	});
	it('refuses a file that is not tidy', async () => {
		const opened = await openTidy(population.raw, {}, areas);
		expect(opened).toMatchObject({
			ok: false,
			failure: { kind: 'not-tidy', values: { column: 'indicator' } }
		});
	});
	it('set-aside rows keep their line, reason and cells', () => {
		const file = lines('a.csv', `Area | Year | Value\nA | 2000 | 1\nB | 2000 | abc`);
		expect([...setAsideCsv(file.raw, read(file).setAside, 'en')].join('')).toBe(
			'line,reason,why,Area,Year,Value\n3,not-a-number,the value is no number,B,2000,abc\n'
		);
	});
	const SAMPLES = 'data/samples/';
	const samples = existsSync(SAMPLES)
		? readdirSync(SAMPLES).filter((id) => existsSync(`${SAMPLES}${id}/observations.csv`))
		: [];
	it.each(samples)('opens the sample %s', async (id) => {
		const meta = JSON.parse(readFileSync(`${SAMPLES}${id}/meta.json`, 'utf8')) as DatasetMeta;
		const opened = await openTidy(
			(await source(readFileSync(`${SAMPLES}${id}/observations.csv`, 'utf8'))).raw,
			meta,
			areas
		);
		if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
		const { dataset, observations } = opened.value;
		expect(dataset.rows).toBe(observations.length);
		expect(dataset.coverage.length).toBeGreaterThan(0);
		const placed = dataset.areas.filter((a) => a.level !== 'area').length;
		if (meta.vintage) expect(placed).toBeGreaterThan(0);
		else expect(placed).toBe(0);
		expect(dataset.indicators.every((i) => meta.indicators.some((m) => m.code === i.code))).toBe(true);
	});
});
