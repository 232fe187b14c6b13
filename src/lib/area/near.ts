import type { Area } from '../term/area.ts';
import { squeeze, stripMarks } from './fold.ts';
import { areaName } from './prefix.ts';
import type { Gazetteer } from './gazetteer.ts';
import { insideOf } from './names.ts';

/** Areas with the letters their names are told apart by. */
interface Spelled {
	area: Area;
	letters: string;
}

const lists = new WeakMap<Gazetteer, Map<string, Spelled[]>>();

function spelledOf(source: Gazetteer, vintage: string, level: string): Spelled[] {
	let byKey = lists.get(source);
	if (!byKey) lists.set(source, (byKey = new Map()));
	const key = `${vintage} ${level}`;
	let list = byKey.get(key);
	if (!list) {
		list = source.atLevel(vintage, level).map((area) => ({ area, letters: lettersOf(area.name.vi) }));
		byKey.set(key, list);
	}
	return list;
}

const lettersOf = (name: string): string => squeeze(stripMarks(areaName(name).bare));

/**
 * The areas of a level whose names are spelled most like a name, the nearest first; none further than a third of its letters.
 * For a person to choose from, never to be applied.
 * @param within only areas inside one of these, when there are any
 */
export function nearest(
	source: Gazetteer,
	vintage: string,
	level: string,
	name: string,
	within: readonly string[],
	most: number
): Area[] {
	const letters = lettersOf(name);
	if (!letters) return [];
	const limit = Math.max(1, Math.floor(letters.length / 3));
	const found: { area: Area; far: number }[] = [];
	for (const { area, letters: own } of spelledOf(source, vintage, level)) {
		if (Math.abs(own.length - letters.length) > limit) continue;
		if (within.length && !insideOf(source, vintage, area.code, within)) continue;
		const far = distance(letters, own, limit);
		if (far <= limit) found.push({ area, far });
	}
	return found
		.sort((a, b) => a.far - b.far || (a.area.code < b.area.code ? -1 : 1))
		.slice(0, most)
		.map(({ area }) => area);
}

/** How many letters must be changed, put in or left out; `limit` + 1 when more than that. */
function distance(a: string, b: string, limit: number): number {
	let before = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + cost);
			if (row[j] < least) least = row[j];
		}
		if (least > limit) return limit + 1;
		before = row;
	}
	return before[b.length];
}
