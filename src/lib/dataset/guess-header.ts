import { areaName } from '../area/prefix.ts';
import type { ColumnRole } from '../term/structure.ts';
import type { Draft, Put } from './draft.ts';
import { isBuddhist } from './period.ts';

/** Roles the header names and the content does not deny. Areas and indicators are chosen later, together. */
export function byHint(drafts: Draft[], put: Put): void {
	for (const d of drafts) {
		if (d.role || !d.hint) continue;
		const { role, dimension, part } = d.hint;
		if (
			role === 'value' ||
			role === 'numerator' ||
			role === 'denominator' ||
			role === 'lower' ||
			role === 'upper'
		) {
			if (d.numeric >= 0.5) put(d, role);
			else d.hint = null;
		} else if (role === 'period') {
			if (d.period >= 0.5 || d.serial > 0.99 || (part !== 'year' && d.distinct <= 12)) put(d, 'period');
			else if ((d.numbers < 0.5 && d.distinct <= 60) || isEra(d)) put(d, 'period');
			else d.hint = null;
		} else if (role === 'dimension') {
			if (dimension === 'sex' && d.sex < 0.5 && d.distinct > 6) d.hint = null;
			else if (d.numbers > 0.9 && d.distinct > 130) d.hint = null;
			else put(d, 'dimension', { dimension });
		} else if (role === 'unit') {
			if (d.hint.weak && (d.distinct > 12 || namesPlaces(d))) d.hint = { role: 'area', form: 'name' };
			else put(d, d.numbers > 0.5 ? 'ignore' : 'unit');
		} else if (role === 'status') {
			if (d.numbers > 0.5) d.hint = null;
			else put(d, 'status');
		} else if (role === 'note') put(d, d.numbers > 0.9 ? 'ignore' : 'note');
		else if (role === 'ignore') {
			if (d.hint.role === 'ignore' && /^(?:no|index|rank)$/i.test(d.name) && d.numbers < 0.5) d.hint = null;
			else put(d, 'ignore');
		} else if (role === 'indicator' && d.numbers > 0.9) d.hint = null;
		else if (
			role === 'area' &&
			!/^\d/.test(d.text?.dictionary.find((w) => w.trim()) ?? '') &&
			d.numbers > 0.9 &&
			!d.integers
		)
			d.hint = null;
	}
}

/** Whether the words of a column are of many kinds of place, or no word comes back: no unit is written so. */
function namesPlaces(d: Draft): boolean {
	const words = (d.text?.dictionary ?? []).filter((word) => word.trim() !== '');
	const places = words.filter((word) => areaName(word).kind !== '').length;
	return places * 2 >= words.length || (d.distinct > 3 && d.distinct === d.filled);
}

const SUFFIX: [RegExp, ColumnRole['role']][] = [
	[/^[\s_.(-]*(?:notes?|footnotes?|remarks?|ghi chú)\)?$/i, 'note'],
	[/^[\s_.(-]*(?:flags?|status|obs status|trạng thái)\)?$/i, 'status'],
	[/^[\s_.(-]*(?:lower(?: bound| ci| limit)?|low|lci|lb|ci[_ ]?low(?:er)?|cận dưới)\)?$/i, 'lower'],
	[/^[\s_.(-]*(?:upper(?: bound| ci| limit)?|high|uci|ub|ci[_ ]?(?:upp(?:er)?|high)|cận trên)\)?$/i, 'upper'],
	[/^[\s_.(-]*(?:numerator|tử số)\)?$/i, 'numerator'],
	[/^[\s_.(-]*(?:denominator|mẫu số)\)?$/i, 'denominator'],
	[/^[\s_.(-]*(?:units?|đơn vị(?: tính)?)\)?$/i, 'unit']
];

/** 'X' and 'X-note', 'X (lower)': the second says something of the first. */
export function bySuffix(drafts: Draft[], put: Put): void {
	const byName = new Map(drafts.map((d) => [d.name.trim(), d]));
	for (const d of drafts) {
		if (d.role) continue;
		for (let cut = d.name.length - 1; cut > 0; cut--) {
			const base = byName.get(d.name.slice(0, cut).trim());
			if (!base || base === d) continue;
			const role = SUFFIX.find(([pattern]) => pattern.test(d.name.slice(cut)))?.[1];
			if (
				role &&
				(role === 'note' || role === 'status' || role === 'unit' ? d.numbers < 0.5 : d.numeric > 0.5)
			) {
				put(d, role, { of: base.index });
				break;
			}
		}
	}
}

/** Years of the Buddhist era throughout: under a header of periods they are no amounts. */
const isEra = ({ text }: Draft): boolean =>
	text !== null && text.dictionary.every((word) => word.trim() === '' || isBuddhist(word));
