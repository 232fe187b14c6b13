/**
 * In place of a column's code: where a row stands among the others, for one put between two. A text that sorts between theirs;
 * rows without one stand where they were begun.
 */
export const PLACE = '@place';

const [LEAST, MOST] = ['!', '~'];
const code = (letter: string): number => letter.charCodeAt(0);

/**
 * A place after one and before another. There is always room: no place ends in the least letter.
 * @param after a place, or '' for before all
 * @param before a greater one; null = after all
 */
export function placeBetween(after: string, before: string | null): string {
	if (before === null || !before.startsWith(after)) return after + MOST;
	let place = after;
	for (const letter of before.slice(after.length)) {
		const between = Math.floor((code(LEAST) + code(letter)) / 2);
		if (between > code(LEAST)) return place + String.fromCharCode(between);
		place += LEAST;
		if (letter !== LEAST) return place + MOST;
	}
	throw new Error(`no place between ${after} and ${before}`);
}
