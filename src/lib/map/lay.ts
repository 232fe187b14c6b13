/** An area to be laid out as a tile: the block it stands in, and roughly where it lies (longitude, latitude in degrees). */
export interface ToLay {
	block: string;
	at: Position | null;
}
type Position = readonly [number, number];

/** Where each tile stands, in whole tiles from the upper left corner; no two stand in one place. */
export interface Laid {
	columns: number;
	rows: number;
	x: Int32Array;
	y: Int32Array;
}

/** Tiles of one block, and the block's rough place on the planet. */
interface Block {
	tiles: number[];
	at: Position | null;
	width: number;
	height: number;
	/** upper left corner, in tiles */
	x: number;
	y: number;
}

/** Room for the picture of a country beside the tiles themselves. */
const AIRY = 1.45;
/** A country is drawn no narrower and no flatter than this, width over height. */
const SLENDEREST = 0.42;
const FLATTEST = 2.4;
/** How often blocks that overlap push each other aside, and from how many blocks on less often. */
const PUSHES = { usual: 60, many: 12, from: 1500 };

/**
 * Areas as equal tiles. Those of one block stand together in a rectangle; blocks stand to each other roughly as they lie on the
 * planet, so that a country can be recognised. Blocks whose place is not known follow below, in their order; where none is
 * known all of them do. The same input gives the same layout.
 * @param areas in the order they are to stand in within a block
 * @param stretch width of a tile over its height
 * @param columns wanted width in tiles where no place is known
 */
export function lay(
	areas: readonly ToLay[],
	stretch = 1,
	columns = Math.ceil(Math.sqrt(areas.length))
): Laid {
	const blocks = blocksOf(areas, stretch);
	const single = blocks.every(({ tiles }) => tiles.length === 1);
	const gap = single ? 0 : 1;
	const known = blocks.filter((block) => block.at !== null);
	// one place for all of several blocks tells nothing of how they lie to each other
	const told = blocks.length === 1 || new Set(known.map(({ at }) => at!.join(' '))).size > 1;
	const placed = told ? known : [];
	const rest = told ? blocks.filter((block) => block.at === null) : blocks;
	let size = { width: 0, height: 0 };
	if (placed.length) {
		spread(placed, stretch, gap);
		settle(placed, gap);
		size = tighten(placed);
	}
	if (rest.length)
		shelve(rest, Math.max(size.width, columns), gap, size.height ? size.height + 1 : 0, single);
	const laid: Laid = {
		columns: 1,
		rows: 1,
		x: new Int32Array(areas.length),
		y: new Int32Array(areas.length)
	};
	for (const { tiles, width, x, y } of blocks)
		tiles.forEach((tile, i) => {
			laid.x[tile] = x + (i % width);
			laid.y[tile] = y + Math.floor(i / width);
			laid.columns = Math.max(laid.columns, laid.x[tile] + 1);
			laid.rows = Math.max(laid.rows, laid.y[tile] + 1);
		});
	return laid;
}

function blocksOf(areas: readonly ToLay[], stretch: number): Block[] {
	const found = new Map<string, number[]>();
	areas.forEach(({ block }, i) => {
		const tiles = found.get(block);
		if (tiles) tiles.push(i);
		else found.set(block, [i]);
	});
	return [...found.values()].map((tiles) => {
		const width = Math.max(1, Math.round(Math.sqrt(tiles.length / stretch)));
		const known = tiles.flatMap((tile) => areas[tile].at ?? []);
		const here = tiles.filter((tile) => areas[tile].at !== null);
		const mean = (part: 0 | 1) => here.reduce((sum, tile) => sum + areas[tile].at![part], 0) / here.length;
		const own = here.length === tiles.length && new Set(known).size > 2;
		return {
			tiles: own ? rowsOf(tiles, areas, width) : tiles,
			at: here.length ? [mean(0), mean(1)] : null,
			width,
			height: Math.ceil(tiles.length / width),
			x: 0,
			y: 0
		};
	});
}

/** Tiles of a block row by row as they lie: the northernmost first, each row from west to east. */
function rowsOf(tiles: readonly number[], areas: readonly ToLay[], width: number): number[] {
	const north = [...tiles].sort((a, b) => areas[b].at![1] - areas[a].at![1] || a - b);
	const out: number[] = [];
	for (let i = 0; i < north.length; i += width)
		out.push(...north.slice(i, i + width).sort((a, b) => areas[a].at![0] - areas[b].at![0] || a - b));
	return out;
}

