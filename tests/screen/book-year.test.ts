import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { writeBlock } from '#lib/programme/book/block.ts';
import { readBook } from '#lib/programme/book/file.ts';
import { BookState } from '#lib/programme/book/fold.ts';
import { termFigure } from '#lib/programme/book/figure.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { progressOf } from '#lib/programme/leader/progress.ts';
import { bookReport } from '#lib/report/book/report.ts';
import { formatNumber } from '#lib/message/number.ts';
import { emptyBookView } from '#lib/view/book.ts';
import { bookFill } from '../../src/cli/book-fill.ts';
import { bookTemplate } from '../../src/cli/book-template.ts';
import { fillTemplate, type Written } from '../programme/book/fill-template.ts';
import { places, project8 } from '../programme/book/viet-nam.ts';
import { communes, drawn, parts, PROVINCE, SUMMED, sumsOf, writtenIn } from '../programme/book/whole-year.ts';
import { expect, test } from './screen.ts';

/** A whole year of a made-up province entered in the ways people have: a filled template, the grid, a second copy merged. */
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-year-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => path.join(folder, name);

const PATIENT = { timeout: 120_000 };
const changesIn = (rows: (typeof parts)[number]) =>
	rows.reduce((sum, { cells }) => sum + Object.values(cells).filter((each) => each !== null).length, 0);
const toldSaved = (page: Page, count: number) =>
	expect
		.poll(() => page.locator('.saved').innerText(), PATIENT)
		.toBe(`Đã lưu ${formatNumber('vi', count)} thay đổi trên máy này`);

/** A template with rows written in, as a file. */
async function filledIn(template: string, name: string, rows: (typeof parts)[number]): Promise<string> {
	const sheets: Record<string, Written[][]> = {};
	for (const register of project8.registers) {
		const own = writtenIn(register, rows);
		if (own.length) sheets[register.name.vi.slice(0, 31)] = own;
	}
	await writeFile(at(name), fillTemplate(new Uint8Array(await readFile(template)), sheets));
	return at(name);
}

/** Pastes the rows of a register under what is there. */
async function paste(page: Page, code: string, rows: (typeof parts)[number]): Promise<void> {
	const register = project8.registers.find((each) => each.code === code)!;
	const own = writtenIn(register, rows);
	if (!own.length) return;
	const day = (text: string) => text.split('-').reverse().join('/');
	const block = own.map((row) =>
		row.map((cell) =>
			cell === null
				? ''
				: typeof cell === 'number'
					? formatNumber('vi', cell, 6)
					: typeof cell === 'object'
						? day(cell.day)
						: cell
		)
	);
	await page.locator('.tabs').getByRole('button', { name: register.name.vi, exact: true }).click();
	await page.evaluate((text) => navigator.clipboard.writeText(text), writeBlock(block));
	await page.locator('[role=gridcell][data-row="0"][data-column="0"]').click();
	await page.keyboard.press('Control+End');
	await page.locator('.row.fresh [role=gridcell][data-column="0"]').first().click();
	const under = () =>
		page.evaluate(() => {
			const cell = document.activeElement?.closest<HTMLElement>('[role=gridcell]');
			return cell?.dataset.column === '0' && cell.parentElement?.classList.contains('fresh');
		});
	await expect.poll(under, { ...PATIENT, message: `${code}: below the last row` }).toBe(true);
	await page.keyboard.press('Control+v');
	const told = page.locator('.told');
	const cells = block.reduce((sum, row) => sum + row.length, 0);
	await expect.poll(() => told.innerText(), PATIENT).toContain(`Đã dán ${formatNumber('vi', cells)} ô`);
	expect(await told.innerText(), code).not.toContain('chưa đọc được');
}

async function exported(page: Page, name: string): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download', PATIENT),
		page.locator('section').getByRole('button', { name: 'Xuất sổ ra tệp' }).click()
	]);
	await download.saveAs(at(name));
	return at(name);
}

async function ledgerOf(file: string, on = places): Promise<Ledger> {
	const read = await readBook(new Uint8Array(await readFile(file)));
	if (!read.ok) throw new Error(read.failure.kind);
	expect(read.value).toMatchObject({ whole: true, damaged: [], torn: null });
	const state = new BookState(read.value.changes);
	expect(state.conflicts()).toEqual([]);
	return new Ledger(project8, state, on);
}

