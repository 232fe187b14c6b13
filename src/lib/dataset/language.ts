import type { RawTable } from '../term/column.ts';
import { headerKey } from './header.ts';

/** What the words of a table tell of its language: enough to know how numbers and dates are usually written in it. */
export type Language = 'vi' | 'th' | 'other' | 'en';

const VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;
const THAI = /[\u0e01-\u0e4e]/;
/** Header words of Vietnamese files without marks that are no English words. */
const PLAIN =
	/^(?:stt|tinh|huyen|xa|phuong|quan|thon|nu|quy|thang|dia phuong|dia ban|don vi|chi tieu|dan so|tong so|nam|ghi chu|(?:ma|ten|so|ty le|ti le|tong) .+)$/;

/** Words looked at in each column. */
const LOOK = 200;

const known = new WeakMap<RawTable, Language>();

/** The language of headers and words; English when nothing speaks against it. */
export function languageOf(table: RawTable): Language {
	let language = known.get(table);
	if (!language) known.set(table, (language = read(table)));
	return language;
}

function read(table: RawTable): Language {
	let foreign = false;
	let plain = 0;
	for (const column of table.columns) {
		if (PLAIN.test(headerKey(column.name))) plain++;
		const words = column.kind === 'text' ? column.dictionary.slice(0, LOOK) : [];
		for (const word of [column.name, ...words]) {
			if (THAI.test(word)) return 'th';
			if (VIETNAMESE.test(word)) return 'vi';
			foreign ||= /[\u00c0-\u024f\u0370-\u1fff\u3040-\ud7ff]/.test(word);
		}
	}
	return plain >= 2 ? 'vi' : foreign ? 'other' : 'en';
}