/** Gives blocks corners in a frame of the country's proportions, and pushes apart those that overlap. */
function spread(blocks: readonly Block[], stretch: number, gap: number): void {
	const range = (values: number[]) => [Math.min(...values), Math.max(...values)];
	const [south, north] = range(blocks.map(({ at }) => at![1]));
	const level = Math.max(0.1, Math.cos((((south + north) / 2) * Math.PI) / 180));
	const [west, east] = range(blocks.map(({ at }) => at![0] * level));
	const [wide, tall] = [east - west || 1e-9, north - south || 1e-9];
	const form = Math.min(FLATTEST, Math.max(SLENDEREST, wide / tall)) / stretch;
	const room = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0) * AIRY;
	const frame = { width: Math.sqrt(room * form), height: Math.sqrt(room / form) };
	for (const block of blocks) {
		block.x = ((block.at![0] * level - west) / wide) * Math.max(0, frame.width - block.width);
		block.y = ((north - block.at![1]) / tall) * Math.max(0, frame.height - block.height);
	}
	const order = [...blocks];
	const widest = Math.max(...blocks.map(({ width }) => width)) + gap;
	const pushes = blocks.length > PUSHES.from ? PUSHES.many : PUSHES.usual;
	for (let push = 0; push < pushes; push++) {
		order.sort((a, b) => a.x - b.x);
		let moved = false;
		for (let i = 0; i < order.length; i++)
			for (let j = i + 1; j < order.length && order[j].x - order[i].x < widest; j++)
				moved = pushApart(order[i], order[j], gap) || moved;
		if (!moved) break;
	}
}

/** Moves two blocks that overlap apart, along the side that needs less; the larger one less far. */
function pushApart(a: Block, b: Block, gap: number): boolean {
	const x = b.x + b.width / 2 - (a.x + a.width / 2);
	const y = b.y + b.height / 2 - (a.y + a.height / 2);
	const across = (a.width + b.width) / 2 + gap - Math.abs(x);
	const along = (a.height + b.height) / 2 + gap - Math.abs(y);
	if (across <= 1e-6 || along <= 1e-6) return false;
	const [own, other] = [a.width * a.height, b.width * b.height];
	const share = other / (own + other);
	const side = across < along ? 'x' : 'y';
	const step = across < along ? (x < 0 ? -across : across) : y < 0 ? -along : along;
	a[side] -= step * share;
	b[side] += step * (1 - share);
	return true;
}

/** Brings blocks to whole tiles, each to the free place nearest to where it was; the largest first. */
function settle(blocks: readonly Block[], gap: number): void {
	const taken = new Set<number>();
	const cell = (x: number, y: number) => (y + 40_000) * 100_003 + (x + 40_000);
	const free = (x: number, y: number, { width, height }: Block) => {
		for (let j = y; j < y + height + gap; j++)
			for (let i = x; i < x + width + gap; i++) if (taken.has(cell(i, j))) return false;
		return true;
	};
	const order = blocks.map((block, i) => ({ block, i }));
	order.sort(
		(a, b) =>
			b.block.width * b.block.height - a.block.width * a.block.height || a.block.y - b.block.y || a.i - b.i
	);
	for (const { block } of order) {
		const [x, y] = [Math.round(block.x), Math.round(block.y)];
		let best: { x: number; y: number; far: number } | null = null;
		for (let ring = 0; !best || ring * ring <= best.far * 2; ring++)
			for (const [dx, dy] of around(ring)) {
				const far = (x + dx - block.x) ** 2 + (y + dy - block.y) ** 2;
				if ((!best || far < best.far) && free(x + dx, y + dy, block)) best = { x: x + dx, y: y + dy, far };
			}
		block.x = best.x;
		block.y = best.y;
		for (let j = best.y; j < best.y + block.height + gap; j++)
			for (let i = best.x; i < best.x + block.width + gap; i++) taken.add(cell(i, j));
	}
}

/** The steps to the places of a square ring around one. */
function* around(ring: number): Generator<[number, number]> {
	if (ring === 0) return yield [0, 0];
	for (let i = -ring; i <= ring; i++) {
		yield [i, -ring];
		yield [i, ring];
		if (i > -ring && i < ring) {
			yield [-ring, i];
			yield [ring, i];
		}
	}
}

/** Moves all to the corner and takes out rows and columns that are empty from end to end, but one of each run. */
function tighten(blocks: readonly Block[]): { width: number; height: number } {
	const side = (at: 'x' | 'y', long: 'width' | 'height'): number => {
		const used = new Set<number>();
		for (const block of blocks) for (let i = 0; i < block[long]; i++) used.add(block[at] + i);
		const [first, last] = [Math.min(...used), Math.max(...used)];
		const to = new Map<number, number>();
		let next = 0;
		for (let i = first; i <= last; i++) {
			if (used.has(i)) to.set(i, next++);
			else if (used.has(i - 1)) next++;
		}
		for (const block of blocks) block[at] = to.get(block[at])!;
		return next;
	};
	return { width: side('x', 'width'), height: side('y', 'height') };
}

/** Puts blocks in rows, in their order; tiles without blocks close to each other. */
function shelve(blocks: readonly Block[], columns: number, gap: number, top: number, single: boolean): void {
	if (blocks.length === 1 && !single) {
		blocks[0].width = Math.min(columns, blocks[0].tiles.length);
		blocks[0].height = Math.ceil(blocks[0].tiles.length / blocks[0].width);
	}
	let [x, y, tall] = [0, top, 0];
	for (const block of blocks) {
		if (x > 0 && x + block.width > columns) [x, y, tall] = [0, y + tall + gap, 0];
		block.x = x;
		block.y = y;
		x += block.width + gap;
		tall = Math.max(tall, block.height);
	}
}
