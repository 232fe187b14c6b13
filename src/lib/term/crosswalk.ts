import type { Text } from './text.ts';

/** What divided areas are shared out by when it is no count: the size of the areas they went to. */
export const SIZE_WEIGHT = 'km2';

/** An old area and one it went into. */
export interface Link {
	from: string;
	to: string;
	/** the part of the old area that went there, 0 to 1; null = it went to several, and nobody says how much to each */
	share: number | null;
	/** it is known that only a smaller part went there: not to be shared out by the size of the new areas */
	part?: boolean;
}

/** What a crosswalk says of itself. */
export interface CrosswalkAbout {
	/** vintages */
	from: string;
	to: string;
	/** level of the areas on both sides */
	level: string;
	/** ISO date from which the new areas are in force */
	date: string;
	/** what decided it: the legal basis */
	basis: Text;
	note?: Text;
	source: Text;
	licence: Text;
}

/** A crosswalk as it is listed in `data/areas/crosswalks.json`. */
export interface CrosswalkFile extends CrosswalkAbout {
	file: string;
}

/** What the areas of one vintage became in another. */
export interface Crosswalk extends CrosswalkAbout {
	links: Link[];
	/** corrected by the reader, in this browser */
	own?: boolean;
}
