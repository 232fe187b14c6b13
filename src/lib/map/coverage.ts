import { INK } from '../chart/colour.ts';
import type { Picture } from '../chart/picture.ts';
import type { Area } from '../term/area.ts';
import type { Lang } from '../term/text.ts';
import { hasShapes } from './arrange.ts';
import { drawCoverageShapes } from './coverage-shape.ts';
import { drawCoverageTiles } from './coverage-tile.ts';
import type { Ground } from './ground.ts';

/** An area with or without what is looked for; how often it had it is written on its tile. */
export interface Covered {
	area: Area;
	count: number;
	state: 'with' | 'without' | 'unsure' | 'outside';
	/** in words */
	fact: string;
}

/** How each state looks: never by colour alone. */
export const COVERED = {
	with: { fill: '#2a6f66', edge: '#175b54', ink: '#ffffff', mark: '✓' },
	without: { fill: '#fdf3e1', edge: '#b57a22', ink: INK.text, mark: '–' },
	unsure: { fill: '#ffffff', edge: '#b57a22', ink: INK.text, mark: '?' },
	outside: { fill: '#ffffff', edge: INK.line, ink: INK.soft, mark: '' }
};

/**
 * Areas with and without, as a map where their boundaries are known, else as equal tiles by parent. The islands stand in both.
 * @param all the areas and those they lie in
 * @param ground what they are drawn on
 */
export const drawCoverage = (
	covered: readonly Covered[],
	all: readonly Area[],
	ground: Ground | null,
	label: string,
	frame: { width: number; lang: Lang }
): Picture =>
	hasShapes(
		ground,
		covered.map(({ area }) => area)
	)
		? drawCoverageShapes(covered, ground, label, frame)
		: drawCoverageTiles(covered, all, ground, label, frame);
