import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { reportDocx } from '#lib/report/docx.ts';
import { reportPptx } from '#lib/report/pptx.ts';
import { tracesOfFile } from '#lib/report/trace-open.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { must } from '../query/small.ts';
import { partsOf, reportOf } from './office.ts';

const run = promisify(execFile);
const places = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'soffice'));
const soffice = places.find((each) => existsSync(each));
const work = mkdtempSync(path.join(tmpdir(), 'atlas-office-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A file opened by LibreOffice and saved in another form. */
async function through(name: string, bytes: Uint8Array, form: string): Promise<Buffer> {
	writeFileSync(path.join(work, name), bytes);
	const profile = `-env:UserInstallation=file://${work}/profile`;
	await run(
		soffice!,
		[profile, '--headless', '--convert-to', form, '--outdir', work, path.join(work, name)],
		{ timeout: 50_000 }
	);
	return readFileSync(path.join(work, name.replace(/\.\w+$/, `.${form.split(':')[0]}`)));
}

// LibreOffice is asked for nowhere else, so a machine without it has nothing to say here
describe.skipIf(!soffice)('LibreOffice (skipped where it is not installed)', () => {
	test('opens the document: text, table and alt text are there', async () => {
		const atlas = await Atlas.open();
		const report = await reportOf(atlas, 'gso-2016-2018', 'lang=vi');
		const [docx, pptx] = [await reportDocx(report), await reportPptx(report)];
		await atlas.engine.close();
		const text = (await through('a.docx', docx, 'txt:Text (encoded):UTF8')).toString();
		expect(text).toContain('Hình 1. Tỷ suất chết của trẻ em dưới 5 tuổi, 2018');
		expect(text).toContain('Nguồn: Tổng cục Thống kê');
		expect(text).toMatch(/Lai Châu\s+63,1/);
		const flat = (await through('b.docx', docx, 'fodt')).toString();
		expect(flat).toMatch(/<svg:desc>[^<]*Bản đồ/);
		expect(flat).toContain('table:table-header-rows');
		expect(flat).toMatch(/fo:language="vi" fo:country="VN"/);
		const slides = (await through('c.pptx', pptx, 'fodp')).toString();
		expect(slides).toMatch(/<svg:desc>[^<]*Bản đồ/);
		expect(slides).toContain('Tổng cục Thống kê');
		expect(slides.match(/<draw:page /g)!.length).toBeGreaterThan(5);
	}, 120_000);

	test('saves it again: what the figures were made of is still known, or said to be lost', async () => {
		const atlas = await Atlas.open();
		const report = await reportOf(atlas, 'census-2019', 'tab=bar');
		await atlas.engine.close();
		const bytes = await reportDocx(report);
		const again = new Uint8Array(await through('d.docx', bytes, 'docx:MS Word 2007 XML'));
		expect(partsOf(again).has('word/document.xml')).toBe(true);
		expect(must(await tracesOfFile(again))).toEqual(must(await tracesOfFile(bytes)));
	}, 120_000);
});
