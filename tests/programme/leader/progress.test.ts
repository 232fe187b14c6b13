import { describe, expect, test } from 'vitest';
import { headlineOf, ledeOf } from '#lib/insight/book-words.ts';
import { progressOf } from '#lib/programme/leader/progress.ts';
import { traceOf } from '#lib/programme/leader/trace.ts';
import { emptyBookView } from '#lib/view/book.ts';
import { ledgerOf, smallYear } from './year.ts';

const book = smallYear();
const made = async (part: Partial<ReturnType<typeof emptyBookView>> = {}) =>
	progressOf(await ledgerOf(book), { ...emptyBookView('project8'), ...part }, '2025-10-20');

describe('the small year', () => {
	test('says in one sentence how it stands', async () => {
		const { progress } = await made();
		console.log(headlineOf('vi', progress), '\n', ledeOf('vi', progress), '\n', headlineOf('en', progress), ledeOf('en', progress));
		console.log(JSON.stringify(progress, null, 1).slice(0, 6000));
		expect(progress.standings.length).toBeGreaterThan(5);
	});
});
void traceOf;
