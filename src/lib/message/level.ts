import type { Lang } from '../term/text.ts';
import { hasMessage, message } from './message.ts';

/** A level of areas in words; a code that has none as it is. */
export function sayLevel(lang: Lang, level: string): string {
	const key = `level.${level}`;
	return hasMessage(key) ? message(lang, key) : level;
}
