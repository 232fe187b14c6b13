import { INK } from '../chart/colour.ts';
import { pathOf } from '../chart/path.ts';
import { named, shape, type Picture } from '../chart/picture.ts';
import type { Lang } from '../term/text.ts';
import { callout } from './callout.ts';
import { fillOfKind, type Kind } from './fill.ts';
import { insetPicture } from './inset.ts';
import { figureRings, type Outlines } from './rings.ts';
import { patterns } from './pattern.ts';
import { AROUND_FILL } from './pixel.ts';
import type { Plan } from './plan.ts';

/** What a plan is filled with. Rows are those of the scene's areas. */
export interface Look {
	/** what each row is */
	kinds: ArrayLike<Kind>;
	/** colours of the classes */
	colours: string[];
	/** the kind that stands out while the others fade */
	lit?: Kind | null;
	/** rows with a line around them */
	chosen: readonly number[];
	/** rows whose value is estimated, drawn with lines over them */
	estimated: readonly number[];
	/** the row that is named on the map */
	named: { row: number; name: string; value: string } | null;
	label: string;
	lang: Lang;
	/** how close the corners of its outlines may lie; usual when left out */
	grain?: Grain;
	/** the fact of a row, as its title: for pages without scripts and for files */
	factOf?: (row: number) => string;
}

/** The map as shapes: for some hundred areas, for print and where there are no scripts. */
export function drawPlan(plan: Plan, look: Look): Picture {
	const { around } = plan;
	const land = shape('g', { class: 'land' }, [
		...(around.figures.length
			? [
					shape(
						'g',
						{ fill: AROUND_FILL, stroke: INK.line, 'stroke-width': '0.6' },
						Array.from(around.figures, (_, f) => shape('path', { d: figurePath(around, f) }))
					)
				]
			: []),
		shape('g', { class: 'areas', ...STROKE[plan.form] }, areasOf(plan, look)),
		...estimatesOf(plan, look),
		...labelsOf(plan, look),
		...chosenOf(plan, look)
	]);
	return named(sizeOf(plan), look.label, [patterns, land, ...overOf(plan, look)]);
}

/** What lies over a map that is painted otherwise: chosen areas, names, the islands. */
export const drawOver = (plan: Plan, look: Look): Picture =>
	named(sizeOf(plan), look.label, [
		patterns,
		shape('g', { class: 'land' }, [
			...estimatesOf(plan, look),
			...labelsOf(plan, look),
			...chosenOf(plan, look)
		]),
		...overOf(plan, look)
	]);

const STROKE = {
	shape: { stroke: INK.paper, 'stroke-width': '0.6' },
	point: { stroke: INK.soft, 'stroke-width': '0.8' },
	tile: { stroke: INK.line, 'stroke-width': '1' }
};
const sizeOf = ({ width, height }: Plan) => ({ width: String(width), height: String(height) });

/** Lines of the grid, a pixel, that corners lie on: of a map that is looked at closely, of most, of a small one. */
const GRAINS = { fine: 32, usual: 2, coarse: 1 };
export type Grain = keyof typeof GRAINS;

const paths: Record<Grain, WeakMap<Outlines, string[]>> = {
	fine: new WeakMap(),
	usual: new WeakMap(),
	coarse: new WeakMap()
};

/** The path of one figure, kept with its outlines. */
export function figurePath(outlines: Outlines, f: number, grain: Grain = 'usual'): string {
	const kept = paths[grain];
	let known = kept.get(outlines);
	if (!known) kept.set(outlines, (known = []));
	return (known[f] ??= written(outlines, f, GRAINS[grain]));
}

function written(outlines: Outlines, f: number, grid: number): string {
	const rings = figureRings(outlines, f);
	const d = pathOf(
		rings.map((points) => ({ points, closed: true })),
		grid
	);
	if (d) return d;
	const [x, y] = rings[0][0];
	return `M${x.toFixed(1)},${y.toFixed(1)}h.4v.4h-.4z`;
}

const shapes = new WeakMap<Plan, Map<number, Picture>>();

