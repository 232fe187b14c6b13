import type { ColumnRole } from '../term/structure.ts';
import type { Hint } from './header.ts';
import type { Profile } from './profile.ts';
import { looksCoded, slug } from './slug.ts';

/** A column on its way to a role. */
export interface Draft extends Profile {
	hint: Hint | null;
	role?: ColumnRole;
}

/** Gives a column its role. */
export type Put = (d: Draft, role: ColumnRole['role'], more?: Partial<ColumnRole>) => void;

export function isCoded(d: Draft): boolean {
	const list = (d.text?.dictionary ?? []).filter((word) => word.trim() !== '').slice(0, 200);
	return list.length > 0 && list.every((word) => looksCoded(word.trim()));
}

export function dimensionCode(d: Draft, drafts: Draft[]): string {
	const code = slug(d.name || `column ${d.index + 1}`);
	const taken = new Set(drafts.filter((o) => o !== d).map((o) => o.role?.dimension));
	const own = [
		'indicator',
		'area',
		'period',
		'value',
		'vintage',
		'dataset',
		'numerator',
		'denominator',
		'lower',
		'upper',
		'unit',
		'status',
		'note'
	];
	return taken.has(code) || own.includes(code) ? `${code}_${d.index + 1}` : code;
}
