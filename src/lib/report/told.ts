import type { Picture } from '../chart/picture.ts';
import type { Result } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import type { PlainTable } from './document.ts';
import type { TracedValue } from './trace.ts';

/** A page that is no view of one data set, as a report takes it: an area's profile, a leader's page. In one language. */
export interface Told {
	/** of the page, its time spelled out where it has one */
	address: string;
	title: string;
	/** the picture in words */
	alt: string;
	/** null = there is nothing to draw */
	picture: Picture | null;
	/** the headline first */
	sentences: { about: string; text: string }[];
	table: PlainTable;
	/** what must stand beneath it to read it truly, and the source as the last */
	lines: string[];
	/** of the data behind it: ids, versions and the latest date (ISO) */
	dataset: string;
	version: string;
	date: string;
	/** its numbers */
	values: TracedValue[];
}

/** Asks a page of the site what it says. */
export type Tell = (address: string, lang: Lang) => Promise<Result<Told>>;

/** Pages a report can take beside views of data sets. */
const PAGES = /^\/(?:area\/[^/?#]+\/[^/?#]+|book\/[^/?#]+)(?:\?[^#]*)?$/;
export const isTold = (address: string): boolean => PAGES.test(address);

/** Sentences a report takes when nobody has chosen. */
const USUAL = 4;

export const toldSentences = ({ sentences }: Told, about: string[] | null): string[] =>
	(about === null ? sentences.slice(0, USUAL) : sentences.filter((each) => about.includes(each.about))).map(
		({ text }) => text
	);
