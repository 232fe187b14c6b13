import type { Grouping } from '../term/area.ts';
import { readCells } from './cells.ts';

/**
 * The groupings of a vintage in a list of members: CSV with the columns vintage, grouping, grouping_vi, grouping_en, group,
 * group_vi, group_en, area. Names left out are the codes.
 */
export function groupingsIn(text: string, vintage: string): Grouping[] {
	const found = new Map<string, Grouping>();
	const rows = readCells(text);
	const head = rows.shift() ?? [];
	const cell = (name: string) => {
		const column = head.indexOf(name);
		return (row: string[]) => row[column] ?? '';
	};
	const [of, grouping, group, area] = ['vintage', 'grouping', 'group', 'area'].map(cell);
	const name = (of: 'grouping' | 'group') => {
		const [code, vi, en] = [of, `${of}_vi`, `${of}_en`].map(cell);
		return (row: string[]) => ({ vi: vi(row) || code(row), en: en(row) || vi(row) || code(row) });
	};
	const [groupingName, groupName] = [name('grouping'), name('group')];
	for (const row of rows) {
		if (of(row) !== vintage) continue;
		let own = found.get(grouping(row));
		if (!own) found.set(grouping(row), (own = { code: grouping(row), name: groupingName(row), groups: [] }));
		let members = own.groups.find(({ code }) => code === group(row));
		if (!members) own.groups.push((members = { code: group(row), name: groupName(row), areas: [] }));
		members.areas.push(area(row));
	}
	return [...found.values()];
}
