import type { Text } from '../term/text.ts';

/** Names a file gave to codes, for describing the data set. */
export interface FoundNames {
	indicator: Map<string, Text>;
	/** code of an indicator → what it is counted in */
	unit: Map<string, string>;
	area: Map<string, Text>;
	/** vintage → code of an area → name, where the areas are of several vintages */
	areaIn?: Map<string, Map<string, Text>>;
	dimension: Map<string, Text>;
	/** dimension → code → name */
	codes: Map<string, Map<string, Text>>;
}

/** No names at all: for files that carry codes only. */
export const noNames = (): FoundNames => ({
	indicator: new Map(),
	unit: new Map(),
	area: new Map(),
	dimension: new Map(),
	codes: new Map()
});
