import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe } from 'vitest';
import { review, show, table } from './intake.ts';
import { expect, test } from './screen.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const SHARED = '../shared/samples';

const TIDY = [
	'Tỉnh,Năm,Giới tính,Chỉ số,Giá trị,Tử số,Mẫu số',
	...['Lai Châu', 'Điện Biên', 'Sơn La', 'Hòa Bình'].flatMap((area, i) =>
		['2022', '2023'].flatMap((year, y) =>
			['Nữ', 'Nam'].map((sex, s) => {
				const [top, bottom] = [40 + 5 * i + 3 * y + 7 * s, 100 + 10 * i];
				return `${area},${year},${sex},Tham dự đối thoại,${(100 * top) / bottom},${top},${bottom}`;
			})
		)
	)
].join('\n');

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-upload-'));
	await writeFile(at('dialogue.csv'), TIDY);
	await writeFile(
		at('wide 2023.csv'),
		'province,women,men\r\nLai Châu,120,130\r\nĐiện Biên,220,210\r\nSơn La,330,350\r\n'
	);
	await writeFile(at('empty.csv'), '');
	await writeFile(at('page.csv'), '<!DOCTYPE html><html><body><p>Sign in</p></body></html>');
	await writeFile(at('words.csv'), 'a,b\nmột,hai\nba,bốn\n');
	await writeFile(
		at('broken.parquet'),
		Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(300, 7), Buffer.from('PAR1')])
	);
	const connection = await (await DuckDBInstance.create()).connect();
	await connection.run(
		`COPY (SELECT * FROM read_csv('${at('dialogue.csv')}')) TO '${at('dialogue.parquet')}' (FORMAT parquet, CODEC zstd)`
	);
	connection.closeSync();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file becomes a map', () => {
	for (const name of ['dialogue.csv', 'dialogue.parquet'])
		test(`${name}: right numbers, kept through a reload, removed for good`, async ({ page, watch }) => {
			await review(page, at(name));
			expect(await page.textContent('h1')).toMatch(/^16 dòng đọc được, 16 dòng dùng được, 0 dòng để riêng/);
			await show(page);
			const shown = await table(page);
			expect(shown.get('Lai Châu')!.slice(0, 3)).toEqual(['43%', '50%', '−7']);
			expect(shown.get('Điện Biên')!.slice(0, 2)).toEqual(['43,6%', '50%']);
			expect(await page.textContent('.say')).toMatch(/nữ 43,9%, nam 50%/);
			const address = page.url();
			await page.reload();
			await page.locator('.kick').waitFor();
			expect((await table(page)).get('Sơn La')).toEqual(expect.arrayContaining(shown.get('Sơn La')!));
			await page.click('.tabs .forms a[href*="tab=line"]');
			await expect.poll(() => page.locator('#line svg circle').count()).toBe(6);
			expect(watch.requests.filter((each) => /dialogue/.test(each))).toEqual([]);

			page.on('dialog', (dialog) => void dialog.accept());
			await page.goto('/library');
			await page.locator('button', { hasText: 'Xóa dialogue' }).click();
			await expect.poll(() => page.locator('button', { hasText: 'Xóa' }).count()).toBe(0);
			await page.goto(address);
			await page.locator('h1', { hasText: 'Không có bộ số liệu' }).waitFor();
		});

	test('a wide file is read as long, and women and men told apart', async ({ page }) => {
		await review(page, at('wide 2023.csv'));
		await show(page);
		const shown = await table(page);
		expect(shown.get('Sơn La')!.slice(0, 2)).toEqual(['330', '350']);
	});

	test('a file dropped on any page goes to the review', async ({ page }) => {
		await page.goto('/', { waitUntil: 'networkidle' });
		const data = await page.evaluateHandle((text) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], 'dialogue.csv', { type: 'text/csv' }));
			return transfer;
		}, TIDY);
		await page.dispatchEvent('main', 'drop', { dataTransfer: data });
		await page.waitForURL('**/upload');
		await page.locator('.doc').waitFor();
		expect(await page.textContent('h1')).toMatch(/^16 dòng đọc được/);
	});

	test('a long reading is stopped, and nothing is kept', async ({ page }) => {
		const line = 'Lai Châu,2022,Nữ,Tham dự đối thoại,40,40,100\n';
		await writeFile(at('long.csv'), `${TIDY.split('\n')[0]}\n${line.repeat(1_200_000)}`);
		await page.goto('/upload', { waitUntil: 'networkidle' });
		await page.setInputFiles('input[type=file]', at('long.csv'));
		await page.locator('button', { hasText: 'Dừng' }).click();
		await expect.poll(() => page.textContent('main')).toContain('Đã dừng. Không có gì được giữ lại.');
		await expect.poll(() => page.workers().length).toBe(0);
		await page.goto('/library');
		await page.locator('p', { hasText: 'Chưa có tệp nào' }).waitFor();
	});

	test('how the file is read is changed where it stands, and undone', async ({ page }) => {
		await review(page, at('dialogue.csv'));
		const header = page.getByLabel('Dòng tiêu đề');
		expect(await header.inputValue()).toBe('1');
		await header.selectOption('0');
		await expect.poll(() => page.textContent('h1')).toMatch(/^17 dòng đọc được/);
		await page.click('.next button:has-text("Hoàn tác")');
		await expect.poll(() => page.textContent('h1')).toMatch(/^16 dòng đọc được/);
		const vintage = page.getByLabel('Địa bàn', { exact: true });
		await vintage.selectOption('vn-2025');
		await expect.poll(() => page.textContent('dl')).toMatch(/3 khớp, 1 chưa khớp/);
		await page.click('.next button:has-text("Hoàn tác")');
		await expect.poll(() => page.textContent('dl')).toMatch(/4 khớp, 0 chưa khớp/);
	});

	test('a role is corrected and the correction undone', async ({ page }) => {
		await review(page, at('dialogue.csv'));
		const found = () => page.textContent('.doc > div');
		const before = await found();
		const sex = page.locator('th select').nth(2);
		expect(await sex.inputValue()).toBe('sex');
		await sex.selectOption('ignore');
		await expect.poll(() => page.locator('.next button', { hasText: 'Hoàn tác' }).isEnabled()).toBe(true);
		// without it the rows of women and men stand at one key, and that is said
		await expect.poll(found).not.toBe(before);
		await page.click('.next button:has-text("Hoàn tác")');
		await expect.poll(() => sex.inputValue()).toBe('sex');
		await expect.poll(found).toBe(before);
		await expect.poll(() => page.locator('.next .go').isEnabled()).toBe(true);
	});
});

