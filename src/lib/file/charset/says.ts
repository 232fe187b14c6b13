import { CHARSETS } from './charset.ts';
import { unescaped } from './entity.ts';
import { BEYOND } from './reading.ts';
import { undoTwice } from './twice.ts';
import { asWestern } from './western.ts';

/**
 * Whether a text says something, damaged as it may be: words that tell parts of a table (source, note, title) are looked for
 * before it is known how the table's text is to be mended.
 */
export function says(text: string, what: RegExp): boolean {
	if (what.test(text)) return true;
	if (text.includes('&') && what.test(unescaped(text))) return true;
	if (!BEYOND.test(text)) return false;
	const western = asWestern(text);
	const twice = undoTwice(text);
	if (twice !== null && what.test(twice)) return true;
	return western !== null && CHARSETS.some(({ decode }) => what.test(decode(western)));
}
