import * as Plot from '@observablehq/plot';
import type { Feature } from 'geojson';
import { cubeAnswering } from '#lib/cube/answer.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { cubeOf } from '#lib/cube/fetch.ts';
import { WasmEngine } from '#lib/engine/wasm.ts';
import { svgOf } from '#lib/chart/picture.ts';
import { cellsOf } from '#lib/inequality/cell.ts';
import { headlineOf, told } from '#lib/insight/say.ts';
import { planOf } from '#lib/map/arrange.ts';
import type { Classes } from '#lib/map/classes.ts';
import { classesOf } from '#lib/map/fill.ts';
import { drawLegend } from '#lib/map/legend.ts';
import { lookOf } from '#lib/map/look.ts';
import type { Plan } from '#lib/map/plan.ts';
import { figureRings } from '#lib/map/rings.ts';
import { RasterPainter } from '#lib/map/raster.ts';
import { WHOLE } from '#lib/map/window.ts';
import type { Answering } from '#lib/query/answer.ts';
import { ask } from '#lib/query/ask.ts';
import { print } from '#lib/query/print.ts';
import { bySex, sceneOf, type Scene } from '#lib/query/scene.ts';
import { rasters } from '#lib/state/raster-here.ts';
import { resolve, type Resolved } from '#lib/view/resolve.ts';
import { emptyView } from '#lib/view/view.ts';
import { DATASET, GROUPS, MAKE, PERIODS } from './made.ts';

/*
 * A click on another filter and period until the map of 10,600 areas is painted with its legend and its headline: the whole
 * scene from the cube, its cells, classes and raster, against DuckDB-WASM and Plot for the one map alone, on the same ten million rows.
 */
const WIDTH = 800;
const INDICATOR = DATASET.indicators[1];
/** The peer; the map alone; the whole scene, with its legend and its headline. */
export type Way = 'plot' | 'map' | 'scene';

const engine = new WasmEngine();
let cube: Cube;
let first: Scene;
let plan: Plan;
let host: HTMLElement;

/** What is shown at a step: a period and a group of people, both new at each. */
interface Shown {
	period: string;
	group: string;
}
const shownAt = (step: number): Shown => ({
	period: PERIODS[step % PERIODS.length],
	group: GROUPS[step % GROUPS.length]
});

function resolvedAt({ period, group }: Shown): Resolved {
	const where = { sex: ['F'], ethnicity: [group] };
	const view = { ...emptyView(DATASET.id), indicator: INDICATOR.code, level: 'commune', where };
	const found = resolve({ ...view, time: { from: period, to: period } }, DATASET);
	if (!found.ok) throw new Error(found.failure.kind);
	return found.value;
}

async function sceneAt(answering: Answering, shown: Shown): Promise<Scene> {
	const scene = await sceneOf(answering, DATASET, resolvedAt(shown));
	if (!scene.ok) throw new Error(scene.failure.kind);
	return scene.value;
}

/** What the one map needs, as the program asks an engine for it. */
function statementAt({ period, group }: Shown) {
	const where = new Map([['ethnicity', [group]], ['sex', ['F']]]); // prettier-ignore
	const wanted = { indicator: INDICATOR, level: 'commune', parent: null, areas: null };
	const tree = ask(DATASET, { ...wanted, periods: [period], where, split: [] });
	if (!tree.ok) throw new Error(tree.failure.kind);
	return print(tree.value);
}

/** The cube as a page has it that has answered nothing yet: no step is a question asked before. */
const answeringAnew = (): Answering => cubeAnswering(cube, DATASET, async () => []);

async function setup(features: Feature[]): Promise<number> {
	for (const sql of MAKE) await engine.query({ sql });
	const made = await cubeOf(engine, DATASET, INDICATOR);
	if (!made.ok) throw new Error(made.failure.kind);
	cube = made.value;
	first = await sceneAt(answeringAnew(), shownAt(0));
	const communes = DATASET.areas.filter((each) => each.level === 'commune');
	const shapes = new Map(communes.map(({ code }, i) => [code, { ...features[i], id: code }]));
	plan = planOf(first, { shapes, islands: [] }, { width: WIDTH, lang: 'en' });
	return plan.rows.length;
}

