import { titleOf } from '../area/title.ts';
import { templateXlsx } from '../report/book-template.ts';
import type { Lang } from '../term/text.ts';
import type { BookEntry } from './book-entry.svelte.ts';
import { save } from './save.ts';

/** Saves the template of a book. @param province code of the one whose areas can be chosen from; '' for none */
export async function saveTemplate(entry: BookEntry, province: string, lang: Lang): Promise<void> {
	const programme = entry.journal.programme!;
	const { areas } = entry;
	const within = (code: string) => titleOf(areas!, programme.vintage, code)[lang];
	const below = areas && province ? areas.children(programme.vintage, province) : [];
	const titles = province && areas ? [within(province), ...below.map(({ code }) => within(code))] : [];
	const bytes = await templateXlsx(programme, lang, { areas: titles });
	const name = `${programme.id}${province ? `-${province}` : ''}.xlsx`;
	save(name, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
}
