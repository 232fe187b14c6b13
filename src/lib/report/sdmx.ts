import { csvRow } from '../file/text/csv-write.ts';
import type { Scene } from '../query/scene.ts';
import { TOTAL } from '../term/observation.ts';
import type { Lang } from '../term/text.ts';
import { inert } from './csv.ts';
import type { SceneColumn } from './scene-column.ts';
import { sceneTable } from './scene-table.ts';

/** Columns of tidy observations that SDMX has a concept for (Cross-domain concepts, SDMX 2.1). */
const CONCEPT: Record<string, string> = {
	indicator: 'INDICATOR',
	area: 'REF_AREA',
	period: 'TIME_PERIOD',
	sex: 'SEX',
	value: 'OBS_VALUE',
	unit: 'UNIT_MEASURE',
	status: 'OBS_STATUS',
	note: 'OBS_COMMENT'
};
/** What stands beside a value; every other column is a part of its key. */
const ATTRIBUTES = new Set([
	...[
		'vintage',
		'area_name',
		'numerator',
		'denominator',
		'lower',
		'upper',
		'unit',
		'status',
		'note',
		'origin',
		'made_of'
	],
	...[
		'target_period',
		'target_comparison',
		'target_value',
		'baseline_period',
		'baseline_value',
		'progress',
		'standing'
	]
]);
const LAST = 'TIME_PERIOD';

/**
 * The rows of a view as SDMX-CSV 2.0 (a structure, an action, the key, the value, what stands beside it). UTF-8 without a byte
 * order mark, as the standard has it. Everything shown put together has the area `_T`.
 */
export function sceneSdmx(scene: Scene, lang: Lang): string {
	const columns = sceneTable(scene, lang).filter(({ name }) => name !== 'dataset');
	const named = (column: SceneColumn) => CONCEPT[column.name] ?? idOf(column.name);
	const key = columns.filter(({ name }) => name !== 'value' && !ATTRIBUTES.has(name));
	const period = key.filter((each) => named(each) === LAST);
	const order = [
		...key.filter((each) => !period.includes(each)),
		...period,
		...columns.filter(({ name }) => name === 'value'),
		...columns.filter(({ name }) => ATTRIBUTES.has(name))
	];
	const structure = `ATLAS:${idOf(scene.dataset.id)}(1.0)`;
	const cells = order.map((column) =>
		column.kind === 'number'
			? column.values.map((value) => (value === null ? '' : String(value)))
			: column.values.map((word) => inert(column.name === 'area' && word === '' ? TOTAL : word))
	);
	const lines = [csvRow(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...order.map(named)])];
	for (let i = 0; i < cells[0].length; i++)
		lines.push(csvRow(['dataflow', structure, 'I', ...cells.map((column) => column[i])]));
	return `${lines.join('\r\n')}\r\n`;
}

/** A name as an SDMX identifier: letters, digits, underscore. */
const idOf = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D')
		.replace(/[^A-Za-z0-9_]/g, '_')
		.toUpperCase();
