import type { Interval } from '../inequality/interval/interval.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { cellsOf } from '../inequality/cell.ts';
import { quadrantOf } from '../inequality/quadrant.ts';
import { formatApart, formatValue } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { INDICATOR } from '../query/groups.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Tab } from '../view/view.ts';
import { groupRowsOf } from './equiplot.ts';
import { isLogarithmic, pairsOf } from './scatter.ts';
import { byArea, stepsOf } from './series.ts';
import { targetNotes } from './target.ts';
import { changesOf, SLOPE_NAMED } from './slope.ts';

/**
 * What must stand beneath a picture to read it truly: which interval it shows, what it leaves out, where it is cut.
 * @param which only what is to be said of intervals, or all but that
 */
export function notesOf(
	scene: Scene,
	tab: Tab,
	lang: Lang,
	which: 'all' | 'intervals' | 'others' = 'all'
): string[] {
	const notes = which === 'others' ? [] : [...intervalNotes(scene, tab, lang)];
	if (which === 'intervals') return notes;
	const areas = scene.resolved.areas.length;
	const left = (key: 'note.slope-left' | 'note.pairs-left' | 'note.groups-left', count: number) => {
		if (count > 0) notes.push(message(lang, key, { count }));
	};
	switch (tab) {
		case 'line':
		case 'small': {
			const steps = tab === 'line' ? stepsOf(scene, lang) : byArea(scene, lang);
			if (steps.some((each) => each.missed.length > 0)) notes.push(message(lang, 'note.bridge'));
			if (tab === 'line') notes.push(...targetNotes(scene, lang));
			break;
		}
		case 'slope': {
			if (scene.resolved.view.by.includes('sex')) break;
			const drawn = changesOf(scene, lang).length;
			left('note.slope-left', areas - drawn);
			if (drawn > SLOPE_NAMED) notes.push(message(lang, 'note.slope-named'));
			break;
		}
		case 'gap':
			left('note.pairs-left', areas - pairsOf(scene).length);
			break;
		case 'scatter': {
			const pairs = pairsOf(scene);
			left('note.pairs-left', areas - pairs.length);
			if (isLogarithmic(scene, pairs)) notes.push(message(lang, 'note.log'));
			break;
		}
		case 'quadrant': {
			const found = quadrantOf(scene);
			if (!found) break;
			const number = (value: number) => formatValue(lang, scene.resolved.indicator, value);
			notes.push(
				message(lang, `note.quadrant.${found.level.of}`, {
					level: number(found.level.cut),
					gap: formatApart(lang, scene.resolved.indicator, found.gap.cut)
				})
			);
			if (found.middles) notes.push(message(lang, 'note.quadrant-middle'));
			left('note.pairs-left', areas - found.areas.length);
			break;
		}
		case 'equiplot': {
			const { rows: of, chosen, parent } = scene.resolved;
			const rows = groupRowsOf(scene, lang).length;
			if (of === 'indicator') {
				const place = chosen[0] ?? parent;
				if (place) notes.push(message(lang, 'note.groups-one-place', { place: pick(lang, place.name) }));
				left('note.groups-left', new Set(scene.groups.rows.map((row) => row.key[INDICATOR])).size - rows);
			} else left('note.groups-left', areas - rows);
			break;
		}
	}
	return notes;
}

/** The intervals a picture of this form draws. */
function intervalsOf(scene: Scene, tab: Tab, lang: Lang): (Interval | null)[] {
	const { indicator } = scene.resolved;
	switch (tab) {
		case 'bar':
			return cellsOf(scene).map((cell) => cell.interval);
		case 'gap':
			return cellsOf(scene).flatMap(({ women, men }) =>
				women?.value == null || men?.value == null
					? []
					: [intervalOf(indicator, women), intervalOf(indicator, men)]
			);
		case 'line':
			return stepsOf(scene, lang).map((each) => each.bounds);
		case 'small':
			return byArea(scene, lang).map((each) => each.bounds);
		case 'equiplot':
			return groupRowsOf(scene, lang).flatMap((row) => row.dots.map((dot) => dot.bounds));
		default:
			return [];
	}
}

/** Which intervals are drawn, each method once: as given in the file, or 95 % made here and how. */
function* intervalNotes(scene: Scene, tab: Tab, lang: Lang): Generator<string> {
	const methods = [...new Set(intervalsOf(scene, tab, lang).flatMap((each) => each?.method ?? []))];
	if (methods.includes('given')) yield message(lang, 'note.interval.given');
	const names = methods.flatMap((each) => (each === 'given' ? [] : message(lang, `interval.${each}`)));
	if (names.length > 0) yield message(lang, 'note.interval.made', { method: names.join(', ') });
}
