import type { RawTable } from '../term/column.ts';
import { covers, decides } from './depend.ts';
import { dimensionCode, isCoded, type Draft, type Put } from './draft.ts';
import { coded } from './profile.ts';

/** Columns of one meaning: the codes play the role, the words are their label. */
export function pairLabels(table: RawTable, drafts: Draft[], put: Put): void {
	const text = (d: Draft) => coded(table.columns[d.index]);
	const groups = new Map<string, Draft[]>();
	for (const d of drafts) {
		const role = d.role?.role ?? d.hint?.role;
		const key =
			role === 'dimension'
				? d.role?.dimension
				: role === 'indicator' || role === 'unit' || role === 'status'
					? role
					: null;
		if (key && !(d.role && d.role.of !== undefined)) groups.set(key, [...(groups.get(key) ?? []), d]);
	}
	for (const [key, group] of groups) {
		const codes = group.find((d) => isCoded(d)) ?? group[0];
		if (key === 'indicator') put(codes, 'indicator');
		for (const d of group) {
			if (d === codes) continue;
			if (decides(text(codes), text(d)) && covers(text(codes), text(d)) > 0.99)
				put(d, 'label', { of: codes.index });
			else if (decides(text(d), text(codes)) && key === 'indicator') put(d, 'label', { of: codes.index });
			else if (key === 'unit' || key === 'status') put(d, 'ignore');
			else put(d, 'dimension', { dimension: dimensionCode(d, drafts) });
		}
	}
}

/** Of several columns that claim one role only the fullest plays it. */
export function oneOfEach(table: RawTable, drafts: Draft[], put: Put): void {
	for (const role of ['indicator', 'area', 'unit', 'status'] as const) {
		const claim = drafts
			.filter((d) => d.role?.role === role && d.role.of === undefined)
			.sort((a, b) => b.filled - a.filled);
		for (const d of claim.slice(1)) put(d, 'ignore');
	}
	const periods = drafts.filter((d) => d.role?.role === 'period');
	const parted = periods.filter((d) => d.hint?.part && d.hint.part !== 'year' && d.period < 0.5);
	const whole = periods.filter((d) => !parted.includes(d));
	for (const d of whole.slice(1)) {
		if (whole[0] && decides(coded(table.columns[whole[0].index]), coded(table.columns[d.index])))
			put(d, 'ignore');
		else put(d, 'dimension', { dimension: dimensionCode(d, drafts) });
	}
}
