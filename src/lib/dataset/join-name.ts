import type { Upload } from '../term/upload.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import { around } from './around.ts';
import { sexOf } from './code.ts';
import { nameAreas } from './guess-step.ts';
import { hintsOf } from './header.ts';
import { languageOf } from './language.ts';

/** What tells files apart that are read as one table. */
export interface Apart {
	/** header of the column that tells the files apart */
	name: string;
	/** its word for each file */
	words: string[];
}

const HEADERS = {
	vi: { sex: 'Giới tính', period: 'Kỳ', area: 'Địa bàn', file: 'Tệp' },
	en: { sex: 'Sex', period: 'Period', area: 'Area', file: 'File' }
};

/** The sex, the period or the area that the files' names give each of them, where no column does; else what is left of the names. */
export function tellApart(uploads: readonly Upload[], names: readonly string[], source: Gazetteer): Apart {
	const vietnamese = uploads.some(({ raw }) => languageOf(raw) === 'vi');
	const headers = HEADERS[vietnamese ? 'vi' : 'en'];
	const roles = hintsOf(names, undefined);
	const has = (role: string) => roles.some((hint) => hint?.role === role);
	const words = ownWords(uploads.map(({ file }) => file));
	const sexes = words.map((word) => (word ? sexOf(word) : null));
	const named = names.some((name) => (sexOf(name)?.sex ?? '_T') !== '_T');
	if (!named && !roles.some((hint) => hint?.dimension === 'sex') && sexes.every((each) => each?.rest === ''))
		return { name: headers.sex, words };
	const periods = uploads.map((upload) => around(upload).period?.period);
	if (!has('period') && periods.every((each) => each) && new Set(periods).size > 1)
		return { name: headers.period, words: periods as string[] };
	if (!has('area') && words.every((word) => word) && nameAreas(words, source))
		return { name: headers.area, words };
	return { name: headers.file, words: uploads.map(({ file }, k) => words[k] || file) };
}

const ENDING = /(\.[a-z0-9]{2,8})+$/i;
const wordsOf = (file: string): string[] =>
	file
		.normalize('NFC')
		.replace(ENDING, '')
		.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const folded = (word: string) => word.toLowerCase();

/** Words all of some names have, folded. */
function common(files: readonly string[]): Set<string> {
	const [first, ...rest] = files.map((file) => wordsOf(file).map(folded));
	return new Set(first.filter((word) => rest.every((words) => words.includes(word))));
}

/** What each file's name says that not all of them say. */
function ownWords(files: readonly string[]): string[] {
	const shared = common(files);
	return files.map((file) =>
		wordsOf(file)
			.filter((word) => !shared.has(folded(word)))
			.join(' ')
	);
}

/** What all files' names say, with the ending of the first; the first name where they share no word. */
export function commonName(files: readonly string[]): string {
	const shared = common(files);
	const words = wordsOf(files[0]).filter((word) => shared.has(folded(word)));
	return words.length ? words.join(' ') + (ENDING.exec(files[0])?.[0] ?? '') : files[0];
}
