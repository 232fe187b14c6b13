import type { Coded } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Observations } from '../term/observation.ts';

/** What stands in the name of a file whose small numbers are not hidden. */
export const UNPROTECTED = 'UNPROTECTED-KHONG-CONG-BO';

/** Whether a data set kept on this machine holds numbers of people as they are: for the eyes of who keeps it. */
export const isOwnOnly = ({ disclosure }: Pick<Dataset, 'disclosure'>): boolean =>
	disclosure?.kind !== 'open';

/** The name of a file, marked where small numbers in it are not hidden. */
export const ownName = (stem: string, form: string, own: boolean): string =>
	`${stem}.${own ? `${UNPROTECTED}.` : ''}${form}`;

/** Observations that each carry a sentence, before the note they have. */
export function noted(observations: Observations, sentence: string): Observations {
	const { length, note } = observations;
	const said: Coded = note
		? {
				codes: note.codes,
				dictionary: note.dictionary.map((word) => (word ? `${sentence} · ${word}` : sentence))
			}
		: { codes: new Int32Array(length), dictionary: [sentence] };
	return { ...observations, note: said };
}
