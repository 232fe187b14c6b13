import type { Placed } from '../dataset/area-question.ts';
import type { Difference } from '../dataset/compare.ts';
import type { Reading, Recipe } from '../dataset/recipe.ts';
import type { Report } from '../dataset/report.ts';
import type { Estimate } from '../file/estimate.ts';
import type { Tables } from '../engine/engine.ts';
import type { RawTable } from '../term/column.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import type { Failure } from '../term/failure.ts';
import type { SetAside } from '../term/finding.ts';
import type { PreviewRow } from '../report/preview.ts';
import type { Sample } from '../report/sample.ts';
import type { Structure } from '../term/structure.ts';
import type { Lang, Text } from '../term/text.ts';
import type { Upload } from '../term/upload.ts';

export type Step = 'read' | 'guess' | 'tidy' | 'store';

/** What a person sees of a file before it becomes a data set. */
export interface Review extends Pick<Upload, 'parts' | 'stacked' | 'sheet'> {
	reports: Record<Lang, Report>;
	structure: Structure;
	/** the structure as it was guessed, before a person said anything */
	guessed: Structure;
	/** what a person said about reading the file */
	reading: Reading;
	/** the recipe whose answers were given, by its name; those that fit a file of this header */
	recipe: string | null;
	recipes: string[];
	/** sets of areas the file's may be matched against */
	vintages: { id: string; name: Text }[];
	/** some records with what was understood of each cell: the first ones, and one for each thing found */
	preview: Record<Lang, PreviewRow[]>;
	/** a few records and what they became; null when nothing was kept */
	sample: Record<Lang, Sample | null>;
	/** the first rows set aside, and how many there are */
	setAside: SetAside[];
	aside: number;
	/** codes of its indicators: what tells that a data set kept here is an earlier version */
	indicators: string[];
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

/** Vintages and area lists as text: what a worker makes its gazetteer of. */
export interface PlaceLists {
	vintages: string;
	lists: Record<string, string[]>;
}

export type ToIntake =
	/** what reading a file will take, from its first bytes */
	| { kind: 'estimate'; file: File }
	| {
			kind: 'read';
			/** several are read as one table */
			files: File[];
			places: PlaceLists;
			reading: Reading;
			/** figures for certain, even if it looks like a table of targets */
			figures?: boolean;
			/** roles said before, kept when the same file is read in another way */
			structure?: Structure;
			/** every recipe kept here; the one named is used, undefined = the likest of a file with the same header */
			recipes: Recipe[];
			recipe?: string | null;
	  }
	| { kind: 'structure'; structure: Structure }
	| { kind: 'compare'; kept: Kept }
	/** shows the records of some lines */
	| { kind: 'look'; lines: number[] }
	/** areas of the vintage a person may mean by some words */
	| { kind: 'find'; text: string; vintage?: string }
	/** everything found, as a list or as an annotated workbook */
	| { kind: 'report'; form: 'csv' | 'xlsx'; lang: Lang }
	| {
			kind: 'keep';
			id: string;
			title: string;
			date: string;
			when: number;
			/** how it differs from the version it takes the place of, where that was worked out */
			change?: Dataset['change'];
			/** how the version it takes the place of was protected */
			before?: Disclosure;
	  };

export type FromIntake =
	| { kind: 'estimated'; estimate: Estimate | null }
	| { kind: 'progress'; step: Step; fraction: number }
	| { kind: 'review'; review: Review }
	| { kind: 'compared'; id: string; difference: Difference }
	| { kind: 'found'; text: string; areas: Placed[] }
	| { kind: 'looked'; rows: Record<Lang, PreviewRow[]> }
	| { kind: 'reported'; name: string; type: string; content: string | Uint8Array }
	/** the file is no figures but targets of some data set */
	| { kind: 'targets'; table: RawTable }
	| { kind: 'failed'; failure: Failure }
	| { kind: 'kept'; kept: Kept; tables: Tables; onDisk: boolean };
