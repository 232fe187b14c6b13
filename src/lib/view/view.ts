import type { Lang } from '../term/text.ts';

export const TABS = ['map', 'maps', 'pair', 'line', 'bar', 'gap', 'pyramid', 'small', 'table'] as const;
export type Tab = (typeof TABS)[number];

/** What is shown of an indicator: its value, women minus men, or women over men. */
export const MEASURES = ['value', 'gap', 'ratio'] as const;
export type Measure = (typeof MEASURES)[number];

export const SCHEMES = ['quantile', 'equal', 'jenks', 'pretty'] as const;
export type Scheme = (typeof SCHEMES)[number];

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
	geo: string | null;
	/** what maps beside each other are split by: `time`, `sex` or a dimension */
	by: string[];
	/** dimension → chosen codes */
	where: Record<string, string[]>;
	measure: Measure;
	classes: number;
	scheme: Scheme;
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
	by: [],
	where: {},
	measure: 'value',
	classes: CLASSES.usual,
	scheme: 'quantile',
	lang: 'vi',
	version: null,
	flags: []
});
