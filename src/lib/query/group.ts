import type { Dataset } from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import type { Row, Table } from '../term/table.ts';
import { membersOf, type Group } from '../view/group.ts';
import { childrenOf, areaOf } from '../view/resolve.ts';
import type { Answering } from './answer.ts';
import type { Ask } from './ask.ts';
import { combined, type Contribution } from './combine.ts';

/**
 * What answers about the areas of one group only. Areas at its level and below are asked for by name; what lies above it, and
 * the whole, is put together from its areas: counts add, rates from their parts, and what does neither is refused
 * (`not-additive-areas`). The answer for all areas of the data set is then never taken for that of the group.
 */
export function groupAnswering(answering: Answering, dataset: Dataset, group: Group): Answering {
	const codes = (level: string, parent: Ask['parent']) => {
		const inside = parent ? (areaOf(dataset, parent.code) ?? null) : null;
		return membersOf(dataset, group, childrenOf(dataset, inside, level)).map(({ code }) => code);
	};
	return {
		list: answering.list,
		async answer(wanted, signal) {
			const { level, areas } = wanted;
			const own = level === null ? [] : codes(level, wanted.parent);
			if (own.length) {
				const asked = areas ? own.filter((code) => areas.includes(code)) : own;
				if (!asked.length) return done({ split: wanted.split, rows: [], sql: '' });
				return answering.answer({ ...wanted, areas: asked }, signal);
			}
			const outer = areas?.length === 1 && level !== null ? { code: areas[0], level } : wanted.parent;
			const parts = codes(group.level, outer);
			if (!parts.length) return done({ split: wanted.split, rows: [], sql: '' });
			const table = await answering.answer(
				{ ...wanted, level: group.level, parent: null, areas: parts },
				signal
			);
			return table.ok
				? together(table.value, wanted, parts, level === null ? '' : (outer?.code ?? ''))
				: table;
		}
	};
}

/** The rows of several areas as one area's, a row for each period and key; an area without a row is missed. */
function together(
	table: Table,
	{ indicator, split }: Ask,
	parts: readonly string[],
	area: string
): Result<Table> {
	const groups = new Map<string, Row[]>();
	for (const row of table.rows) {
		const key = [row.period, ...split.map((each) => row.key[each])].join('\u0000');
		const rows = groups.get(key);
		if (rows) rows.push(row);
		else groups.set(key, [row]);
	}
	const rows: Row[] = [];
	for (const own of groups.values()) {
		const row = combined(indicator, area, contributions(own, parts));
		if (row === 'not-additive')
			return failed('not-additive-areas', { indicator: indicator.code, dimension: '' });
		if (row === 'no-parts') continue;
		const { origin: _origin, made: _made, ...plain } = row;
		rows.push(plain);
	}
	return done({ ...table, rows });
}

function contributions(rows: readonly Row[], parts: readonly string[]): Contribution[] {
	const byArea = new Map(rows.map((row) => [row.area, row]));
	return parts.map((area): Contribution => {
		const row = byArea.get(area) ?? null;
		const made = { vintage: '', area, name: { vi: '', en: '' }, share: 1, value: null };
		return { area, share: 1, row, made: { ...made, numerator: null, denominator: null, status: '' } };
	});
}
