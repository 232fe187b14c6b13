import { intervalOf } from '../inequality/interval/row.ts';
import { message, pick } from '../message/message.ts';
import { INDICATOR } from '../query/groups.ts';
import type { Scene } from '../query/scene.ts';
import { TOTAL } from '../term/observation.ts';
import { isHidden } from '../term/status.ts';
import type { Made, Row } from '../term/table.ts';
import type { Lang } from '../term/text.ts';
import { gateNote } from './gate-note.ts';
import { goalColumns } from './goal-columns.ts';
import { rowsOf } from './rows.ts';
import type { SceneColumn } from './scene-column.ts';

/**
 * The rows of a view as tidy observations, with the area's name beside its code; dimensions held fixed say their codes.
 * `lower` and `upper` are the file's, else a 95 % interval from the counts of a rate; where there can be neither, the
 * columns are left out. Of figures carried to another vintage, `origin` says how each was had, `made_of` from which areas.
 * `note` says what was put together from fewer parts than there are, and of data whose protection was switched off by whom, when and why.
 */
export function sceneTable(scene: Scene, lang: Lang): SceneColumn[] {
	const { dataset, resolved } = scene;
	const rows = rowsOf(scene);
	const names = new Map(dataset.areas.map((each) => [each.code, pick(lang, each.name)]));
	const others = new Map(
		scene.counterparts?.map(({ vintage, code, name }) => [`${vintage} ${code}`, pick(lang, name)])
	);
	const text = (name: string, of: (row: (typeof rows)[number]) => string): SceneColumn => ({
		kind: 'text',
		name,
		values: rows.map(of)
	});
	const number = (
		name: string,
		of: (row: (typeof rows)[number], i: number) => number | null
	): SceneColumn => ({
		kind: 'number',
		name,
		values: rows.map(of)
	});
	const bounded = dataset.has.includes('lower') || resolved.indicator.additivity === 'rate';
	const intervals = rows.map((row) => intervalOf(resolved.indicator, row));
	const held = dataset.dimensions.filter((each) => each.code !== 'sex');
	return [
		text('dataset', () => dataset.id),
		text('indicator', (row) => row.key[INDICATOR] ?? resolved.indicator.code),
		text('area', (row) => row.area),
		text('area_name', (row) => others.get(`${row.vintage} ${row.area}`) ?? names.get(row.area) ?? ''),
		text('vintage', (row) => row.vintage ?? dataset.vintage ?? ''),
		text('period', (row) => row.period),
		...(resolved.sexes.length > 0 ? [text('sex', (row) => row.key.sex ?? resolved.sex)] : []),
		...held.map(({ code, codes }) =>
			text(code, (row) => row.key[code] ?? heldAt(codes, resolved.where.get(code) ?? []))
		),
		number('value', (row) => row.value),
		number('numerator', (row) => row.numerator),
		number('denominator', (row) => row.denominator),
		...(bounded
			? [
					number('lower', (_, i) => intervals[i]?.lower ?? null),
					number('upper', (_, i) => intervals[i]?.upper ?? null)
				]
			: []),
		text('unit', () => pick(lang, resolved.indicator.unit)),
		text('status', (row) => row.status),
		...(scene.carried
			? [text('origin', (row) => row.origin ?? ''), text('made_of', (row) => madeOf(row))]
			: []),
		...goalColumns(scene, rows),
		...noteColumn(scene, rows, text, lang)
	];
}

/** What must be said beside single rows; no column where there is nothing. */
function noteColumn(
	{ dataset }: Scene,
	rows: readonly Row[],
	text: (name: string, of: (row: Row) => string) => SceneColumn,
	lang: Lang
): SceneColumn[] {
	const off = dataset.disclosure?.off ? gateNote(dataset, lang) : '';
	const isPartial = ({ present, parts }: Row) => present > 0 && present < parts;
	if (!off && !rows.some(isPartial)) return [];
	const said = (row: Row) => {
		if (!isPartial(row)) return '';
		const hidden = row.value === null && isHidden(row.status);
		return message(lang, hidden ? 'fact.hidden-part' : 'fact.partial', {
			present: row.present,
			parts: row.parts
		});
	};
	return [text('note', (row) => [off, said(row)].filter(Boolean).join(' · '))];
}

/** The areas a row was put together from, by vintage and code: `vn-2024 10+15`; the part taken of one behind it. */
function madeOf({ made = [] }: Row): string {
	const part = ({ share }: Made) => (share === 1 ? '' : share === null ? '×?' : `×${share.toFixed(4)}`);
	return made.length ? `${made[0].vintage} ${made.map((each) => each.area + part(each)).join('+')}` : '';
}

/** The code a dimension is held at; the total where everything of it is summed; else the codes that are. */
const heldAt = (all: { code: string }[], held: string[]): string =>
	held.length > 1 && held.length === all.length ? TOTAL : held.join('~');

/** Columns of a scene that tell of its rows and are no observations themselves. */
const TOLD = ['area_name', 'origin', 'made_of'];

/** The rows of a view as observations alone, as a data set has them: everything shown put together has the area `_T`. */
export function observedColumns(scene: Scene, lang: Lang): SceneColumn[] {
	const goals = new Set(goalColumns(scene, rowsOf(scene)).map((each) => each.name));
	return sceneTable(scene, lang)
		.filter(({ name }) => !TOLD.includes(name) && !goals.has(name))
		.map((column) =>
			column.kind === 'text' && column.name === 'area'
				? { ...column, values: column.values.map((code) => code || TOTAL) }
				: column
		);
}
