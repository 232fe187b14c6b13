import type { Result } from '../term/failure.ts';
import type { Table } from '../term/table.ts';
import type { Answering } from './answer.ts';
import type { Ask } from './ask.ts';

const keyOf = ({ indicator, where, ...rest }: Ask): string =>
	JSON.stringify([indicator.code, [...where].sort(), rest]);

/**
 * What answers about a data set that does not change, remembering its last answers: pages of neighbours ask the same.
 * @param most answers kept
 */
export function remembering({ answer, list }: Answering, most: number): Answering {
	const kept = new Map<string, Promise<Result<Table>>>();
	return {
		list,
		answer(wanted) {
			const key = keyOf(wanted);
			let found = kept.get(key);
			if (found) kept.delete(key);
			else {
				found = answer(wanted);
				found.catch(() => kept.delete(key));
			}
			kept.set(key, found);
			if (kept.size > most) kept.delete(kept.keys().next().value!);
			return found;
		}
	};
}
