import { pictureOf, type Picture } from '../chart/picture.ts';
import type { Cell } from '../inequality/cell.ts';
import { planOf } from '../map/arrange.ts';
import type { Classes } from '../map/classes.ts';
import { drawOver, drawPlan, type Look } from '../map/draw.ts';
import type { Kind } from '../map/fill.ts';
import { MOST_SHAPES } from '../map/first.ts';
import { MOST_FIGURES } from '../map/ids.ts';
import { lookOf } from '../map/look.ts';
import { neighboursOf } from '../map/neighbour.ts';
import type { Plan } from '../map/plan.ts';
import { RasterPainter } from '../map/raster.ts';
import { WHOLE, type Window } from '../map/window.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import { isAwake } from './awake.ts';
import { groundAt, hasOwnShapes } from './ground.ts';
import { ownVersion } from './own-places.ts';
import { holdPlan, releasePlan } from './plans.ts';
import { rasters } from './raster-here.ts';

/** Below this change of width a map of shapes is scaled instead of planned again. */
const TOLERANCE = 0.12;
/** From this zoom on shapes are drawn on a finer grid. */
const CLOSE = 1.5;

/** What a sheet shows. */
export interface Shown {
	scene: Scene;
	cells: Cell[];
	around: Around;
	lang: Lang;
	/** shared with other maps; default: the scene's own */
	classes?: Classes;
	small?: boolean;
}

/**
 * One map on a page. It is planned when its areas, its ground or its width change; new values only paint the plan again
 * (`repaint`). Above MOST_SHAPES areas a raster shows it, made in a worker for each window; if that fails, shapes do.
 */
export class Sheet {
	/** the map as shapes, or what lies over the raster */
	picture = $state.raw<Picture | null>(null);
	plan = $state.raw<Plan | null>(null);
	/** a raster is wanted: the page gives it a surface */
	rastered = $state(false);
	/** the window the raster on the screen was made for */
	made = $state.raw<Window | null>(null);
	waiting = $state(false);
	/** how often other areas, or the same at another size, took the place of those before */
	changes = $state(0);
	#shown: Shown | null = null;
	#lit: Kind | null = null;
	#look: Look | null = null;
	#width = 0;
	#key = '';
	#planning: Promise<Plan | null> | null = null;
	#held: string | null = null;
	#painter: RasterPainter | null = null;
	#turn = 0;
	#fine = false;
	#frame = 0;

	/** Takes what is there already: handed over by the server while it renders, or read back from its HTML. */
	constructor(drawn: Picture | null | undefined, id: string) {
		this.picture = drawn ?? standing(id);
		this.#width = Number(this.picture?.attributes.width ?? 0);
	}

	/** Whether the picture is still the one that came with the page. */
	get asSent(): boolean {
		return this.plan === null;
	}

