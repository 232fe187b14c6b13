import { INK } from '../chart/colour.ts';
import { named, shape, type Picture } from '../chart/picture.ts';
import { cellsOf, type Cell } from '../inequality/cell.ts';
import { nameOfPanel, titleOf } from '../insight/words.ts';
import type { Scene } from '../query/scene.ts';
import { panelScenes } from '../query/panel.ts';
import type { Lang } from '../term/text.ts';
import type { Paint } from './annotate.ts';
import { planOf } from './arrange.ts';
import type { Classes } from './classes.ts';
import { drawPlan } from './draw.ts';
import { classesOf } from './fill.ts';
import type { Ground } from './ground.ts';
import { lookOf } from './look.ts';
import type { Plan } from './plan.ts';

/** One of several maps, with the cells it shows. */
export interface Sheetlet {
	code: string;
	title: string;
	scene: Scene;
	cells: Cell[];
}

/** Several maps of the same areas, the classes they share and all their cells together, which the legend counts. */
export interface Many {
	sheets: Sheetlet[];
	cells: Cell[];
	classes: Classes;
}

export function manyOf(scene: Scene, lang: Lang): Many {
	const sheets = panelScenes(scene).map(({ code, scene: alone }) => ({
		code,
		title: nameOfPanel(scene, lang, code),
		scene: alone,
		cells: cellsOf(alone)
	}));
	const cells = sheets.flatMap((each) => each.cells);
	return { sheets, cells, classes: classesOf(sheets[0]?.scene ?? scene, cells) };
}

/** Shapes all the maps of one picture may have together: more, and fewer maps are drawn. */
const MOST_MARKS = 14_000;
/** Pixels. */
const GAP = 14;
const TITLE = 26;

/** Maps a row holds at a width. */
export const columnsOf = (maps: number, pair: boolean, width: number): number =>
	pair ? (width < 480 ? 1 : 2) : Math.max(2, Math.min(maps, Math.floor((width + GAP) / (152 + GAP))));

/** The maps of a scene as one picture, for files and for pages without scripts. */
export function drawMany(
	scene: Scene,
	ground: Ground | null,
	{ width, lang }: { width: number; lang: Lang },
	paint: Paint = drawPlan
): Picture | null {
	const { sheets, plan, columns, wide, draw } = laid(scene, ground, { width, lang }, paint);
	if (sheets.length === 0) return null;
	const drawn = sheets.slice(0, Math.max(2, Math.floor(MOST_MARKS / Math.max(1, plan.rows.length))));
	const tall = plan.height + TITLE;
	const rows = Math.ceil(drawn.length / columns);
	return named(
		{ width: String(width), height: String(rows * tall + (rows - 1) * GAP) },
		titleOf(scene, lang),
		drawn.map((sheet, i) => {
			const [x, y] = [(i % columns) * (wide + GAP), Math.floor(i / columns) * (tall + GAP)];
			return shape('g', { transform: `translate(${x},${y})` }, [
				shape('text', { x: wide / 2, y: 17, 'font-weight': 600, fill: INK.text }, [sheet.title]),
				placed(draw(sheet), plan)
			]);
		})
	);
}

/** Each of the maps for itself, by its figure id: what a page holds until it draws them. */
export function drawEach(
	scene: Scene,
	ground: Ground | null,
	frame: { width: number; lang: Lang },
	paint: Paint = drawPlan
): Record<string, Picture> {
	const { sheets, draw } = laid(scene, ground, frame, paint);
	return Object.fromEntries(sheets.map((each) => [sheetId(each.code), draw(each)]));
}

export const sheetId = (code: string): string => `map-of-${code.replace(/[^\w-]/g, '_')}`;

function laid(
	scene: Scene,
	ground: Ground | null,
	{ width, lang }: { width: number; lang: Lang },
	paint: Paint
) {
	const { sheets, classes } = manyOf(scene, lang);
	const pair = scene.resolved.tab === 'pair';
	const columns = columnsOf(sheets.length, pair, width);
	const wide = Math.floor((width - (columns - 1) * GAP) / columns);
	const small = !pair;
	const plan = planOf(scene, ground, { width: wide, lang, small });
	const draw = ({ scene: alone, cells }: Sheetlet) =>
		paint(plan, lookOf(alone, cells, { lang, classes, titled: pair, small }));
	return { sheets, plan, columns, wide, draw };
}

/** A map as a part of a picture: its box cuts off what lies outside. */
function placed({ children }: Picture, { width, height }: Plan): Picture {
	return {
		tag: 'svg',
		attributes: {
			y: String(TITLE),
			width: String(width),
			height: String(height),
			viewBox: `0 0 ${width} ${height}`
		},
		children
	};
}
