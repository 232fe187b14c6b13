import type { BookChange } from '../../term/book.ts';

/**
 * Makes ids of changes and rows: sorted as text they stand in the order they were made in, also when the clock goes back,
 * and no two copies make the same.
 * @param copy letters and digits of this copy alone
 * @param clock milliseconds since 1970
 * @param after the last id there is already
 */
export function idsOf(copy: string, clock: () => number, after = ''): () => string {
	let [time, turn] = partsOf(after);
	return () => {
		const now = clock();
		if (now > time) [time, turn] = [now, 0];
		else if (++turn >= 36 ** 4) [time, turn] = [time + 1, 0];
		return `${time.toString(36).padStart(9, '0')}${turn.toString(36).padStart(4, '0')}-${copy}`;
	};
}

function partsOf(id: string): [time: number, turn: number] {
	const found = /^([0-9a-z]{9})([0-9a-z]{4})-/.exec(id);
	return found ? [parseInt(found[1], 36), parseInt(found[2], 36)] : [0, 0];
}

/** The last id of some changes; '' of none. */
export const lastId = (changes: readonly Pick<BookChange, 'id'>[]): string =>
	changes.reduce((last, { id }) => (id > last ? id : last), '');
