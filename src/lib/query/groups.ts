import type { Dataset, Indicator } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import type { Row, Table } from '../term/table.ts';
import { splitsOf } from '../view/split.ts';
import type { Resolved } from '../view/resolve.ts';
import type { Answering } from './answer.ts';
import type { Ask } from './ask.ts';

/** The name an indicator has in the key of a row, where the rows are of several. */
export const INDICATOR = 'indicator';

/**
 * The figures of a view split by its further dimension. Empty when it has none, or when they may not be put together.
 * Rows of several indicators carry theirs in their key.
 */
export async function groupsAsked(
	answer: Answering['answer'],
	dataset: Dataset,
	resolved: Resolved,
	wanted: Ask,
	signal?: AbortSignal
): Promise<Table> {
	const { split: by, tab, rows: of, span } = resolved;
	if (!by) return { split: [], rows: [], sql: '' };
	const { code } = by.dimension;
	const where = new Map(wanted.where).set(code, by.codes);
	const split = [code];
	const place = placeOf(resolved);
	if (tab === 'equiplot' && of === 'indicator') {
		const alike = alikeOf(dataset, resolved.indicator, code);
		const answers = await Promise.all(
			alike.map(async (indicator) => {
				const held = sexed(dataset, new Map(where), resolved, indicator);
				if (!held) return null;
				const got = await answer({ ...wanted, ...place, indicator, where: held, split }, signal);
				return got.ok ? { table: got.value, indicator } : null;
			})
		);
		const tables = answers.filter((each) => each !== null);
		return {
			split: [...split, INDICATOR],
			rows: tables.flatMap(({ table, indicator }) =>
				table.rows.map((row): Row => ({ ...row, key: { ...row.key, [INDICATOR]: indicator.code } }))
			),
			sql: tables.map((each) => each.table.sql).join(';\n\n')
		};
	}
	const held = sexed(dataset, where, resolved, resolved.indicator) ?? where;
	const trend = tab === 'line' || tab === 'small';
	const asked = trend ? { ...wanted, ...place, periods: span } : wanted;
	const got = await answer({ ...asked, where: held, split }, signal);
	return got.ok ? got.value : { split, rows: [], sql: '' };
}

/** Indicators that may stand on one scale with this one: of its unit, and split by the dimension too. */
const alikeOf = (dataset: Dataset, indicator: Indicator, dimension: string): Indicator[] =>
	dataset.indicators.filter(
		(each) =>
			each.unit.en === indicator.unit.en &&
			splitsOf(dataset, each).some((split) => split.dimension.code === dimension)
	);

/**
 * Holds the sex the view shows; a total an indicator does not give is put together from F and M, or is its only sex.
 * Null when it has not the sex asked for.
 */
function sexed(
	dataset: Dataset,
	where: Map<string, string[]>,
	{ sex }: Resolved,
	indicator: Indicator
): Map<string, string[]> | null {
	const codes = dataset.codes[indicator.code]?.sex;
	if (!codes || codes.length === 0) return where;
	if (codes.includes(sex)) return where.set('sex', [sex]);
	if (sex !== TOTAL) return null;
	const both = ['F', 'M'].every((each) => codes.includes(each));
	return where.set('sex', both ? ['F', 'M'] : codes.slice(0, 1));
}

/** The one place a chart without areas is about: the chosen area, else the one looked into, else all that is shown. */
function placeOf({ chosen, parent }: Resolved): Pick<Ask, 'level' | 'areas' | 'parent'> {
	const area = chosen[0] ?? parent;
	return area
		? { level: area.level, areas: [area.code], parent: null }
		: { level: null, areas: null, parent: null };
}