/** One shape a figure; one that looks as before is the one from before, so that a page changes only what differs. */
function areasOf(plan: Plan, { kinds, colours, lit = null, grain, factOf }: Look): Picture[] {
	let before = shapes.get(plan);
	if (!before) shapes.set(plan, (before = new Map()));
	return Array.from(plan.rows, (row, f) => {
		const kind = kinds[row];
		const fill = fillOfKind(colours, kind);
		const opacity = lit === null || lit === kind ? undefined : '0.2';
		const outlined = kind === 'not_applicable' ? INK.soft : undefined;
		const known = before.get(f);
		if (
			!factOf &&
			known &&
			!known.children.length &&
			known.attributes.fill === fill &&
			(plan.form !== 'shape' || known.attributes.d === figurePath(plan.outlines, f, grain)) &&
			known.attributes['fill-opacity'] === opacity
		)
			return known;
		const attributes = { fill, 'fill-opacity': opacity, stroke: outlined, 'data-row': String(row) };
		const title = factOf ? [shape('title', {}, [factOf(row)])] : [];
		const drawn =
			plan.form === 'tile'
				? shape('rect', { ...tileOf(plan.outlines, f), ...attributes }, title)
				: plan.form === 'point'
					? shape('circle', { ...dotOf(plan, f), ...attributes }, title)
					: shape('path', { d: figurePath(plan.outlines, f, grain), ...attributes }, title);
		before.set(f, drawn);
		return drawn;
	});
}

function tileOf({ points }: Outlines, f: number) {
	const [x, y, right, , , bottom] = points.subarray(8 * f, 8 * f + 6);
	return { x, y, width: right - x, height: bottom - y, rx: right - x > 6 ? 3 : 0 };
}

const dotOf = ({ outlines, anchors }: Plan, f: number) => ({
	cx: anchors[2 * f],
	cy: anchors[2 * f + 1],
	r: outlines.points[32 * f] - anchors[2 * f]
});

const isDark = (fill: string): boolean => /^#[0-4]/.test(fill);

function labelsOf({ labels }: Plan, { kinds, colours }: Look): Picture[] {
	if (labels.length === 0) return [];
	return [
		shape(
			'g',
			{ class: 'names', 'font-size': 11 },
			labels.map(({ x, y, text, row }) =>
				shape(
					'text',
					{ x, y: y + 3.5, fill: isDark(fillOfKind(colours, kinds[row])) ? '#ffffff' : INK.text },
					[text]
				)
			)
		)
	];
}

/** Thin lines over what is estimated, so that it is not taken for a figure that was reported. */
function estimatesOf({ outlines, figures }: Plan, { estimated, grain }: Look): Picture[] {
	const drawn = estimated.filter((row) => figures[row] >= 0);
	if (drawn.length === 0) return [];
	return [
		shape(
			'g',
			{ class: 'estimated', fill: 'url(#estimated)', 'pointer-events': 'none' },
			drawn.map((row) => shape('path', { d: figurePath(outlines, figures[row], grain) }))
		)
	];
}

function chosenOf({ outlines, figures }: Plan, { chosen, grain }: Look): Picture[] {
	const drawn = chosen.filter((row) => figures[row] >= 0);
	if (drawn.length === 0) return [];
	return [
		shape(
			'g',
			{ class: 'picked', fill: 'none', stroke: INK.text, 'stroke-width': '1.8' },
			drawn.map((row) => shape('path', { d: figurePath(outlines, figures[row], grain) }))
		)
	];
}

function overOf(plan: Plan, look: Look): Picture[] {
	const { kinds, colours, lang } = look;
	const named = look.named && plan.form !== 'tile' ? look.named : null;
	const f = named ? plan.figures[named.row] : -1;
	return [
		...(named && f >= 0
			? [callout({ x: plan.anchors[2 * f], y: plan.anchors[2 * f + 1] }, named.name, named.value, plan)]
			: []),
		...(plan.inset
			? [insetPicture(plan.inset, (row) => fillOfKind(colours, kinds[row]), lang, look.grain !== 'coarse')]
			: [])
	];
}
