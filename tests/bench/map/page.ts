/* The page the painters are measured in: ours as it is shipped, and those it is held against, on the same picture. */
import * as Plot from '@observablehq/plot';
import type { Feature, Geometry } from 'geojson';
import type { Cell } from '#lib/inequality/cell.ts';
import { planOf } from '#lib/map/arrange.ts';
import { figureRings } from '#lib/map/rings.ts';
import { lookOf } from '#lib/map/look.ts';
import { RasterPainter } from '#lib/map/raster.ts';
import type { Plan } from '#lib/map/plan.ts';
import { WHOLE } from '#lib/map/window.ts';
import { fillOfKind } from '#lib/map/fill.ts';
import type { Scene } from '#lib/query/scene.ts';
import { rasters } from '#lib/state/raster-here.ts';

export type Painter = 'ours' | 'plot' | 'path2d' | 'fills';

/** Shows the cells of a period. */
type Step = (period: number) => void;

const WIDTH = 800;
const PERIODS = 12;
let plan: Plan;
let scene: Scene;
let periods: Cell[][];
let host: HTMLElement;
let hit: (x: number, y: number) => number = () => -1;

const same = (text: string) => ({ vi: text, en: text });

/** Lays out the areas and makes up values for each period, some of them absent. */
function setup(features: Feature<Geometry>[], absent: number): { areas: number; points: number } {
	const area = (code: string) => ({
		code,
		name: same(`Area ${code}`),
		level: 'area',
		parent: 'all',
		type: ''
	});
	const areas = features.map((each) => area(String(each.id)));
	scene = {
		dataset: { vintage: null, dimensions: [] },
		resolved: {
			areas,
			chosen: [],
			parent: area('all'),
			level: 'area',
			indicator: { code: 'i', name: same('Indicator'), unit: same(''), additivity: 'none', per: 1 },
			period: '2020',
			span: ['2020'],
			tab: 'map',
			measure: 'value',
			sex: '_T',
			sexes: [],
			where: new Map(),
			panels: { by: null, ways: [], codes: [], all: 0 },
			split: null,
			rows: 'area',
			view: { classes: 9, scheme: 'quantile', shape: 'outline', by: [] }
		},
		ages: { rows: [] },
		whole: { rows: [] }
	} as unknown as Scene;
	periods = Array.from({ length: PERIODS }, (_, p) =>
		areas.map((each, i): Cell => {
			const value = ((i * 7919 + p * 104_729) % 10_007) / 100;
			const gone = absent > 0 && (i + p) % absent === 0;
			const none = { origin: null, interval: null, women: null, men: null, total: null, partial: false };
			return { area: each, value: gone ? null : value, status: gone ? 'Q' : '', ...none };
		})
	);
	const ground = { shapes: new Map(features.map((each) => [String(each.id), each])), islands: [] };
	plan = planOf(scene, ground, { width: WIDTH, lang: 'en' });
	return { areas: plan.rows.length, points: plan.outlines.points.length / 2 };
}

function clear(): void {
	host?.remove();
	host = document.createElement('div');
	host.style.cssText = `position:relative;width:${plan.width}px;height:${plan.height}px`;
	document.body.append(host);
}

function canvas(): CanvasRenderingContext2D {
	const made = document.createElement('canvas');
	Object.assign(made, { width: plan.width, height: plan.height });
	made.style.cssText = 'position:absolute;left:0;top:0';
	host.append(made);
	return made.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
}

/** The colour of each row in a period: found once, so that the others do not pay for it. */
const coloured = (): string[][] =>
	periods.map((cells) => {
		const { kinds, colours } = lookOf(scene, cells, { lang: 'en' });
		return cells.map((_, row) =>
			typeof kinds[row] === 'number' ? fillOfKind(colours, kinds[row]) : '#7d7686'
		);
	});

const pathsOf = (): Path2D[] =>
	Array.from(plan.rows, (_, f) => {
		const path = new Path2D();
		for (const ring of figureRings(plan.outlines, f)) {
			ring.forEach(([x, y], i) => (i ? path.lineTo(x, y) : path.moveTo(x, y)));
			path.closePath();
		}
		return path;
	});

/** The same shapes as Plot takes them, in pixels already: its projection costs it nothing. */
const shapesOf = () =>
	Array.from(plan.rows, (row, f) => ({
		type: 'Feature' as const,
		properties: { row },
		geometry: {
			type: 'MultiPolygon' as const,
			coordinates: figureRings(plan.outlines, f).map((ring) => [[...ring, ring[0]]])
		}
	}));

