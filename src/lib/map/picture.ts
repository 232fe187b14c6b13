import { planOf } from './arrange.ts';
import { annotatingMap } from './annotate.ts';
import { annotated } from '../chart/annotate.ts';
import { drawBar } from '../chart/bar.ts';
import { cellsOf } from '../inequality/cell.ts';
import { drawDumbbell } from '../chart/dumbbell.ts';
import { drawEquiplot } from '../chart/equiplot.ts';
import { drawLine } from '../chart/line.ts';
import { byArea, stepsOf } from '../chart/series.ts';
import type { Drawing, Picture } from '../chart/picture.ts';
import { drawPyramid } from '../chart/pyramid.ts';
import { drawQuadrant } from '../chart/quadrant.ts';
import { drawScatter } from '../chart/scatter.ts';
import { drawSlope } from '../chart/slope.ts';
import { drawSmall } from '../chart/small.ts';
import type { Scene } from '../query/scene.ts';
import { isMany } from '../view/panel.ts';
import type { Tab } from '../view/view.ts';
import { drawPlan } from './draw.ts';
import { classesOf, fillOf } from './fill.ts';
import type { Ground } from './ground.ts';
import { drawLegend } from './legend.ts';
import { lookOf } from './look.ts';
import { drawMany, manyOf } from './many.ts';
import { coloursOf } from './palette.ts';

/** The picture of a scene in one of its forms; null for the table, which is no picture, and where there is nothing to draw. */
export function draw(scene: Scene, tab: Tab, ground: Ground | null, drawing: Drawing): Picture | null {
	const { annotations = [], lang } = drawing;
	const picture = drawForm(scene, tab, ground, drawing);
	const isMap = tab === 'map' || isMany(tab);
	return picture && annotations.length && !isMap
		? annotated(picture, scene, tab, annotations, lang)
		: picture;
}

function drawForm(scene: Scene, tab: Tab, ground: Ground | null, drawing: Drawing): Picture | null {
	switch (tab) {
		case 'table':
			return null;
		case 'map':
			return scene.resolved.areas.length ? drawMap(scene, ground, drawing) : null;
		case 'maps':
		case 'pair':
			return scene.resolved.areas.length
				? drawMany(scene, ground, drawing, annotatingMap(drawPlan, scene, drawing.annotations, drawing.lang))
				: null;
		case 'line':
			return stepsOf(scene, drawing.lang).length ? drawLine(scene, drawing) : null;
		case 'small':
			return byArea(scene, drawing.lang).length ? drawSmall(scene, drawing) : null;
		case 'gap':
			return hasPairs(scene) ? drawDumbbell(scene, drawing) : null;
		case 'pyramid':
			return hasPairs(scene) ? drawPyramid(scene, drawing) : null;
		case 'slope':
			return drawSlope(scene, drawing);
		case 'scatter':
			return drawScatter(scene, drawing);
		case 'quadrant':
			return drawQuadrant(scene, drawing);
		case 'equiplot':
			return drawEquiplot(scene, drawing);
		case 'bar': {
			const cells = cellsOf(scene);
			if (cells.every((cell) => cell.value === null)) return null;
			const classes = classesOf(scene, cells);
			const fill = fillOf(classes, coloursOf(classes));
			return drawBar(scene, (row) => fill(cells[row]), drawing);
		}
	}
}

/** Whether some area has a value for women and one for men. */
const hasPairs = (scene: Scene): boolean =>
	cellsOf(scene).some((cell) => cell.women?.value != null && cell.men?.value != null);

/** The map of a scene as shapes; rows are numbered as in `cellsOf(scene)`. */
const drawMap = (scene: Scene, ground: Ground | null, { width, lang, annotations }: Drawing): Picture =>
	annotatingMap(
		drawPlan,
		scene,
		annotations,
		lang
	)(planOf(scene, ground, { width, lang }), lookOf(scene, cellsOf(scene), { lang, titled: true }));

/** The legend that belongs to a scene's form; null where its colours say something else, or nothing. */
export function legendOf(
	scene: Scene,
	tab: Tab,
	{ width, lang }: Pick<Drawing, 'width' | 'lang'>
): Picture | null {
	if (tab !== 'map' && !isMany(tab)) return null;
	const cells = cellsOf(scene);
	const shown = isMany(tab) ? manyOf(scene, lang) : { cells, classes: classesOf(scene, cells) };
	return drawLegend(scene, shown.cells, { width, lang, classes: shown.classes });
}