test('a year entered by template, grid and merge adds up to the unit at every level, on the page and in the report', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const [byTemplate, inGrid, elsewhere] = parts;
	await page.goto('/book/project8/enter');
	await page.getByRole('button', { name: 'Bắt đầu sổ này' }).click();
	await page.locator('form input').fill('Nguyễn Thị Lan');
	await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
	await page.locator('.grid').waitFor();

	// a third in the template of the page, filled in and brought back
	await page.selectOption('.buttons select', PROVINCE);
	const [template] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Mẫu Excel (.xlsx)' }).click()
	]);
	await template.saveAs(at('template.xlsx'));
	const filled = await filledIn(at('template.xlsx'), 'filled.xlsx', byTemplate);
	await page.setInputFiles('input[accept^=".xlsx"]', filled);
	const take = page.getByRole('button', {
		name: `Đưa ${formatNumber('vi', byTemplate.length)} dòng vào sổ`
	});
	await take.waitFor(PATIENT);
	expect(await page.locator('.look').innerText()).not.toContain('chưa đọc được');
	await take.click();
	await toldSaved(page, changesIn(byTemplate));

	// a third on another machine, from a copy of the book: in a template of the terminal
	const first = await exported(page, 'first.book.jsonl');
	expect(await bookTemplate(['project8', '--out', at('other.xlsx'), '--lang', 'vi'])).toBe(0);
	const other = await filledIn(at('other.xlsx'), 'filled-elsewhere.xlsx', elsewhere);
	const second = at('second.book.jsonl.gz');
	expect(
		await bookFill([other, '--into', first, '--by', 'Trần Văn Bình', '--out', second, '--lang', 'vi'])
	).toBe(0);

	// a third pasted into the grid meanwhile
	for (const { code } of project8.registers) await paste(page, code, inGrid);
	await toldSaved(page, changesIn(byTemplate) + changesIn(inGrid));

	await page.setInputFiles('input[accept=".jsonl,.gz,.json"]', second);
	await expect
		.poll(() => page.locator('.look').innerText(), PATIENT)
		.toContain(`${formatNumber('vi', changesIn(elsewhere))} thay đổi mới`);
	await page.getByRole('button', { name: 'Trộn vào sổ' }).click();
	await toldSaved(page, changesIn(drawn));
	await page.reload();
	await page.locator('.grid').waitFor();
	await toldSaved(page, changesIn(drawn));
	const whole = await exported(page, 'whole.book.jsonl');

	const ledger = await ledgerOf(whole);
	const old = new Ledger(project8, ledger.state, places.on('vn-2024'));
	const checked = { villages: 0, communes: 0, districts: 0 };
	for (const [register, column] of SUMMED) {
		const of = (area: string, period: string, on = ledger) =>
			termFigure(on, { register, column }, { area, period }).value ?? 0;
		const name = `${register}.${column}`;
		const year = sumsOf(register, column, ['2025-01', '2025-12']);
		expect(year.total, name).toBeGreaterThan(0);
		expect(of('VN', '2025'), `${name} centre`).toBeCloseTo(year.total, 6);
		expect(of(PROVINCE, '2025'), `${name} province`).toBeCloseTo(year.total, 6);
		for (const { code } of communes.after)
			expect(of(code, '2025'), `${name} ${code}`).toBeCloseTo(year.communes.get(code) ?? 0, 6);
		checked.communes += communes.after.length;
		for (const [village, sum] of year.villages)
			expect(of(village, '2025'), `${name} ${village}`).toBeCloseTo(sum, 6);
		checked.villages += year.villages.size;
		const half = sumsOf(register, column, ['2025-01', '2025-06']);
		for (const [district, sum] of half.districts) {
			const found = of(district, '2025-Q1', old) + of(district, '2025-Q2', old);
			expect(found, `${name} ${district}`).toBeCloseTo(sum, 6);
		}
		checked.districts += half.districts.size;
		for (const [quarter, months] of QUARTERS)
			expect(of(PROVINCE, quarter), `${name} ${quarter}`).toBeCloseTo(
				sumsOf(register, column, months).total,
				6
			);
	}
	expect(checked.villages).toBeGreaterThan(1_200);
	expect(checked.communes).toBe(124 * SUMMED.length);
	expect(checked.districts).toBeGreaterThan(50);

	// the quarterly report of the same book
	const view = { ...emptyBookView('project8'), area: PROVINCE, time: '2025-Q3', all: true };
	const made = progressOf(ledger, view, '2026-02-01');
	const report = bookReport(made, '2025-Q3', 'vi', 'own');
	if (!report.ok) throw new Error(report.failure.kind);
	const cells = report.value.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flat() : []));
	const upTo = ['2025-01', '2025-09'] as const;
	const reported = (figure: string) => cells.find((cell) => cell.figure === figure)?.text;
	const { money } = made.progress;
	for (const [figure, months] of [
		['disbursed', upTo],
		['allocated', ['2025-01', '2025-12']]
	] as const) {
		const { total } = sumsOf('input', figure, months);
		expect(money[figure].value).toBeCloseTo(total, 6);
		expect(reported(figure)).toBe(formatNumber('vi', total));
	}
	// the indicator counts those of communication sessions, not of every activity
	expect(reported('reached.participations')).toContain(
		formatNumber('vi', sumsOf('activity', 'total', upTo, 'communication').total)
	);

	// and the leader's page of it, in the browser
	await page.goto(`/book/project8?area=${PROVINCE}&time=2025`);
	const onPage = (figure: string) =>
		page.locator(`a[data-figure="${figure}"]`).first().getAttribute('data-value');
	const year = ['2025-01', '2025-12'] as const;
	await expect
		.poll(async () => Number(await onPage('disbursed')), PATIENT)
		.toBeCloseTo(sumsOf('input', 'disbursed', year).total, 6);
	expect(Number(await onPage('allocated'))).toBeCloseTo(sumsOf('input', 'allocated', year).total, 6);
	expect(Number(await onPage('reached.participations'))).toBe(
		sumsOf('activity', 'total', year, 'communication').total
	);
}, 600_000);

const QUARTERS: readonly (readonly [string, readonly [string, string]])[] = [
	['2025-Q1', ['2025-01', '2025-03']],
	['2025-Q2', ['2025-04', '2025-06']],
	['2025-Q3', ['2025-07', '2025-09']],
	['2025-Q4', ['2025-10', '2025-12']]
];
