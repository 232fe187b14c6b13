import type { Report } from '../dataset/report.ts';
import type { Tables } from '../engine/engine.ts';
import type { ReadOptions } from '../file/source.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Failure } from '../term/failure.ts';
import type { SetAside } from '../term/finding.ts';
import type { Structure } from '../term/structure.ts';
import type { Lang, Text } from '../term/text.ts';

export type Step = 'read' | 'guess' | 'tidy' | 'store';

/** How a person says the file is to be read; what is left out is found out. */
export type Reading = Pick<ReadOptions, 'encoding' | 'delimiter' | 'headerRows'>;

/** What a person sees of a file before it becomes a data set. */
export interface Review {
	reports: Record<Lang, Report>;
	structure: Structure;
	/** what a person said about reading the file */
	reading: Reading;
	/** sets of areas the file's may be matched against */
	vintages: { id: string; name: Text }[];
	/** the first records as in the file */
	preview: string[][];
	/** the first rows set aside, and how many there are */
	setAside: SetAside[];
	aside: number;
}

/** What is kept of a data set on this machine: written last, so that what lies here is whole. */
export interface Kept {
	dataset: Dataset;
	/** what it is called by where it came from: the file, or the first of several */
	file: string;
	/** every file it was made of, when there are several */
	files?: string[];
	structure: Structure;
	order: string[];
	/** milliseconds since 1970, by the machine's clock */
	when: number;
}

export type ToIntake =
	| {
			kind: 'read';
			file: File;
			places: { vintages: string; lists: Record<string, string> };
			reading: Reading;
			/** roles said before, kept when the same file is read in another way */
			structure?: Structure;
	  }
	| { kind: 'structure'; structure: Structure }
	| { kind: 'keep'; id: string; title: string; date: string; when: number };

export type FromIntake =
	| { kind: 'progress'; step: Step; fraction: number }
	| { kind: 'review'; review: Review }
	| { kind: 'failed'; failure: Failure }
	| { kind: 'kept'; kept: Kept; tables: Tables; onDisk: boolean };
