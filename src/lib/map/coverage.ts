import type { Picture } from '../chart/picture.ts';
import type { Area } from '../term/area.ts';
import type { Lang } from '../term/text.ts';
import { hasShapes } from './arrange.ts';
import type { Covered } from './coverage-look.ts';
import { drawCoverageShapes } from './coverage-shape.ts';
import { drawCoverageTiles } from './coverage-tile.ts';
import type { Ground } from './ground.ts';

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
