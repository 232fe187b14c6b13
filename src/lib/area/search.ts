import type { Area } from '../term/area.ts';
import { foldTone, stripMarks } from './fold.ts';
import { ancestors, REGION_LEVEL, type Gazetteer } from './gazetteer.ts';

const plain = (text: string): string => stripMarks(foldTone(text));

/**
 * Areas a person may mean by some words, with or without marks: the first words begin the name of the area, the rest may stand
 * in it or in what it lies in ('tan lap moc chau'); or a code. Whole names first, then by code; larger areas before smaller ones.
 */
export function searchAreas(source: Gazetteer, vintage: string, text: string, most: number): Area[] {
	const words: string[] = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	if (!words.length) return [];
	const asked = words.join(' ');
	const found: { area: Area; far: number }[] = [];
	for (const area of source.areas(vintage)) {
		if (area.level === REGION_LEVEL) continue;
		if (area.code === text.trim()) found.push({ area, far: -1 });
		else {
			const own = plain(area.name.vi);
			if (!holds(own, words[0])) continue;
			const rest = words.filter((word) => !holds(own, word));
			if (rest.length && !rest.every((word) => above(area).some((name) => holds(name, word)))) continue;
			found.push({ area, far: own === asked ? 0 : own.startsWith(asked) ? 1 : rest.length ? 2 : 3 });
		}
	}
	const rank = source.vintage(vintage)?.levels.map(({ code }) => code) ?? [];
	return found
		.sort(
			(a, b) =>
				a.far - b.far ||
				rank.indexOf(a.area.level) - rank.indexOf(b.area.level) ||
				(a.area.code < b.area.code ? -1 : 1)
		)
		.slice(0, most)
		.map(({ area }) => area);

	function above({ code }: Area): string[] {
		return ancestors(source, vintage, code).map((up) => plain(source.byCode(vintage, up)!.name.vi));
	}
}

/** Whether a word begins one of the words of a name. */
const holds = (name: string, word: string): boolean => ` ${name}`.includes(` ${word}`);
