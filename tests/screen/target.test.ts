import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { review, show } from './intake.ts';
import { expect, test } from './screen.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const NAME = 'Lao động làm công hưởng lương';

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'parity-atlas-target-'));
	const rows = ['Lai Châu', 'Điện Biên', 'Sơn La', 'Cao Bằng'].flatMap((area, i) =>
		['2021', '2023'].flatMap((year, y) =>
			['Nữ', 'Nam'].map((sex, s) => {
				const [top, bottom] = [300 + 60 * i + 50 * y + 120 * s, 1000];
				return `${area},${year},${sex},${NAME},${(100 * top) / bottom},${top},${bottom}`;
			})
		)
	);
	await writeFile(at('wage.csv'), ['Tỉnh,Năm,Giới tính,Chỉ số,Giá trị,Tử số,Mẫu số', ...rows].join('\n'));
	await writeFile(
		at('targets.csv'),
		`Chỉ số,Địa bàn,Kỳ,Loại,Giá trị,Giới tính\n${NAME},Sơn La,2025,mục tiêu,"≥ 60,5",Nữ\n` +
			`${NAME},Sơn La,2021,mức ban đầu,42,Nữ\nKhông có,Sơn La,2025,mục tiêu,1,\n`
	);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a shipped data set', () => {
	test('shows how it stands to its targets, copies a sentence with its source, tells why', async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto('/explore/project8-demo?ind=vocational_training&time=2024-Q4&geo=vn-2025', {
			waitUntil: 'networkidle'
		});
		expect(await page.locator('.goal').innerText()).toMatch(/3 địa bàn.*2 đạt mục tiêu.*1 đúng tiến độ/s);
		const first = page.locator('.say li').first();
		await first.locator('button').click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const sentence = (await first.innerText()).split('\n')[0].trim();
		expect(copied).toContain(sentence);
		expect(copied).toMatch(
			/\nNguồn: .*bản [0-9a-f]{6}, .* http:\/\/.*\/explore\/project8-demo\?.*v=[0-9a-f]{12}/
		);
		await first.locator('summary').click();
		expect(await first.locator('pre').innerText()).toContain('SELECT');
		expect(await page.locator('.say > ul > li').count()).toBeLessThanOrEqual(5);
	});

	test('its gender review, without scripts, and the list of a framework', async ({ page }) => {
		await page.goto('/explore/project8-demo/review?lang=en');
		expect(await page.locator('h1').innerText()).toMatch(/^Gender review/);
		expect(await page.locator('.rule.warning').first().innerText()).toContain(
			'target for both sexes together only'
		);
		expect(await page.locator('ol input[type=checkbox]').count()).toBeGreaterThan(8);
		await page.goto('/framework/vn-gender-strategy-2021-2030');
		expect(await page.locator('li').count()).toBe(20);
		expect(await page.locator('.unsure').count()).toBe(11);
		const missing = await page.goto('/framework/none');
		expect(missing!.status()).toBe(404);
	});
});

describe('a data set of this machine', () => {
	test('takes targets by file, by hand and from a framework; they are undone, kept, and judged', async ({
		page
	}) => {
		await review(page, at('wage.csv'));
		await show(page);
		const { pathname } = new URL(page.url());
		await page.goto(`${pathname}/targets`);
		await page.locator('form').waitFor();
		await page.setInputFiles('input[type=file]', at('targets.csv'));
		await page.locator('tbody tr').first().waitFor();
		expect(await page.locator('.state').innerText()).toMatch(/đã thêm 2 dòng.*Không có/s);
		const row = await page.locator('tbody tr').first().innerText();
		expect(row).toMatch(/Sơn La.*42.*60,5.*47.*27%.*chậm tiến độ/s);

		const goal = page.locator('.goals li').nth(1);
		await goal.locator('select').first().selectOption({ label: NAME });
		await goal.locator('select').nth(1).selectOption('*');
		await goal.locator('select').nth(2).selectOption('F');
		await goal.locator('button').click();
		await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
		await page.locator('.state button').click();
		await expect.poll(() => page.locator('tbody tr').count()).toBe(1);

		await page.locator('form input').first().fill('2030');
		await page.locator('form input').nth(1).fill('75,5');
		await page.locator('form .go').click();
		await expect.poll(() => page.locator('tbody tr').count()).toBe(2);

		await page.goto(`${pathname}?sex=F`);
		await page.locator('.goal').waitFor();
		expect(await page.locator('.goal').innerText()).toMatch(/1 chậm tiến độ/);
		await page.goto(`${pathname}/review`);
		await page.locator('ol').waitFor();
		expect(await page.locator('h1').innerText()).toContain('Rà soát giới');
	});
});

test('a file of targets on the upload page says what it is, and goes to its data set', async ({ page }) => {
	await page.goto('/upload', { waitUntil: 'networkidle' });
	await page.setInputFiles('input[type=file]', at('targets.csv'));
	await page.locator('#targets-file').waitFor();
	expect(await page.textContent('h1')).toContain('3 dòng mục tiêu');
	expect(await page.textContent('#targets-file')).toContain('Chưa có bộ số liệu nào');
	await page.getByRole('button', { name: 'Đây là số liệu' }).click();
	await page.locator('.doc').waitFor();
	await review(page, at('wage.csv'));
	await show(page);
	const gap = `${NAME},Sơn La,2025,mục tiêu,-5,chênh lệch`;
	await writeFile(at('gap.csv'), `Chỉ số,Địa bàn,Kỳ,Loại,Giá trị,Đại lượng\n${gap}\n`);
	for (const file of ['targets.csv', 'gap.csv']) {
		await page.goto('/upload', { waitUntil: 'networkidle' });
		await page.setInputFiles('input[type=file]', at(file));
		await page.getByRole('button', { name: /Thêm [12] mục tiêu vào “wage”/ }).click();
		await page.waitForURL('**/targets*');
		await page.getByRole('cell', { name: /60,5/ }).waitFor();
	}
	const row = page.getByRole('row').filter({ hasText: 'chênh lệch' });
	expect(await row.innerText()).toMatch(/[−-]5 điểm[\s\S]*[−-]12 điểm/);
	await row.locator('a').first().click();
	await page.waitForURL('**measure=gap*');
	await page.locator('.goal').waitFor();
});
