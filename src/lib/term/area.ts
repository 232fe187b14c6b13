import type { Text } from './text.ts';

/** A place with a code, at a level, inside a parent, valid in one vintage. Codes are text: leading zeros count. */
export interface Area {
	code: string;
	name: Text;
	level: string;
	parent: string | null;
	/** what it is called officially: 'Tỉnh', 'Phường' …; '' when unknown */
	type: string;
}

/** A set of areas valid between two dates. */
export interface Vintage {
	id: string;
	name: Text;
	/** ISO dates; null = open */
	from: string | null;
	to: string | null;
	/** files of its areas; the first has the largest */
	lists: string[];
	/** from the largest to the smallest */
	levels: { code: string; name: Text; plural: Text; areas: number }[];
	/** the whole these areas make up, e.g. Viet Nam */
	whole: Text;
	/** level → file of boundaries, when some are shipped */
	boundaries: Record<string, string>;
	/** the vintage its larger areas were taken from, when only its smaller ones are of its own */
	base?: string;
	source: Text;
	/** '' where none is known */
	licence: Text;
	/** where the sizes of its areas are from, when they are known */
	sizes?: Text;
}

/** A division of areas beside the hierarchy: poverty zones, communes of a programme, regions. Never a parent of any. */
export interface Grouping {
	code: string;
	name: Text;
	/** codes of the areas in each group, which are all of one level */
	groups: { code: string; name: Text; areas: string[] }[];
}

/** The boundaries of the nearest larger level that has some; '' when none has. */
export function underOf({ levels, boundaries }: Vintage, level: string): string {
	const at = levels.findIndex((each) => each.code === level);
	const above = levels.slice(0, Math.max(0, at)).reverse();
	const found = above.find(({ code }) => Object.hasOwn(boundaries, code));
	return found ? boundaries[found.code] : '';
}
