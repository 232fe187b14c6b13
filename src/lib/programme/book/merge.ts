import type { Book, BookChange, BookConflict } from '../../term/book.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import { programmeOf, type BookFile } from './file.ts';
import { BookState } from './fold.ts';

/** Two copies of a book put together. */
export interface Merged {
	book: Book;
	state: BookState;
	/** changes the second had that the first had not */
	added: number;
	/** what stands against each other until somebody decides */
	conflicts: BookConflict[];
	/** the copies describe the programme differently; the first one's description is kept */
	differs: boolean;
}

/** All changes of both, each once, by id. Associative, commutative, and the same when done again. */
export const union = (a: Iterable<BookChange>, b: Iterable<BookChange>): BookChange[] => {
	const state = new BookState(a);
	state.add(b);
	return state.changes();
};

/**
 * Puts two copies of a book together. Nothing of either is lost or overwritten.
 * @returns failure `book-programme` when they are of different programmes
 */
export function merge(a: Book, b: Book): Result<Merged> {
	if (a.programme.id !== b.programme.id)
		return failed('book-programme', { one: a.programme.id, other: b.programme.id });
	const state = new BookState(a.changes);
	const added = state.add(b.changes);
	return done({
		...{ state, added, conflicts: state.conflicts() },
		book: { programme: a.programme, changes: state.changes() },
		differs: JSON.stringify(a.programme) !== JSON.stringify(b.programme)
	});
}

/** The same of two files, with what became of their programmes: the newest edition of either counts. */
export function mergeFiles(a: BookFile, b: BookFile): BookFile {
	const editions = [...new Map([...a.editions, ...b.editions].map((each) => [each.id, each])).values()].sort(
		(one, other) => (one.id < other.id ? -1 : 1)
	);
	const parts = { began: a.began, editions, changes: union(a.changes, b.changes) };
	return {
		...{ ...parts, programme: programmeOf(parts), torn: null },
		damaged: [...a.damaged, ...b.damaged],
		whole: a.whole === false || b.whole === false ? false : null
	};
}
