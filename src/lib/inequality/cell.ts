import { descending } from './descending.ts';
import type { Interval } from './interval/interval.ts';
import { intervalOf } from './interval/row.ts';
import { pairInterval, pairValue } from './pair.ts';
import type { Scene } from '../query/scene.ts';
import type { Area } from '../term/area.ts';
import { TOTAL } from '../term/observation.ts';
import { statusOf } from '../term/status.ts';
import type { Origin, Row, Table } from '../term/table.ts';

/** One area of a scene: what is shown of it, with women, men and the total behind. */
export interface Cell {
	area: Area;
	/** in the measure of the view; null = absent, `status` says why */
	value: number | null;
	/** 95 % interval about the value, in the measure of the view; null where none can be had */
	interval: Interval | null;
	status: string;
	women: Row | null;
	men: Row | null;
	total: Row | null;
	/** put together from observations some of which had no value */
	partial: boolean;
	/** how it came to be on areas that were not those of its time; null = as reported */
	origin: Origin | null;
}

/** Scenes and tables are never changed: what several parts of a screen ask of one is made once. */
const known = new WeakMap<Scene, WeakMap<Table, Cell[]>>();

/** Cells of a table of one period, in the order of the scene's areas; areas nobody reported are there too, absent. */
export function cellsOf(scene: Scene, table: Table = scene.slice): Cell[] {
	let own = known.get(scene);
	if (!own) known.set(scene, (own = new WeakMap()));
	let cells = own.get(table);
	if (!cells) own.set(table, (cells = cellsIn(scene, table)));
	return cells.slice();
}

function cellsIn(scene: Scene, { rows }: Table): Cell[] {
	const { areas } = scene.resolved;
	const found = inOrder(areas, rows) ?? byCode(areas, rows);
	const { women, men, total } = found;
	return areas.map((area, i) => new SceneCell(scene, area, women[i], men[i], total[i]));
}

/** Of each area its row of women, of men and of the total. */
interface BySex {
	women: (Row | null)[];
	men: (Row | null)[];
	total: (Row | null)[];
}

const nobody = ({ length }: Area[]): BySex => ({
	women: new Array<Row | null>(length).fill(null),
	men: new Array<Row | null>(length).fill(null),
	total: new Array<Row | null>(length).fill(null)
});

function put(into: BySex, i: number, row: Row): void {
	const { sex } = row.key;
	if (sex === 'F') into.women[i] = row;
	else if (sex === 'M') into.men[i] = row;
	else if (sex === undefined || sex === TOTAL) into.total[i] = row;
}

/** Runs of rows in the order of the areas that are followed: women and men, and then the total. */
const RUNS = 3;

/** Rows mostly come in the order of the areas, run by run, and need not be looked up; null where these do not. */
function inOrder(areas: Area[], rows: Row[]): BySex | null {
	const found = nobody(areas);
	let at = 0;
	for (let run = 0; run < RUNS && at < rows.length; run++)
		for (let i = 0; i < areas.length; i++)
			for (const { code } = areas[i]; at < rows.length && rows[at].area === code; at++)
				put(found, i, rows[at]);
	return at === rows.length ? found : null;
}

function byCode(areas: Area[], rows: Row[]): BySex {
	const found = nobody(areas);
	const places = new Map(areas.map(({ code }, i) => [code, i]));
	for (const row of rows) {
		const place = places.get(row.area);
		if (place !== undefined) put(found, place, row);
	}
	return found;
}

class SceneCell implements Cell {
	readonly value: number | null;
	readonly status: string;
	readonly partial: boolean;
	readonly origin: Origin | null;
	readonly #scene: Scene;
	#interval: Interval | null | undefined;

	constructor(
		scene: Scene,
		readonly area: Area,
		readonly women: Row | null,
		readonly men: Row | null,
		readonly total: Row | null
	) {
		const { value, status, partial, origin } = shown(scene, women, men, total);
		this.value = value;
		this.status = status;
		this.partial = partial;
		this.origin = origin;
		this.#scene = scene;
		this.#interval = undefined;
	}

	/** Worked out where it is looked at: a map of thousands of areas looks at none. */
	get interval(): Interval | null {
		if (this.#interval === undefined)
			this.#interval = intervalIn(this.#scene, this.women, this.men, this.total);
		return this.#interval;
	}
}

function intervalIn({ resolved }: Scene, women: Row | null, men: Row | null, total: Row | null) {
	const { measure, sex, indicator } = resolved;
	if (measure === 'value') return intervalOf(indicator, sex === 'F' ? women : sex === 'M' ? men : total);
	return pairValue(measure, indicator, women, men) === null
		? null
		: pairInterval(measure, indicator, women, men);
}

function shown(scene: Scene, women: Row | null, men: Row | null, total: Row | null) {
	const { measure, sex, indicator } = scene.resolved;
	if (measure === 'value') {
		const row = sex === 'F' ? women : sex === 'M' ? men : total;
		return {
			value: row?.value ?? null,
			status: row?.status ?? '',
			partial: isPartial(row),
			origin: row?.origin ?? null
		};
	}
	const value = pairValue(measure, indicator, women, men);
	const absent = [women, men].filter((row) => row === null || row.value === null);
	const status =
		value !== null
			? ''
			: absent.length
				? (absent.map((row) => row?.status ?? '').find((each) => each !== '') ?? '')
				: statusOf('not_applicable');
	return {
		value,
		status,
		partial: isPartial(women) || isPartial(men),
		origin: ORIGINS.find((each) => women?.origin === each || men?.origin === each) ?? null
	};
}

/** What is said of a pair, the weightiest first. */
const ORIGINS: readonly Origin[] = ['divided', 'estimated', 'carried'];

const isPartial = (row: Row | null): boolean => row !== null && row.present > 0 && row.present < row.parts;

/** Present values, highest first. */
export function ranked(cells: Cell[]): (Cell & { value: number })[] {
	const present = cells.filter((cell): cell is Cell & { value: number } => cell.value !== null);
	const order = descending(Float64Array.from(present, (cell) => cell.value));
	return Array.from(order, (place) => present[place]);
}
