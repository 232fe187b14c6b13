import type { Topology } from 'topojson-specification';
import type { StatCube } from '../../cube/stat.ts';
import type { IslandGroup } from '../../map/ground.ts';
import type { Listed } from '../../query/list.ts';
import type { Grouping, Vintage } from '../../term/area.ts';
import type { Dataset } from '../../term/dataset.ts';
import type { Text } from '../../term/text.ts';
import type { View } from '../../view/view.ts';
import type { ReportRecipe } from '../recipe.ts';

/** A data set as a parcel has it: the indicators that were packed, and nothing that is hidden. */
export interface PackedDataset {
	dataset: Dataset;
	/** of each edition what `list` answers */
	listed: Listed[][];
	/** indicator → of each edition the place of its cube among those of the parcel */
	cubes: Record<string, number[]>;
}

/** What the areas of a level are drawn on; outlines by their place among those of the parcel. */
export interface PackedGround {
	vintage: string;
	level: string;
	/** null = the level has none */
	outlines: number | null;
	/** of a larger level, where this one has none */
	under?: number;
	/** area → longitude and latitude, degrees */
	points?: Record<string, readonly [number, number]>;
	/** names of the areas that have a shape and no data */
	names?: Record<string, Text>;
}

/** What a parcel says in its first block: everything but the numbers and the shapes. */
export interface ParcelAbout {
	form: 'parity-atlas-parcel';
	edition: 1;
	/** titles, words and views in their order, each view at its period */
	recipe: ReportRecipe;
	/** ISO, the day it was made */
	made: string;
	/** version of the program that made it, and whose app it holds */
	program: string;
	/** the site the views came from; null where they are on one machine only */
	origin: string | null;
	datasets: PackedDataset[];
	places: { vintages: Vintage[]; groupings: Record<string, Grouping[]> };
	grounds: PackedGround[];
	islands: IslandGroup[];
}

/** Chosen views to carry away: their words, their gated data and their boundaries. One HTML file holds it with the app that shows it. */
export interface Parcel {
	about: ParcelAbout;
	cubes: StatCube[];
	outlines: Topology[];
}

/** The data set of a parcel a view is of; null when it is not packed. */
export const packedFor = (about: ParcelAbout, view: View): PackedDataset | null => {
	const own = about.datasets.filter(({ dataset }) => dataset.id === view.dataset);
	const { version } = view;
	return own.find(({ dataset }) => version !== null && dataset.version.startsWith(version)) ?? own[0] ?? null;
};