describe('what cannot be read', () => {
	const cases: [file: string, said: RegExp][] = [
		['empty.csv', /trống|không có/i],
		['page.csv', /HTML/],
		['broken.parquet', /Parquet/]
	];
	for (const [file, said] of cases)
		test(`${file}: one sentence with the next step, and the page goes on`, async ({ page }) => {
			await review(page, at(file));
			const words = (await page.textContent('.failure'))!;
			expect(words).toContain(file);
			expect(words).toMatch(said);
			expect(await page.locator('.failure p').count()).toBe(2);
			await page.setInputFiles('input[type=file]', at('dialogue.csv'));
			await page.locator('.doc').waitFor();
		});

	test('words without a number: nothing to draw, said beside the button', async ({ page }) => {
		await review(page, at('words.csv'));
		expect(await page.locator('.next .go').isDisabled()).toBe(true);
		expect(await page.textContent('.next')).toContain('Chưa có số liệu nào dùng được');
	});
});

/** Runs in the page, as text so that no build step touches its import: finds the engine's class and asks it. */
const ASK_ENGINE = `async (urls) => {
	for (const url of urls) {
		const module = await import(url).catch(() => ({}));
		const found = Object.values(module).find(
			(each) => typeof each === 'function' && each.prototype && each.prototype.mount && each.prototype.query
		);
		if (!found) continue;
		const engine = new found();
		const ask = (sql) =>
			engine.query({ sql }).then(
				(answer) => JSON.stringify(answer.column),
				(error) => error.name + ': ' + error.message
			);
		return {
			plain: await ask('SELECT 41 + 1 AS n'),
			icu: await ask("SELECT now() AT TIME ZONE 'Asia/Ho_Chi_Minh'"),
			json: await ask("SELECT '{}'::JSON"),
			parquet: await ask("SELECT * FROM read_parquet('https://example.com/x.parquet')"),
			load: await ask('LOAD spatial'),
			unlock: await ask('SET enable_external_access = true'),
			after: await ask('SELECT 1 AS n')
		};
	}
	return null;
}`;