const painters: Record<Painter, () => Promise<Step> | Step> = {
	/** The way of the page: values into classes, classes into the palette, the palette onto the raster. */
	async ours() {
		const painter = new RasterPainter(canvas());
		const ratio = 1;
		const { width, height } = plan;
		const { raster } = await rasters.draw(plan, { width, height, ratio, window: WHOLE });
		painter.take(plan, raster);
		hit = (x, y) => painter.rowAt(x, y);
		return (period) => {
			const { kinds, colours } = lookOf(scene, periods[period], { lang: 'en' });
			painter.paint(kinds, colours);
		};
	},
	plot() {
		const [shapes, colours] = [shapesOf(), coloured()];
		return (period) =>
			host.replaceChildren(
				Plot.plot({
					width: plan.width,
					height: plan.height,
					margin: 0,
					projection: { type: 'identity' },
					color: { type: 'identity' },
					marks: [
						Plot.geo(shapes, {
							fill: (each: (typeof shapes)[number]) => colours[period][each.properties.row],
							stroke: '#fbfaf7',
							strokeWidth: 0.6
						})
					]
				})
			);
	},
	path2d() {
		const [paths, colours] = [pathsOf(), coloured()];
		const areas = canvas();
		const lines = canvas();
		lines.strokeStyle = '#fbfaf7';
		lines.lineWidth = 0.6;
		for (const path of paths) lines.stroke(path);
		return (period) =>
			paths.forEach((path, f) => {
				areas.fillStyle = colours[period][plan.rows[f]];
				areas.fill(path);
			});
	},
	fills() {
		const colours = coloured();
		const names = 'http://www.w3.org/2000/svg';
		const svg = document.createElementNS(names, 'svg');
		for (const [name, value] of [['width', plan.width], ['height', plan.height], ['stroke', '#fbfaf7']]) svg.setAttribute(String(name), String(value)); // prettier-ignore
		// what is asked is whose inside a point is: a line of a border belongs to nobody
		svg.setAttribute('pointer-events', 'fill');
		const shapes = Array.from(plan.rows, (row, f) => {
			const path = document.createElementNS(names, 'path');
			const rings = figureRings(plan.outlines, f);
			path.setAttribute('d', rings.map((ring) => `M${ring.join('L')}Z`).join(''));
			path.setAttribute('data-row', String(row));
			svg.append(path);
			return path;
		});
		host.append(svg);
		hit = (x, y) => Number(document.elementFromPoint(x, y)?.getAttribute('data-row') ?? -1);
		return (period) => shapes.forEach((path, f) => path.setAttribute('fill', colours[period][plan.rows[f]]));
	}
};

const frame = () => new Promise<number>(requestAnimationFrame);

/** Steps through the periods, one a frame. @returns milliseconds a step to the end of its frame, and of each frame */
async function run(painter: Painter, steps: number): Promise<{ step: number; frames: number[] }> {
	clear();
	const step = await painters[painter]();
	step(0);
	await frame();
	await frame();
	const frames: number[] = [];
	let last = await frame();
	const began = performance.now();
	for (let i = 1; i <= steps; i++) {
		step(i % PERIODS);
		const now = await frame();
		frames.push(now - last);
		last = now;
	}
	await frame();
	await frame();
	return { step: (performance.now() - began) / (steps + 2), frames };
}

/** Milliseconds to find the area at a point, over so many points. Both must find the same. */
async function hover(points: number): Promise<{ ours: number; page: number; agree: number }> {
	let seed = 5;
	const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
	// centres of pixels: a raster knows no finer place
	const places = Array.from({ length: points }, () =>
		[next() * plan.width, next() * plan.height].map((each) => Math.floor(each) + 0.5)
	);
	const found: Record<string, number[]> = {};
	const time = async (painter: Painter, rounds: number) => {
		clear();
		(await painters[painter]())(0);
		await frame();
		const box = host.getBoundingClientRect();
		const [left, top] = painter === 'fills' ? [box.left, box.top] : [0, 0];
		found[painter] = places.map(([x, y]) => hit(x + left, y + top));
		const began = performance.now();
		for (let round = 0; round < rounds; round++) for (const [x, y] of places) hit(x + left, y + top);
		return (performance.now() - began) / (rounds * points);
	};
	const [ours, page] = [await time('ours', 50), await time('fills', 1)];
	const agree = found.ours.filter((row, i) => row === found.fills[i]).length / points;
	return { ours, page, agree };
}

let steady: Step | undefined;
/** So many changes of what is shown, without a break between them but the frames. */
async function change(times: number): Promise<void> {
	if (!steady) {
		clear();
		steady = await painters.ours();
	}
	for (let i = 0; i < times; i++) {
		steady(i % PERIODS);
		await frame();
	}
}

const bench = { setup, run, hover, change };
export type MapBench = typeof bench;
Object.assign(window, { bench });
