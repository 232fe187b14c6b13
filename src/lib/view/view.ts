import type { Lang } from '../term/text.ts';

export const TABS = [
	'map',
	'maps',
	'pair',
	'bar',
	'line',
	'slope',
	'small',
	'gap',
	'scatter',
	'quadrant',
	'pyramid',
	'equiplot',
	'table'
] as const;
export type Tab = (typeof TABS)[number];

/** The forms by the question they answer, in the order of the page. */
export const TAB_GROUPS = {
	where: ['map', 'maps', 'pair', 'bar'],
	time: ['line', 'slope', 'small'],
	sexes: ['gap', 'scatter', 'quadrant', 'pyramid'],
	groups: ['equiplot'],
	table: ['table']
} as const satisfies Record<string, readonly Tab[]>;
export type TabGroup = keyof typeof TAB_GROUPS;

/**
 * What is shown of an indicator: its value, women minus men, women over men, the same as a parity index (in the band 0.97–1.03
 * women and men are equal), or the share of women.
 */
export const MEASURES = ['value', 'gap', 'ratio', 'parity', 'share'] as const;
export type Measure = (typeof MEASURES)[number];

export const SCHEMES = ['quantile', 'equal', 'jenks', 'pretty'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What areas are drawn as on a map: their outlines where they are known, or equal tiles. */
export const SHAPES = ['outline', 'tile'] as const;
export type AreaShape = (typeof SHAPES)[number];

/** Flags an embed may carry. */
export const FLAGS = ['dark', 'plain', 'static'] as const;
export type Flag = (typeof FLAGS)[number];

/**
 * What a reader asked to see. Codes, never names; null or empty = not said, decided by `resolve` from what the data
 * set covers. A view is written to and read from the address by `url.ts` and by nothing else.
 */
export interface View {
	dataset: string;
	tab: Tab;
	indicator: string | null;
	/** one period (from = to) or a span */
	time: { from: string; to: string } | null;
	/** chosen areas */
	areas: string[];
	/** the area whose children are shown */
	parent: string | null;
	level: string | null;
	/** the vintage figures are shown on; null = as reported */
	geo: string | null;
	/** indicator whose counts divided areas are shared out by, when figures are carried to another vintage */
	weight: string | null;
	/**
	 * what is split besides: area, sex, one further dimension; `indicator` puts indicators on the rows of an equiplot; of
	 * several maps each shows one `time`, sex or code of the dimension named here
	 */
	by: string[];
	/** dimension → chosen codes */
	where: Record<string, string[]>;
	measure: Measure;
	classes: number;
	scheme: Scheme;
	shape: AreaShape;
	/** only areas of a group beside the hierarchy: '<grouping>.<code>' */
	group: string | null;
	lang: Lang;
	/** data version the view is pinned to */
	version: string | null;
	flags: Flag[];
}

export const CLASSES = { least: 2, most: 9, usual: 5 };

/** The view a bare address stands for. */
export const emptyView = (dataset: string): View => ({
	dataset,
	tab: 'map',
	indicator: null,
	time: null,
	areas: [],
	parent: null,
	level: null,
	geo: null,
	weight: null,
	by: [],
	where: {},
	measure: 'value',
	classes: CLASSES.usual,
	scheme: 'quantile',
	shape: 'outline',
	group: null,
	lang: 'vi',
	version: null,
	flags: []
});
