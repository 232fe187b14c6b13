import { formTable } from '../chart/form-table.ts';
import { cellsOf, type Cell } from '../inequality/cell.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { saidTarget } from '../insight/target-words.ts';
import { absence, areaName, formatGap, formatMeasure, formatValue } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { compareNames, formatNumber } from '../message/number.ts';
import { goalsOf } from '../programme/goal.ts';
import { AGE, type Scene } from '../query/scene.ts';
import type { Row } from '../term/table.ts';
import type { Lang } from '../term/text.ts';
import type { Tab } from '../view/view.ts';
import type { PlainTable } from './document.ts';

/** Rows a report prints of a table; the rest is in the CSV. */
const MOST_ROWS = 400;

interface Column {
	head: string;
	cell(of: Cell): string;
	words?: boolean;
}

/** The table behind a scene's form: the form's own where it shows something else than the areas at one period, else the areas. */
export function plainTable(scene: Scene, tab: Tab, lang: Lang, most = MOST_ROWS): PlainTable {
	const own = formTable(scene, tab, lang) ?? ages(scene, tab, lang);
	if (own) {
		const { head, rows } = own;
		const words = tab === 'quadrant' ? head.length - 1 : -1;
		return { ...cut(rows, most), head, numeric: head.map((_, i) => i > 0 && i !== words) };
	}
	const columns = columnsOf(scene, lang);
	const cells = cellsOf(scene).sort((a, b) =>
		compareNames(lang)(pick(lang, a.area.name), pick(lang, b.area.name))
	);
	return {
		...cut(
			cells.map((cell) => columns.map((column) => column.cell(cell))),
			most
		),
		head: columns.map((each) => each.head),
		numeric: columns.map((each) => !each.words)
	};
}

const cut = (rows: string[][], most: number): Pick<PlainTable, 'rows' | 'left'> => ({
	rows: rows.slice(0, most),
	left: Math.max(0, rows.length - most)
});

/** A row an age band, youngest first, of a pyramid of ages. */
function ages(scene: Scene, tab: Tab, lang: Lang): { head: string[]; rows: string[][] } | null {
	if (tab !== 'pyramid' || scene.ages.rows.length === 0) return null;
	const { indicator } = scene.resolved;
	const dimension = scene.dataset.dimensions.find((each) => each.code === AGE)!;
	const at = new Map(scene.ages.rows.map((row) => [`${row.key[AGE]} ${row.key.sex}`, row]));
	const bands = dimension.codes.filter(({ code }) => at.has(`${code} F`) || at.has(`${code} M`));
	return {
		head: [pick(lang, dimension.name), message(lang, 'table.women'), message(lang, 'table.men')],
		rows: bands.map(({ code, name }) => [
			pick(lang, name),
			...['F', 'M'].map((sex) => written(at.get(`${code} ${sex}`) ?? null, lang, indicator))
		])
	};
}

const written = (row: Row | null, lang: Lang, indicator: Scene['resolved']['indicator']): string =>
	row?.value == null ? absence(lang, row?.status ?? '') : formatValue(lang, indicator, row.value);

function columnsOf(scene: Scene, lang: Lang): Column[] {
	const { resolved } = scene;
	const { indicator, sexes, sex, measure } = resolved;
	const cells = cellsOf(scene);
	const goals = goalsOf(scene, cells);
	const both = sexes.includes('F') && sexes.includes('M');
	const main = (cell: Cell) => (sex === 'F' ? cell.women : sex === 'M' ? cell.men : cell.total);
	const value = (of: (cell: Cell) => Row | null) => (cell: Cell) => written(of(cell), lang, indicator);
	const bounds = (cell: Cell) => intervalOf(indicator, main(cell));
	const columns: Column[] = [
		{
			head: message(lang, 'table.area'),
			words: true,
			cell: ({ area, origin }) =>
				areaName(lang, area) + (origin ? ` (${message(lang, `origin.${origin}`)})` : '')
		}
	];
	if (both) {
		columns.push(
			{ head: message(lang, 'table.women'), cell: value((cell) => cell.women) },
			{ head: message(lang, 'table.men'), cell: value((cell) => cell.men) },
			{
				head: message(lang, 'table.gap'),
				cell: ({ women, men }) =>
					women?.value == null || men?.value == null
						? ''
						: formatGap(lang, indicator, women.value - men.value)
			}
		);
		if (measure !== 'value' && measure !== 'gap')
			columns.push({
				head: message(lang, `measure.${measure}`),
				cell: (cell) =>
					cell.value === null ? absence(lang, cell.status) : formatMeasure(scene, lang, cell.value)
			});
	}
	if (!both || cells.some((cell) => cell.total))
		columns.push({
			head: message(lang, both ? 'table.total' : 'role.value'),
			cell: value(both ? (cell) => cell.total : main)
		});
	if (cells.some((cell) => bounds(cell) !== null))
		columns.push({
			head: message(lang, 'table.interval'),
			cell: (cell) => {
				const found = bounds(cell);
				return found
					? `${formatValue(lang, indicator, found.lower)} – ${formatValue(lang, indicator, found.upper)}`
					: '';
			}
		});
	if (goals.areas.size) {
		const goal = (cell: Cell) => goals.areas.get(cell.area.code);
		columns.push(
			{
				head: message(lang, 'target.column'),
				cell: (cell) => (goal(cell) ? saidTarget(lang, indicator, goal(cell)!.target) : '')
			},
			{
				head: message(lang, 'target.column-progress'),
				cell: (cell) =>
					goal(cell)?.progress == null ? '' : `${formatNumber(lang, goal(cell)!.progress! * 100, 0)}%`
			}
		);
	}
	if (cells.some((cell) => main(cell)?.note))
		columns.push({ head: message(lang, 'table.note'), words: true, cell: (cell) => main(cell)?.note ?? '' });
	return columns;
}
