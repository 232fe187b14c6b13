import type { Vintage } from '../term/area.ts';
import type { Crosswalk, CrosswalkAbout, Link } from '../term/crosswalk.ts';
import { same, type Text } from '../term/text.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A crosswalk as its page shows it; where there is none yet, what one would say of itself. */
export interface Between {
	about: CrosswalkAbout;
	names: { from: Text; to: Text };
	/** levels both vintages have */
	levels: { code: string; name: Text }[];
	/** the first of its lines, and how many there are */
	first: (Link & { names: [Text, Text] })[];
	lines: number;
}

/** Lines shown before all are there. */
const FIRST = 120;

/**
 * What leads from one vintage to another at a level, or at the largest that both have.
 * @returns null when one of them is not known, they are the same, or they share no level
 */
export function crosswalkBetween(
	source: Gazetteer,
	all: readonly Crosswalk[],
	wanted: { from: string; to: string; level: string }
): Between | null {
	const [from, to] = [source.vintage(wanted.from), source.vintage(wanted.to)];
	if (!from || !to || from === to) return null;
	const levels = sharedLevels(from, to);
	const level = levels.find((each) => each.code === wanted.level) ?? levels[0];
	if (!level) return null;
	const found = all.find((each) => each.from === from.id && each.to === to.id && each.level === level.code);
	const { links = [], own: _own, ...said } = found ?? {};
	const name = (vintage: string, code: string) => source.byCode(vintage, code)?.name ?? same(code);
	return {
		about: {
			...{ from: from.id, to: to.id, level: level.code, date: to.from ?? '' },
			...{ basis: same(''), source: same(''), licence: same('') },
			...said
		},
		names: { from: from.name, to: to.name },
		levels: levels.map(({ code, name }) => ({ code, name })),
		first: links
			.slice(0, FIRST)
			.map((link) => ({ ...link, names: [name(from.id, link.from), name(to.id, link.to)] })),
		lines: links.length
	};
}

/** Levels two vintages share. */
export const sharedLevels = (from: Pick<Vintage, 'levels'>, to: Pick<Vintage, 'levels'>): Vintage['levels'] =>
	from.levels.filter(({ code }) => to.levels.some((each) => each.code === code));
