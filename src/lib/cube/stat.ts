import { MEASURES, type Cube, type Measure } from './cube.ts';

/** Names of the two dimensions every cube has, and of the one its numbers are along. */
const [MEASURE, PERIOD, AREA] = ['measure', 'period', 'area'];

interface Categories {
	category: { index: string[] };
}

/**
 * A cube as a JSON-stat 2.0 dataset, so that other programs read it too: value is along measure × period × dimensions × area,
 * the area fastest. A cell without an observation has null and no status; one whose observation gives no number has null and
 * the status that says why ('' = it does not say).
 */
export interface StatCube {
	version: '2.0';
	class: 'dataset';
	label: string;
	source?: string;
	updated?: string;
	id: string[];
	size: number[];
	role: { time: string[]; geo: string[]; metric: string[] };
	dimension: Record<string, Categories>;
	value: (number | null)[];
	/** by the place of a cell among the values */
	status: Record<string, string>;
	extension: {
		indicator: string;
		/** codes of the dimensions between period and area */
		dimensions: string[];
		vintage?: string;
		/** by the place of a cell among the values */
		notes?: Record<string, string>;
	};
}

/** What a StatCube says of itself beside its numbers. */
export type StatAbout = Pick<StatCube, 'label' | 'source' | 'updated'> & { vintage?: string };

const idOf = (dimension: string): string =>
	[MEASURE, PERIOD, AREA].includes(dimension) ? `dim.${dimension}` : dimension;

/** @param codes of the data set's areas, in its order */
export function statOf(cube: Cube, codes: readonly string[], { vintage, ...about }: StatAbout): StatCube {
	const measures = MEASURES.filter((each) => cube[each]);
	const areas = Array.from(cube.areas, (number) => codes[number]);
	const lists: [string, string[]][] = [
		[MEASURE, measures],
		[PERIOD, cube.periods],
		...cube.dimensions.map(({ code, codes: own }): [string, string[]] => [idOf(code), own]),
		[AREA, areas]
	];
	const status: StatCube['status'] = {};
	const notes: Record<string, string> = {};
	cube.status.forEach((standing, cell) => {
		if (standing === 0) return;
		const said = cube.statuses[standing - 1];
		if (said !== '' || Number.isNaN(cube.value[cell])) status[cell] = said;
		const note = cube.note?.dictionary[cube.note.codes[cell]];
		if (note) notes[cell] = note;
	});
	return {
		...{ version: '2.0', class: 'dataset', ...about },
		id: lists.map(([id]) => id),
		size: lists.map(([, own]) => own.length),
		role: { time: [PERIOD], geo: [AREA], metric: [MEASURE] },
		dimension: Object.fromEntries(lists.map(([id, index]) => [id, { category: { index } }])),
		value: measures.flatMap((each) => Array.from(cube[each]!, (n) => (Number.isNaN(n) ? null : n))),
		status,
		extension: {
			indicator: cube.indicator,
			dimensions: cube.dimensions.map(({ code }) => code),
			...(vintage && { vintage }),
			...(Object.keys(notes).length && { notes })
		}
	};
}

/**
 * The cube `statOf` wrote.
 * @param codes of the data set's areas, in its order
 */
export function cubeIn(stat: StatCube, codes: readonly string[]): Cube {
	const index = (id: string) => stat.dimension[id].category.index;
	const numbers = new Map(codes.map((code, i) => [code, i]));
	const measures = index(MEASURE) as Measure[];
	const cells = stat.value.length / measures.length;
	const part = (m: number) =>
		Float64Array.from(stat.value.slice(m * cells, (m + 1) * cells), (n) => n ?? NaN);
	const statuses = [...new Set(['', ...Object.values(stat.status)])];
	const value = part(measures.indexOf('value'));
	const status = Uint8Array.from(value, (n) => (Number.isNaN(n) ? 0 : 1));
	for (const [cell, said] of Object.entries(stat.status)) status[Number(cell)] = statuses.indexOf(said) + 1;
	const cube: Cube = {
		indicator: stat.extension.indicator,
		periods: index(PERIOD),
		dimensions: stat.extension.dimensions.map((code) => ({ code, codes: index(idOf(code)) })),
		areas: Uint32Array.from(index(AREA), (code) => numbers.get(code)!),
		...{ statuses, status, value }
	};
	measures.forEach((each, m) => each === 'value' || (cube[each] = part(m)));
	const { notes } = stat.extension;
	if (notes) {
		const dictionary = [...new Set(['', ...Object.values(notes)])];
		const own = new Int32Array(cells);
		for (const [cell, note] of Object.entries(notes)) own[Number(cell)] = dictionary.indexOf(note);
		cube.note = { codes: own, dictionary };
	}
	return cube;
}
