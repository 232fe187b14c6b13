import { Thrift } from './thrift.ts';

/** A column as it is stored: a leaf of the schema. */
export interface Leaf {
	/** names from the top of the schema down */
	path: string[];
	/** 0 boolean, 1 int32, 2 int64, 3 int96, 4 float, 5 double, 6 bytes, 7 bytes of one length */
	physical: number;
	/** as Parquet numbers its older annotations: 0 UTF8, 5 decimal, 11–14 unsigned …; undefined when there is none */
	converted?: number;
	/** which annotation of the newer kind it has (1 text, 5 decimal, 14 UUID, 15 half float …) */
	logical?: number;
	scale: number;
	/** stands inside no list or map, so that it has one value a row */
	flat: boolean;
}

/** What a file says of the values of a column in one row group. */
export interface Statistics {
	nulls?: number;
	least?: Uint8Array;
	most?: Uint8Array;
}

/** A column's data in one row group. */
export interface Chunk {
	codec: number;
	values: number;
	/** where its pages begin, and bytes packed and unpacked */
	at: number;
	packed: number;
	unpacked: number;
	statistics?: Statistics;
}

export interface RowGroup {
	rows: number;
	/** unpacked size in bytes */
	bytes: number;
	chunks: Chunk[];
}

/** What the footer of a Parquet file announces. */
export interface Footer {
	rows: number;
	leaves: Leaf[];
	groups: RowGroup[];
	encrypted: boolean;
	/** some column's data lie in another file */
	elsewhere: boolean;
}

/**
 * Reads the footer (Thrift compact protocol) at the end of a Parquet file.
 * @throws Error when it is no such thing
 */
export function readFooter(bytes: Uint8Array): Footer {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = view.getUint32(bytes.length - 8, true);
	if (length + 12 > bytes.length) throw new Error('footer longer than the file');
	const thrift = new Thrift(bytes.subarray(bytes.length - 8 - length, bytes.length - 8));
	const footer: Footer = { rows: -1, leaves: [], groups: [], encrypted: false, elsewhere: false };
	thrift.struct({
		2: () => (footer.leaves = leavesOf(thrift)),
		3: () => (footer.rows = thrift.natural()),
		4: () => thrift.list(() => footer.groups.push(groupOf(thrift, footer))),
		8: (type) => {
			footer.encrypted = true;
			thrift.skip(type);
		}
	});
	if (footer.rows < 0) throw new Error('the row count is missing');
	if (footer.groups.reduce((n, group) => n + group.rows, 0) !== footer.rows)
		throw new Error('row groups and row count differ');
	for (const { chunks, rows } of footer.groups) {
		if (footer.encrypted) break;
		if (chunks.length !== footer.leaves.length) throw new Error('a row group lacks columns');
		const odd = footer.leaves.findIndex((leaf, i) => leaf.flat && chunks[i].values !== rows);
		if (odd >= 0)
			throw new Error(
				`${chunks[odd].values} values of ${footer.leaves[odd].path.join('.')} for ${rows} rows`
			);
	}
	return footer;
}

interface Element extends Omit<Leaf, 'path' | 'flat'> {
	name: string;
	children: number;
	repeated: boolean;
}

function leavesOf(thrift: Thrift): Leaf[] {
	const elements: Element[] = [];
	thrift.list(() => {
		const element: Element = { name: '', children: 0, repeated: false, physical: -1, scale: 0 };
		thrift.struct({
			1: () => (element.physical = thrift.integer()),
			3: () => (element.repeated = thrift.integer() === 2),
			4: () => (element.name = thrift.text()),
			5: () => (element.children = thrift.natural()),
			6: () => (element.converted = thrift.integer()),
			7: () => (element.scale = thrift.integer()),
			10: () => (element.logical = kindOf(thrift))
		});
		elements.push(element);
	});
	const leaves: Leaf[] = [];
	let next = 0;
	const walk = (path: readonly string[], flat: boolean): void => {
		const element = elements[next++];
		if (!element) throw new Error('the schema ends early');
		if (path.length > 100) throw new Error('the schema nests too deep');
		const { name, children, repeated, ...leaf } = element;
		const own = next === 1 ? [] : [...path, name];
		if (!children && next > 1) return void leaves.push({ ...leaf, path: own, flat: flat && !repeated });
		for (let i = 0; i < children; i++) walk(own, flat && !repeated);
	};
	if (elements.length) walk([], true);
	if (next !== elements.length) throw new Error('the schema is damaged');
	return leaves;
}

/** Which member of a union is there. */
function kindOf(thrift: Thrift): number | undefined {
	let kind: number | undefined;
	const readers = Object.fromEntries(
		Array.from({ length: 24 }, (_, i) => [
			i + 1,
			(type: number) => {
				kind = i + 1;
				thrift.skip(type);
			}
		])
	);
	thrift.struct(readers);
	return kind;
}

function groupOf(thrift: Thrift, footer: Footer): RowGroup {
	const group: RowGroup = { rows: -1, bytes: 0, chunks: [] };
	thrift.struct({
		1: () =>
			thrift.list(() => {
				const chunk: Chunk = { codec: -1, values: -1, at: -1, packed: 0, unpacked: 0 };
				thrift.struct({
					1: (type) => {
						footer.elsewhere = true;
						thrift.skip(type);
					},
					3: () => metadataOf(thrift, chunk),
					8: (type) => {
						footer.encrypted = true;
						thrift.skip(type);
					}
				});
				group.chunks.push(chunk);
			}),
		2: () => (group.bytes = thrift.natural()),
		3: () => (group.rows = thrift.natural())
	});
	if (group.rows < 0) throw new Error('a row count is missing');
	return group;
}

function metadataOf(thrift: Thrift, chunk: Chunk): void {
	let data = -1;
	let dictionary = -1;
	thrift.struct({
		4: () => (chunk.codec = thrift.integer()),
		5: () => (chunk.values = thrift.natural()),
		6: () => (chunk.unpacked = thrift.natural()),
		7: () => (chunk.packed = thrift.natural()),
		9: () => (data = thrift.integer()),
		11: () => (dictionary = thrift.integer()),
		12: () => (chunk.statistics = statisticsOf(thrift))
	});
	chunk.at = dictionary > 0 && dictionary < data ? dictionary : data;
}

function statisticsOf(thrift: Thrift): Statistics {
	const found: Statistics = {};
	thrift.struct({
		3: () => (found.nulls = thrift.integer()),
		5: () => (found.most = thrift.binary()),
		6: () => (found.least = thrift.binary())
	});
	return found;
}
