/** The two languages of the pages. Vietnamese is the first and the default. */
export type Lang = 'vi' | 'en';
export const LANGS: readonly Lang[] = ['vi', 'en'];

/** A name in both languages, as code lists and data sets carry it. */
export interface Text {
	vi: string;
	en: string;
}

/** The same word in both languages: codes, proper names, names a file gave in one language only. */
export const same = (word: string): Text => ({ vi: word, en: word });
