import type { ReadOptions } from '#lib/file/source.ts';
import type { Part } from '#lib/term/upload.ts';

/** What a pair's JSON says; members left out are not checked. */
export interface Expected {
	failure?: string;
	encoding?: string;
	delimiter?: string;
	quote?: string;
	newline?: string;
	headerRows?: number;
	firstDataRow?: number;
	names?: string[];
	rows?: string[][];
	lines?: number[];
	findings?: string[];
	repairs?: string[];
	/** why records were set aside; none when left out */
	aside?: string[];
	/** what a person chose */
	options?: Pick<ReadOptions, 'delimiter' | 'quote' | 'headerRows' | 'stacked' | 'sheet'>;
	/** the header's rows, group titles spread */
	headers?: string[][];
	/** names of the tables the file holds, and which was read */
	stacked?: { names: string[]; read: number };
	/** of some rules, the lines named */
	told?: Record<string, number[]>;
	/** what is written raw, to the letter */
	raw?: string;
	sheet?: string;
	parts?: Part[];
	fonts?: (string | null)[];
	/** numbers of typed cells, null for text */
	typed?: (number | null)[][];
}
