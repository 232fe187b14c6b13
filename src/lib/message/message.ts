import { IntlMessageFormat } from 'intl-messageformat';
import type { Failure } from '../term/failure.ts';
import type { Finding } from '../term/finding.ts';
import type { Lang, Text } from '../term/text.ts';
import { en } from './en/catalogue.ts';
import { vi, type MessageKey } from './vi/catalogue.ts';

export type { MessageKey };
export type Values = Record<string, string | number>;

const catalogue: Record<Lang, Record<MessageKey, string>> = { vi, en };
const compiled = new Map<string, IntlMessageFormat>();

/** A message of the catalogue in ICU form, filled in. Unknown keys are our fault and throw. */
export function message(lang: Lang, key: MessageKey, values: Values = {}): string {
	const source = catalogue[lang][key];
	if (source === undefined) throw new Error(`no message ${key}`);
	if (!source.includes('{') && !source.includes("'")) return source;
	const id = lang + key;
	let format = compiled.get(id);
	if (!format) compiled.set(id, (format = new IntlMessageFormat(source, lang === 'vi' ? 'vi-VN' : 'en-GB')));
	return String(format.format(values));
}

/** Whether the catalogue has this message: rules and failures name theirs by their own code. */
export const hasMessage = (key: string): key is MessageKey => key in vi;

function coded(lang: Lang, key: string, values: Values): string {
	if (!hasMessage(key)) throw new Error(`no message ${key}`);
	return message(lang, key, values);
}

/** Lines named in a sentence. */
const NAMED = 50;

/** The sentence of a finding. */
export const sayFinding = (lang: Lang, finding: Finding): string =>
	coded(lang, `finding.${finding.rule}`, {
		rows: finding.rows,
		first: finding.first,
		lines: (finding.lines ?? []).slice(0, NAMED).join(', ') + (finding.rows > NAMED ? ' …' : ''),
		column: finding.column ?? '',
		example: finding.example,
		...inWords(lang, finding.values)
	});

/** Values with the roles of columns in words, and names in the language. */
const inWords = (lang: Lang, values: Finding['values'] = {}): Values =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => {
			if (typeof value === 'object') return [name, value[lang]];
			const key = `role.${value}`;
			return [name, (name === 'role' || name === 'was') && hasMessage(key) ? message(lang, key) : value];
		})
	);

/** The sentence of a failure and the next step to take. */
export const explain = (lang: Lang, failure: Failure): { what: string; next: string } => ({
	what: coded(lang, `failure.${failure.kind}`, inWords(lang, failure.values)),
	next: coded(lang, `failure.${failure.kind}.next`, inWords(lang, failure.values))
});

/** The sentence behind a coded reason (`aside.…`, `repair.…`). */
export const sayCode = (lang: Lang, room: 'aside' | 'repair', code: string, values: Values = {}): string =>
	coded(lang, `${room}.${code}`, values);

export const pick = (lang: Lang, text: Text): string => text[lang];
