import type { Charset } from './charset.ts';
import { BEYOND, reads, TOKEN } from './reading.ts';
import { asWestern } from './western.ts';

const isDigit = (letter: string | undefined): boolean =>
	letter !== undefined && letter >= '0' && letter <= '9';

/**
 * A cell of text in a byte encoding shown in windows-1252 → what it says.
 * @param pure whether the whole column is such text: then all of the cell is; else only a cell whose words read as Vietnamese
 * only so
 * @returns null when it stays as it is
 */
export function restored(text: string, { decode }: Charset, pure: boolean): string | null {
	const western = BEYOND.test(text) ? asWestern(text) : null;
	if (western === null) return null;
	let [gained, against] = [false, false];
	const whole = decode(western);
	const made = western.replace(TOKEN, (token, at: number) => {
		if (!BEYOND.test(token)) return token;
		const read = decode(token);
		const [now, then] = [reads(token), reads(read)];
		if (then === 'well' && now !== 'well') gained = true;
		if (now === 'well' && then === 'badly') {
			against = true;
			return token;
		}
		if (then === 'well' && /[A-Za-z]/.test(token)) return read;
		// a sign alone or beside a digit is no letter: '½', '2½', '5µg'
		const figure = isDigit(western[at - 1]) || isDigit(western[at + token.length]);
		return figure || (then !== 'well' && !/[A-Za-z]/.test(token)) ? token : read;
	});
	if (made === western || (!pure && (!gained || against))) return null;
	return whole.toLowerCase() === made.toLowerCase() ? whole : made;
}
