import type { Page } from 'playwright-core';
import { open } from './screen.ts';

/** Chooses files on the upload page and waits for what comes of it: a review, a list of files, or a refusal. */
export async function review(page: Page, ...files: string[]): Promise<void> {
	await open(page, '/upload');
	await page.setInputFiles('input[type=file]', files);
	await page.locator('.doc, .batch, .failure').first().waitFor();
}

/** Keeps what is reviewed and waits for its screen. */
export async function show(page: Page): Promise<void> {
	await page.click('.next .go');
	await page.waitForURL('**/explore/local-*');
	await page.locator('.kick').waitFor();
}

/** The numbers of the table behind, read off the page: area → its cells. */
export async function table(page: Page): Promise<Map<string, string[]>> {
	await page.evaluate(() =>
		document.querySelector<HTMLDetailsElement>('details.behind')!.setAttribute('open', '')
	);
	await page.locator('details.behind tbody tr').first().waitFor();
	const rows = await page
		.locator('details.behind tbody tr')
		.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.textContent!.trim()))
		);
	return new Map(rows.map(([area, ...cells]) => [area, cells]));
}
