import type { Failure } from '../term/failure.ts';

/** What the page asks of the worker that writes books; `turn` comes back with the answer. */
export type ToBookDisk =
	/** adds lines to a book's file, which begins with `header` when it is not there yet */
	| { kind: 'append'; turn: number; book: string; header: string; text: string }
	/** takes the end that was never finished out of a book's file and puts it beside, before anything is added */
	| { kind: 'settle'; turn: number; book: string; from: number }
	| { kind: 'remove'; turn: number; book: string };

export type FromBookDisk =
	/** bytes of the file; whether there is spare room, for when the disk is full */
	{ turn: number; bytes: number; spare: boolean } | { turn: number; failure: Failure };

/** What tabs with the same book tell each other: lines that are on disk now. */
export interface BookNews {
	text: string;
}
