import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding } from '#lib/term/finding.ts';
import type { Part } from '#lib/term/upload.ts';
import { dataPackage, withSchema, type DataPackageSaid, type Resource } from './data-package.ts';
import { parseJson } from '../stat/json-text.ts';
import { DESCRIPTOR, hashOf, MAX_DESCRIPTOR, withNames } from './package-own.ts';
import type { ReadOptions, Table } from '../source.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';
import { headOfEntry, unpackEntry } from './zip-unpack.ts';

/** Reads a file taken out of the archive. */
type Inner = (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<Result<Table>>;

/** Files whose first bytes are looked at, and of which the best are tried. */
const LOOKED_AT = 300;
const TRIED = 5;

const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|thumbs\.db$|desktop\.ini$)/i;
const ABOUT_DATA =
	/(?:^|[/_. -])(?:read[_ -]?me|datapackage|licen[cs]e|metadata|meta|codebook|data[_ -]?dictionary|dictionary|changelog|chu[_ -]?thich|huong[_ -]?dan|doc[_ -]?truoc)(?=$|[/_. -])|\.(?:md|rst|html?|pdf)$/i;
const TABLE_NAME =
	/\.(?:csv|tsv|tab|parquet|parq|pq|xlsx?|xlsb|ods|px|json|geojson|topojson|ndjson|jsonl)(?:\.gz)?$/i;

/**
 * The table of a zip archive: the file asked for, else the best of those that can be read. A Data Package's descriptor says
 * which files are tables and how they are written.
 * @param readable whether a file that begins so is of a kind that is read
 * Failures: zip-damaged, zip-too-many, zip-encrypted, zip-method, zip-too-large, zip-no-table, zip-shapefile, part-unknown,
 * package-altered, and those of the file's own reader.
 */
export async function readZip(
	bytes: Uint8Array,
	options: ReadOptions,
	readable: (head: Uint8Array) => boolean,
	inner: Inner
): Promise<Result<Table>> {
	const listed = zipDirectory(bytes);
	if (!listed.ok) return listed;
	const entries = listed.value.filter(({ name }) => !CLUTTER.test(name));
	const said = await descriptorIn(bytes, entries);
	const found = await tablesIn(bytes, entries, said, readable);
	if (!found.length) return failed(nothing(entries), { entries: entries.length });
	const asked = options.sheet;
	const of =
		asked === undefined
			? undefined
			: found.find(({ name }) => asked === name || asked.startsWith(`${name}/`));
	if (asked !== undefined && !of)
		return failed('part-unknown', {
			part: asked,
			parts: found
				.map(({ name }) => name)
				.slice(0, 20)
				.join(', ')
		});
	const refused: string[] = [];
	let first: Result<Table> | null = null;
	for (const entry of of ? [of] : found.slice(0, TRIED)) {
		const deeper = asked?.slice(entry.name.length + 1);
		const read = await readEntry(bytes, entry, said, { ...options, sheet: deeper || undefined }, inner);
		if (read.ok) return done(withParts(read.value, entry, found, refused, said?.elsewhere ?? 0));
		first ??= read;
		refused.push(entry.name);
		if (options.signal?.aborted) break;
	}
	return first!;
}

async function descriptorIn(
	bytes: Uint8Array,
	entries: readonly ZipEntry[]
): Promise<DataPackageSaid | null> {
	const entry = entries.find(
		({ name, size }) => size <= MAX_DESCRIPTOR && /^(?:[^/]+\/)?datapackage\.json$/.test(name)
	);
	const text = entry && (await unpackEntry(bytes, entry));
	if (!text?.ok) return null;
	const parsed = parseJson(new TextDecoder().decode(text.value));
	return parsed.ok ? dataPackage(parsed.value.value, entry!.name.slice(0, -DESCRIPTOR.length)) : null;
}

/** The files that hold tables, the best first: those a descriptor names, else data before what is about them, the largest first. */
async function tablesIn(
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	said: DataPackageSaid | null,
	readable: (head: Uint8Array) => boolean
): Promise<ZipEntry[]> {
	const named = said?.resources.flatMap(({ path }) => entries.find(({ name }) => name === path) ?? []) ?? [];
	if (named.length) return [...new Set(named)];
	const rank = ({ name }: ZipEntry) => (ABOUT_DATA.test(name) ? 2 : 0) + (TABLE_NAME.test(name) ? 0 : 1);
	const sorted = [...entries].sort((a, b) => rank(a) - rank(b) || b.size - a.size).slice(0, LOOKED_AT);
	const heads = await Promise.all(
		sorted.map(
			async (entry) => entry.size > 0 && (entry.encrypted || readable(await headOfEntry(bytes, entry)))
		)
	);
	return sorted.filter((entry, i) => heads[i] && !/\.(?:shx|shp|prj|cpg|dbf|sbn|sbx)$/i.test(entry.name));
}

function nothing(entries: readonly ZipEntry[]): string {
	const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
	if (has(/\.shp$/i) || has(/\.dbf$/i)) return 'zip-shapefile';
	if (has(/^word\/document\.xml$/)) return 'word-document';
	return 'zip-no-table';
}

async function readEntry(
	bytes: Uint8Array,
	entry: ZipEntry,
	said: DataPackageSaid | null,
	options: ReadOptions,
	inner: Inner
): Promise<Result<Table>> {
	const unpacked = await unpackEntry(bytes, entry);
	if (!unpacked.ok) return unpacked;
	const resource = said?.resources.find(({ path }) => path === entry.name);
	if (resource?.hash && (await hashOf(unpacked.value)) !== resource.hash)
		return failed('package-altered', { table: entry.name });
	const read = await inner(entry.name, unpacked.value, { ...written(resource), ...options });
	if (!read.ok || !resource) return read;
	return done(
		said?.own && read.value.self?.coded ? withNames(read.value, said.own) : withSchema(read.value, resource)
	);
}

/** What the descriptor says of how a file is written; an encoding it only repeats as the default is left to be found. */
const written = (resource: Resource | undefined): Partial<ReadOptions> => {
	const { encoding, ...rest } = resource?.options ?? {};
	return encoding && !/^utf-?8$/.test(encoding) ? { encoding, ...rest } : rest;
};

function withParts(
	table: Table,
	entry: ZipEntry,
	found: readonly ZipEntry[],
	refused: readonly string[],
	elsewhere: number
): Table {
	const inside = table.parts ?? [];
	const parts = found.flatMap((each): Part[] =>
		each === entry && inside.length
			? inside.map((part) => ({ ...part, name: `${each.name}/${part.name}` }))
			: [{ kind: 'file', name: each.name }]
	);
	const findings: Finding[] = [];
	const tell = (rule: string, severity: Finding['severity'], names: readonly string[]) =>
		findings.push({
			rule,
			severity,
			rows: names.length,
			first: 0,
			example: entry.name,
			values: { others: names.slice(0, 10).join(', ') + (names.length > 10 ? ' …' : '') }
		});
	const others = found
		.filter((each) => each !== entry && !refused.includes(each.name))
		.map(({ name }) => name);
	tell('from-archive', 'note', []);
	if (refused.length) tell('parts-refused', 'warning', refused);
	if (others.length) tell('other-parts', 'note', others);
	if (elsewhere)
		findings.push({
			rule: 'datasets-elsewhere',
			severity: 'warning',
			rows: elsewhere,
			first: 0,
			example: ''
		});
	const sheet = table.sheet === undefined ? entry.name : `${entry.name}/${table.sheet}`;
	return { ...table, sheet, ...(parts.length > 1 && { parts }), findings: [...findings, ...table.findings] };
}