describe('the engine', () => {
	test('answers with the network cut, and a function that would fetch an extension fails without asking', async ({
		page,
		context,
		watch
	}) => {
		await review(page, at('dialogue.csv'));
		await show(page);
		await page.click('.tabs .forms a[href*="tab=bar"]');
		await expect.poll(() => page.locator('#bar svg [data-row]').count()).toBe(4);
		await context.setOffline(true);
		await page.click('.tabs .forms a[href*="tab=map"], .tabs .forms a:first-child');
		await expect.poll(() => page.locator('#map svg [data-row]').count()).toBeGreaterThan(3);
		const chunks = watch.requests.filter((each) => /\/_app\/immutable\/.*\.js$/.test(each));
		const before = watch.requests.length;
		const said = (await page.evaluate(`(${ASK_ENGINE})(${JSON.stringify(chunks)})`)) as Record<
			string,
			string
		> | null;
		expect(said).not.toBeNull();
		expect(said!.plain).toBe('{"n":{"0":42}}');
		for (const name of ['icu', 'json', 'parquet', 'load', 'unlock'] as const)
			expect(said![name], name).toMatch(/^EngineError: /);
		expect(said!.after).toBe('{"n":{"0":1}}');
		expect(
			watch.requests.slice(before).filter((each) => /extension|spatial|icu|parquet$/.test(each))
		).toEqual([]);
		await context.setOffline(false);
	});

	test('a worker that dies is started again, its data sets are back, and the page says so', async ({
		page
	}) => {
		await review(page, at('dialogue.csv'));
		await show(page);
		const worker = page.workers().find((each) => each.url().includes('duckdb'))!;
		expect(worker).toBeDefined();
		await worker.evaluate(() => self.close()).catch(() => {});
		await page.click('.tabs .forms a[href*="tab=gap"]');
		await page.locator('#gap svg [data-row]').first().waitFor();
		await page.locator('[role=status]', { hasText: 'khởi động lại' }).waitFor();
		expect(await page.locator('#gap svg circle[data-row]').count()).toBe(8);
	});
});

describe.skipIf(!existsSync(SHARED))('real files as they come', () => {
	const files: [file: string, read: number, said: RegExp | null][] = [
		['vn_census2019_district_sex_wide.csv', 712, /nữ 48\.327\.923, nam 47\.881\.061/],
		['in_nfhs5_districts_long.csv', 35_464, null],
		['unicef_cme_u5mr_sex_wealth_sdmx.csv', 747, null],
		['unicef_cme_u5mr_typed.parquet', 747, null],
		['owid_life_expectancy_female_male_wide.csv', 15_906, null]
	];
	for (const [file, read, said] of files)
		test(file, async ({ page }) => {
			await review(page, path.resolve(SHARED, file));
			const number = new Intl.NumberFormat('vi-VN').format(read);
			expect(await page.textContent('h1')).toContain(`${number} dòng đọc được, ${number} dòng dùng được`);
			await show(page);
			await page.locator('#map svg [data-row]').first().waitFor();
			if (said) expect(await page.textContent('.say')).toMatch(said);
		});
});
