import type { Area } from '../term/area.ts';
import { foldTone, stripMarks } from './fold.ts';
import { ancestors, REGION_LEVEL, type Gazetteer } from './gazetteer.ts';

const plain = (text: string): string => stripMarks(foldTone(text));

/**
 * Areas a person may mean by some words, with or without marks: the first words begin the name of the area, the rest may stand
 * in it or in what it lies in ('tan lap moc chau'); or a code. Whole names first, then by code; larger areas before smaller ones.
 */
export function searchAreas(source: Gazetteer, vintage: string, text: string, most: number): Area[] {
	const levels = source.vintage(vintage)?.levels.map(({ code }) => code) ?? [];
	const all = source.areas(vintage).filter((area) => area.level !== REGION_LEVEL);
	return searchAmong(all, text, most, levels, ({ code }) =>
		ancestors(source, vintage, code).map((up) => source.byCode(vintage, up)!.name.vi)
	);
}

/**
 * The same among any areas.
 * @param levels from the largest to the smallest
 * @param above names of what an area lies in
 */
export function searchAmong(
	areas: Iterable<Area>,
	text: string,
	most: number,
	levels: readonly string[] = [],
	above: (area: Area) => string[] = () => []
): Area[] {
	const words: string[] = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	if (!words.length) return [];
	const asked = words.join(' ');
	const found: { area: Area; far: number }[] = [];
	for (const area of areas) {
		if (area.code === text.trim()) {
			found.push({ area, far: -1 });
			continue;
		}
		const names = [...new Set([plain(area.name.vi), plain(area.name.en)])];
		const own = names.find((name) => holds(name, words[0]));
		if (own === undefined) continue;
		const rest = words.filter((word) => !holds(own, word));
		if (rest.length && !rest.every((word) => above(area).some((name) => holds(plain(name), word)))) continue;
		found.push({ area, far: own === asked ? 0 : own.startsWith(asked) ? 1 : rest.length ? 2 : 3 });
	}
	return found
		.sort(
			(a, b) =>
				a.far - b.far ||
				levels.indexOf(a.area.level) - levels.indexOf(b.area.level) ||
				(a.area.code < b.area.code ? -1 : 1)
		)
		.slice(0, most)
		.map(({ area }) => area);
}

/** Whether a word begins one of the words of a name. */
const holds = (name: string, word: string): boolean => ` ${name}`.includes(` ${word}`);