function canvas(): CanvasRenderingContext2D {
	const made = document.createElement('canvas');
	made.style.cssText = 'position:absolute;left:0;top:0';
	host.append(made);
	return made.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
}

async function mapAt(answering: Answering, shown: Shown): Promise<Scene> {
	const resolved = resolvedAt(shown);
	const { level, parent, period, where } = resolved;
	const wanted = { indicator: INDICATOR, level, parent, areas: null, periods: [period], where, split: [] };
	const slice = await bySex(answering.answer, DATASET, resolved, wanted);
	if (!slice.ok) throw new Error(slice.failure.kind);
	return { ...first, resolved, slice: slice.value };
}

/** Ours, from what is wanted to its picture; and to the legend and the headline. */
async function rastered(
	sceneOfShown: typeof sceneAt,
	beside: (scene: Scene, classes: Classes) => void = () => {}
): Promise<(shown: Shown) => Promise<void>> {
	const painter = new RasterPainter(canvas());
	const { width, height } = plan;
	const { raster } = await rasters.draw(plan, { width, height, ratio: 1, window: WHOLE });
	painter.take(plan, raster);
	const answering = answeringAnew();
	return async (shown) => {
		const scene = await sceneOfShown(answering, shown);
		const cells = cellsOf(scene);
		const classes = classesOf(scene, cells);
		const { kinds, colours } = lookOf(scene, cells, { lang: 'en', classes });
		painter.paint(kinds, colours);
		beside(scene, classes);
	};
}

/** What a reader looks at with the map: its headline and its legend. */
function withWords(): (scene: Scene, classes: Classes) => void {
	const headline = document.createElement('h1');
	const legend = document.createElement('div');
	document.body.append(headline, legend);
	return (scene, classes) => {
		const cells = cellsOf(scene);
		headline.textContent = headlineOf(told(scene, 'en', 'everywhere')).text;
		const picture = drawLegend(scene, cells, { width: 400, lang: 'en', classes });
		legend.innerHTML = svgOf(picture!);
	};
}

const ways: Record<Way, () => Promise<(shown: Shown) => Promise<void>>> = {
	map: () => rastered(mapAt),
	scene: () => rastered(sceneAt, withWords()),
	async plot() {
		const shapes = Array.from(plan.rows, (row, f) => ({
			type: 'Feature' as const,
			properties: { row },
			geometry: {
				type: 'MultiPolygon' as const,
				coordinates: figureRings(plan.outlines, f).map((ring) => [[...ring, ring[0]]])
			}
		}));
		return async (shown) => {
			const { measure } = (await engine.query(statementAt(shown))).column;
			host.replaceChildren(
				Plot.plot({
					width: plan.width,
					height: plan.height,
					margin: 0,
					projection: { type: 'identity' },
					color: { type: 'quantile', n: 5, scheme: 'blues' },
					marks: [
						Plot.geo(shapes, {
							fill: (each: (typeof shapes)[number]) => measure[each.properties.row],
							stroke: '#fbfaf7',
							strokeWidth: 0.6
						})
					]
				})
			);
		};
	}
};

/** Puts a button there; its click shows the step of a round. `took` is the time to the end of the frame, once it is over. */
async function ready(way: Way, round: number): Promise<void> {
	document.body.replaceChildren();
	host = document.createElement('div');
	host.style.cssText = `position:relative;width:${plan.width}px;height:${plan.height}px`;
	const button = document.createElement('button');
	button.textContent = 'next';
	document.body.append(button, host);
	const show = await ways[way]();
	await show(shownAt(round + 5));
	bench.took = null;
	button.onclick = async (event) => {
		await show(shownAt(round));
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (bench.took = performance.now() - event.timeStamp);
			port2.postMessage(0);
		});
	};
}

const bench = { setup, ready, took: null as number | null };
export type RepaintBench = typeof bench;
Object.assign(window, { bench });
