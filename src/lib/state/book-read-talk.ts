import type { Filled, SaidOfTable } from '../programme/book/filled.ts';
import type { BookRow, Programme } from '../term/book.ts';
import type { Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import type { PlaceLists } from './intake-talk.ts';

/** A filled file, to be read for a book. */
export interface ToBookRead {
	file: File;
	programme: Programme;
	lang: Lang;
	/** null where the lists could not be had: areas are read by code */
	places: PlaceLists | null;
	/** rows other rows may name, by register */
	rows: Record<string, BookRow[]>;
	/** what was said of a sheet; '' = of a file without sheets */
	said: Record<string, SaidOfTable>;
}

/** A sheet of a filled file: what it gives, or why it gives nothing. */
export type ReadSheet = { sheet: string } & ({ filled: Filled } | { failure: Failure });

export type FromBookRead = { sheets: ReadSheet[] } | { failure: Failure };
