import type { RawTable } from '../term/column.ts';
import type { Finding } from '../term/finding.ts';
import { foldTone } from '../area/fold.ts';
import { covers, decides, groupCount } from './depend.ts';
import { dimensionCode, isCoded, type Draft, type Put } from './draft.ts';
import { about } from './finding.ts';
import { periodOf } from './period.ts';
import { coded } from './profile.ts';

const KINDS = new Set(
	'thành phố,thị xã,thị trấn,quận,huyện,xã,phường,tỉnh,đặc khu,thành phố trực thuộc trung ương'.split(',')
);

/** Roles from content, for columns whose header says nothing. */
export function byContent(d: Draft, drafts: Draft[], explicit: boolean, put: Put): void {
	if (d.hint?.role === 'area' || d.hint?.role === 'indicator') return;
	const whole = periodOf(d.name) !== null;
	const zeros = d.text?.dictionary.some((word) => /^0\d+$/.test(word.trim())) ?? false;
	const idLike =
		/(?:^|[\s_])(?:id|code|ma|mã|pcode)$/i.test(d.name.trim()) ||
		(d.name.trim() === '' && d.distinct === d.filled);
	if (d.numeric >= 0.8 && (d.numbers > 0 || whole)) {
		if (zeros && d.integers && !whole) return put(d, 'ignore');
		if (idLike) return put(d, 'ignore');
		if (explicit && !whole) return put(d, 'ignore');
		if (
			d.period > 0.9 &&
			!drafts.some((o) => o.role?.role === 'period') &&
			d.integers &&
			d.distinct < 150 &&
			d.name.trim() === ''
		)
			return put(d, 'period');
		return put(d, 'value');
	}
	const list = d.text?.dictionary ?? [];
	if (d.filled && list.every((word) => word.trim() === '' || KINDS.has(foldTone(word))))
		return put(d, 'ignore');
	if (d.sex > 0.9 && !drafts.some((o) => o.role?.dimension === 'sex') && d.distinct <= 12)
		return put(d, 'dimension', { dimension: 'sex' });
	if (d.residence > 0.9 && d.distinct > 1 && !drafts.some((o) => o.role?.dimension === 'residence'))
		return put(d, 'dimension', { dimension: 'residence' });
	if (d.period > 0.9 && !drafts.some((o) => o.role?.role === 'period')) return put(d, 'period');
	if (d.numeric >= 0.5 && d.numbers > 0.4 && !explicit) put(d, 'value');
}

/** The rest: few words that do not just describe the area are a dimension; others are left out, and said. */
export function dimensionOrNot(
	table: RawTable,
	d: Draft,
	drafts: Draft[],
	put: Put,
	findings: Finding[]
): void {
	const text = coded(table.columns[d.index]);
	const code = drafts.find(
		(o) =>
			o.role?.role === 'dimension' &&
			o.text &&
			isCoded(o) &&
			!drafts.some((l) => l.role?.of === o.index && l.role.role === 'label') &&
			o.distinct === d.distinct
	);
	if (code && decides(coded(table.columns[code.index]), text)) return put(d, 'label', { of: code.index });
	const out = (rule: string) => {
		put(d, 'ignore');
		findings.push(
			about(rule, 'note', {
				column: d.name,
				rows: d.filled,
				example: text.dictionary.find((word) => word.trim()) ?? ''
			})
		);
	};
	if (d.distinct === 1 && d.filled === table.length) return out('column-constant');
	const area = drafts.find((o) => o.role?.role === 'area');
	const places = area && coded(table.columns[area.index]);
	if (places && area.distinct > 1 && d.distinct > 1 && covers(places, text) > 0.9 && decides(places, text))
		return out('column-of-area');
	const long =
		text.dictionary.slice(0, 200).reduce((sum, word) => sum + word.length, 0) /
			Math.min(200, text.dictionary.length || 1) >
		60;
	if (long || d.numbers > 0.5 || d.distinct > Math.max(60, table.length / 20)) return out('column-not-used');
	put(d, 'dimension', { dimension: dimensionCode(d, drafts) });
}

/** Columns left out so far that tell apart rows of one key are dimensions after all. */
export function tellApart(table: RawTable, drafts: Draft[], put: Put, findings: Finding[]): void {
	const KEY = ['area', 'parent', 'period', 'indicator', 'dimension'];
	const spare = drafts.filter(
		(d) =>
			d.role?.role === 'ignore' &&
			d.hint?.role !== 'ignore' &&
			d.distinct > 1 &&
			d.distinct <= 200 &&
			d.name.trim() !== ''
	);
	if (!spare.length || !drafts.some((d) => d.role?.role === 'value')) return;
	const repeats = (columns: Draft[]) =>
		table.length -
		groupCount(
			columns.map((d) => coded(table.columns[d.index])),
			table.length
		);
	let key = drafts.filter((d) => KEY.includes(d.role!.role));
	let left = repeats(key);
	for (const d of spare) {
		if (left === 0) return;
		const then = repeats([...key, d]);
		if (then * 2 > left) continue;
		put(d, 'dimension', { dimension: dimensionCode(d, drafts) });
		const at = findings.findIndex((f) => f.column === d.name && f.rule.startsWith('column-'));
		if (at >= 0) findings.splice(at, 1);
		key = [...key, d];
		left = then;
	}
}