	/** Shows a scene at a width in CSS pixels. Plans only when it must; what the server drew stays as long as it holds. */
	async see(shown: Shown, width: number): Promise<void> {
		if (width < 40) return;
		const key = keyOf(shown);
		const first = this.#key === '' && this.picture !== null;
		const large = shown.cells.length > MOST_SHAPES;
		const slack = large && !shown.small ? 1 : this.#width * TOLERANCE;
		const fits = Math.abs(width - this.#width) <= slack;
		const sent = first && fits && !large;
		this.#shown = shown;
		if (sent) {
			this.#key = key;
			// unless the reader brought shapes of their own for it
			if (!(await hasOwnShapes(shown.scene)) || this.#key !== key || this.plan) return;
			this.#drop();
			await this.ready();
			return;
		}
		if (key === this.#key && fits && (this.plan || this.#planning)) {
			if (this.plan) this.repaint(shown);
			return;
		}
		const other = this.#key !== '' && (key !== this.#key || (this.plan !== null && !fits));
		if (other) this.changes++;
		if (!fits || first || this.#width === 0) this.#width = width;
		this.#key = key;
		this.#drop();
		await this.ready();
	}

	/** The plan, made now if it is not there yet: what keys, search and hover need. */
	async ready(): Promise<Plan | null> {
		if (this.plan) return this.plan;
		const { scene, around } = this.#shown ?? {};
		if (!scene || !around) return null;
		const turn = this.#turn;
		this.waiting = true;
		this.#planning ??= groundAt(scene, around).then((ground) => {
			const { lang, small } = this.#shown!;
			const key = `${this.#key} ${this.#width} ${around.boundaries} ${ownVersion()}`;
			if (turn !== this.#turn) return null;
			this.#held = key;
			return holdPlan(key, () => planOf(scene, ground, { width: this.#width, lang, small }));
		});
		const plan = await this.#planning;
		if (turn !== this.#turn || !plan) return this.plan;
		if (this.plan !== plan) {
			this.plan = plan;
			this.#planning = null;
			this.rastered = plan.rows.length > MOST_SHAPES && plan.rows.length <= MOST_FIGURES && hasCanvas();
			this.repaint();
			if (this.rastered) void this.look(WHOLE);
		}
		this.waiting = this.rastered && this.#painter?.plan !== plan;
		return plan;
	}

	/** Paints again the areas there are: other values, other choices, another kind lit. The cheap way, in one frame. */
	repaint(shown: Shown = this.#shown!): void {
		this.#shown = shown;
		this.#look = {
			...lookOf(shown.scene, shown.cells, shown),
			lit: this.#lit,
			grain: this.#fine ? 'fine' : 'usual'
		};
		this.#show();
	}

	light(kind: Kind | null): void {
		if (kind === this.#lit) return;
		this.#lit = kind;
		if (this.plan) this.repaint();
		else if (kind !== null) void this.ready();
	}

	#show(): void {
		const { plan } = this;
		const look = this.#look;
		if (!plan || !look) return;
		if (!this.rastered) this.picture = drawPlan(plan, look);
		else if (this.#painter?.plan === plan) {
			this.#painter.paint(look.kinds, look.colours, look.lit);
			this.picture = drawOver(plan, look);
		}
	}

	/** Takes the surface the page has made for a raster. */
	mount(canvas: HTMLCanvasElement, window: Window): void {
		const surface = canvas.getContext('2d', { willReadFrequently: true });
		if (!surface) return this.#fallBack();
		this.#painter = new RasterPainter(surface);
		void this.look(window);
	}

	/** Looks at a part of the map: shapes get finer, a raster is made anew; the one that is there stands in till then. */
	async look(window: Window): Promise<void> {
		if (!this.rastered) {
			if (window.k > CLOSE && !this.#fine && this.#shown) {
				this.#fine = true;
				if (await this.ready()) this.repaint();
			}
			return;
		}
		const [plan, painter, frame] = [this.plan, this.#painter, ++this.#frame];
		if (!plan || !painter) return;
		const { width, height } = plan;
		const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
		try {
			const { raster } = await rasters.draw(plan, { width, height, ratio, window });
			if (frame === this.#frame && plan === this.plan && painter === this.#painter) {
				painter.take(plan, raster);
				this.made = window;
				this.waiting = false;
				this.#show();
			}
		} catch (error) {
			console.error(error);
			if (plan === this.plan) this.#fallBack();
		}
	}

	/** The row at a seen point of a raster map; null where there is none, or where shapes can be asked themselves. */
	rowAt(x: number, y: number, seen: Window): number | null {
		const { made } = this;
		if (!this.rastered || !this.#painter || !made) return null;
		const k = made.k / seen.k;
		const row = this.#painter.rowAt((x - seen.x) * k + made.x, (y - seen.y) * k + made.y);
		return row < 0 ? null : row;
	}

	/** Makes ready what keys will ask for, when there is a moment. */
	async walkable(): Promise<void> {
		const plan = await this.ready();
		if (plan) neighboursOf(plan);
	}

	#fallBack(): void {
		this.rastered = false;
		this.waiting = false;
		this.#painter = null;
		this.#show();
	}

	#drop(): void {
		this.#turn++;
		const unused = this.#held === null ? null : releasePlan(this.#held);
		if (unused) rasters.forget(unused);
		this.#held = null;
		this.plan = null;
		this.#planning = null;
		this.#fine = false;
	}

	/** Ends what the sheet has outside the page. */
	close(): void {
		this.#drop();
		this.#painter = null;
	}
}

const hasCanvas = (): boolean => typeof Worker !== 'undefined' && typeof ImageData !== 'undefined';

/** What a plan depends on besides the width. */
function keyOf({ scene: { dataset, resolved }, lang, small }: Shown): string {
	const { level, parent, areas, view } = resolved;
	const ends = [areas[0]?.code, areas.at(-1)?.code, areas.length];
	return JSON.stringify([
		dataset.id,
		dataset.version,
		dataset.vintage,
		view.geo,
		view.shape,
		view.group,
		level,
		parent?.code,
		ends,
		lang,
		small
	]);
}

function standing(id: string): Picture | null {
	if (isAwake()) return null;
	const found = globalThis.document?.getElementById(id)?.querySelector('svg.picture');
	return found ? pictureOf(found) : null;
}
