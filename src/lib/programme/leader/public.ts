import type { CellAt } from '../../term/book.ts';
import type { Made } from './progress.ts';

/** What of a book may be shown to whoever asks. */
export interface Guard {
	/** whether anything is guarded at all: nobody stands behind made-up figures */
	on: boolean;
	mayShow(cell: CellAt): boolean;
	mayTell(id: string): boolean;
}

/** Everything may be shown: an officer's own book on the officer's own machine, or figures nobody stands behind. */
export const OPEN: Guard = { on: false, mayShow: () => true, mayTell: () => true };

export function guardOf({ ledger }: Made): Guard {
	void ledger;
	return OPEN;
}
