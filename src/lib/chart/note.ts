import { boundsOf, boundsOfCell } from '../inequality/bounds.ts';
import { cellsOf } from '../inequality/cell.ts';
import { quadrantOf } from '../inequality/quadrant.ts';
import { formatApart, formatValue } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { INDICATOR } from '../query/groups.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';
import type { Tab } from '../view/view.ts';
import { groupRowsOf } from './equiplot.ts';
import { byArea, stepsOf } from './line.ts';
import { isLogarithmic, pairsOf } from './scatter.ts';
import { changesOf, SLOPE_NAMED } from './slope.ts';

/** What must stand beneath a picture to read it truly: which interval it shows, what it leaves out, where it is cut. */
export function notesOf(scene: Scene, tab: Tab, lang: Lang): string[] {
	const notes: string[] = [];
	if (hasBounds(scene, tab, lang)) notes.push(message(lang, 'note.interval-file'));
	const areas = scene.resolved.areas.length;
	const left = (key: 'note.slope-left' | 'note.pairs-left' | 'note.groups-left', count: number) => {
		if (count > 0) notes.push(message(lang, key, { count }));
	};
	switch (tab) {
		case 'line':
		case 'small': {
			const steps = tab === 'line' ? stepsOf(scene, lang) : byArea(scene, lang);
			if (steps.some((each) => each.missed.length > 0)) notes.push(message(lang, 'note.bridge'));
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

/** Whether a picture of this form shows an interval. */
function hasBounds(scene: Scene, tab: Tab, lang: Lang): boolean {
	switch (tab) {
		case 'bar':
			return cellsOf(scene).some((cell) => boundsOfCell(scene, cell) !== null);
		case 'gap':
			return cellsOf(scene).some((cell) => boundsOf(cell.women) !== null || boundsOf(cell.men) !== null);
		case 'line':
			return stepsOf(scene, lang).some((each) => each.bounds !== null);
		case 'small':
			return byArea(scene, lang).some((each) => each.bounds !== null);
		case 'equiplot':
			return scene.groups.rows.some((row) => boundsOf(row) !== null);
		default:
			return false;
	}
}
