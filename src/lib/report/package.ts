import { zipSync, type Zippable } from 'fflate';
import type { Dataset } from '../term/dataset.ts';
import type { Gazetteer } from '../area/gazetteer.ts';
import type { SceneColumn } from './scene-column.ts';
import type { Scene } from '../query/scene.ts';
import { DESCRIPTOR, hashOf, OURS, type Description } from '../file/archive/package-own.ts';

/** The table beside the descriptor. */
export const TABLE = 'observations.parquet';

/** One field of the table: its name and its Frictionless type. */
export interface SchemaField {
	name: string;
	type: 'string' | 'number';
}

/** A Frictionless Data Package (version 1) of one table. */
export interface DataPackage {
	profile: 'data-package';
	name: string;
	title: string;
	resources: {
		profile: 'data-resource';
		name: string;
		path: string;
		format: string;
		mediatype: string;
		bytes: number;
		/** 'sha256:' and 64 hex digits */
		hash: string;
		schema: { fields: SchemaField[] };
	}[];
	[OURS]: Description;
}

/** What is to be told of a data set so that codes get their names back: all but what the observations say themselves. */
function descriptionOf(dataset: Dataset, source: Gazetteer): Description {
	const {
		areas,
		editions,
		levels: _l,
		periods: _p,
		coverage: _c,
		codes: _k,
		rows: _r,
		version: _v,
		...meta
	} = dataset;
	const { vintage } = dataset;
	const of = editions?.flatMap(({ vintage, areas }) => Array.from({ length: areas }, () => vintage || null));
	const own = areas.filter((area, i) => {
		const id = of ? of[i] : vintage;
		return id === null || !source.byCode(id, area.code);
	});
	return { dataset: meta, areas: own };
}

/**
 * What `datapackage.json` says of a data set, as bytes.
 * @param table the observations as Parquet, and its fields in order
 */
export async function descriptorOf(
	dataset: Dataset,
	table: { bytes: Uint8Array; fields: SchemaField[] },
	source: Gazetteer
): Promise<Uint8Array> {
	const about: DataPackage = {
		profile: 'data-package',
		name: dataset.id.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
		title: dataset.title.en,
		resources: [
			{
				profile: 'data-resource',
				name: 'observations',
				path: TABLE,
				format: 'parquet',
				mediatype: 'application/vnd.apache.parquet',
				bytes: table.bytes.length,
				hash: await hashOf(table.bytes),
				schema: { fields: table.fields }
			}
		],
		[OURS]: descriptionOf(dataset, source)
	};
	return new TextEncoder().encode(JSON.stringify(about, null, '\t') + '\n');
}

/**
 * A data set as a Data Package: `datapackage.json` and the observations as Parquet, zipped. The same data give the same
 * bytes: no clock is asked.
 */
export const packageOf = async (
	dataset: Dataset,
	table: { bytes: Uint8Array; fields: SchemaField[] },
	source: Gazetteer
): Promise<Uint8Array> => zipOf(await descriptorOf(dataset, table, source), table.bytes);

/** A descriptor and its table as one archive. */
export function zipOf(descriptor: Uint8Array, table: Uint8Array): Uint8Array {
	const files: Zippable = { [DESCRIPTOR]: [descriptor, { level: 6 }], [TABLE]: [table, { level: 0 }] };
	return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** What a data set says of itself, held to the indicators and dimensions that the rows of a view have. */
export function packedPart(scene: Scene, columns: readonly SceneColumn[]): Dataset {
	const { dataset } = scene;
	const words = (name: string) =>
		new Set(columns.flatMap((each) => (each.name === name && each.kind === 'text' ? each.values : [])));
	const names = new Set(columns.map((each) => each.name));
	const indicators = words('indicator');
	const { opening: _, ...rest } = dataset;
	return {
		...rest,
		indicators: dataset.indicators.filter((each) => indicators.has(each.code)),
		dimensions: dataset.dimensions.filter((each) => names.has(each.code)),
		targets: dataset.targets.filter((each) => indicators.has(each.indicator))
	};
}
