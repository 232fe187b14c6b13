import type { Gazetteer } from '../area/gazetteer.ts';
import type { SelfDescription } from '../term/upload.ts';
import { ageOf } from './code.ts';
import { comboOf } from './combo.ts';
import { dimensionCode, type Draft, type Put } from './draft.ts';
import { inGazetteer } from './guess-area.ts';
import { hintOf } from './header.ts';

/**
 * The roles a file says its columns have. A dimension it only says is one gets its name from its header or its label's,
 * then from its words; areas, periods and indicators are known in the same way.
 */
export function bySaid(said: SelfDescription, drafts: Draft[], source: Gazetteer, put: Put): void {
	said.roles.forEach((role, index) => {
		if (role) put(drafts[index], role.role, role);
	});
	const open = drafts.filter((d) => d.role?.role === 'dimension' && d.role.dimension === undefined);
	const label = (d: Draft) => drafts.find((o) => o.role?.role === 'label' && o.role.of === d.index);
	const taken = (role: string) => drafts.some((o) => o.role?.role === role);
	const free = (dimension: string) => !drafts.some((o) => o.role?.dimension === dimension);
	for (const d of open) {
		const words = label(d) ?? d;
		const hint = hintOf(d.name) ?? hintOf(words.name);
		const of = hint?.role;
		if ((of === 'area' || of === 'period' || of === 'indicator') && !taken(of)) put(d, of);
		else if (of === 'dimension' && free(hint!.dimension!)) put(d, of, { dimension: hint!.dimension });
	}
	for (const d of open) {
		if (d.role!.role !== 'dimension' || d.role!.dimension !== undefined) continue;
		const words = label(d) ?? d;
		const combo = comboOf(words.text?.dictionary ?? []);
		if (words.period > 0.9 && !taken('period')) put(d, 'period');
		else if (words.sex > 0.9 && free('sex')) put(d, 'dimension', { dimension: 'sex' });
		else if (words.residence > 0.9 && free('residence')) put(d, 'dimension', { dimension: 'residence' });
		else if (isAge(words) && free('age')) put(d, 'dimension', { dimension: 'age' });
		else if (combo?.every(free)) put(d, 'dimension', { dimension: combo.join('+') });
		else if (!taken('area') && inGazetteer(words, source)) put(d, 'area');
		else put(d, 'dimension', { dimension: dimensionCode(d, drafts) });
	}
}

/** Whether all words are ages, and not bare numbers. */
function isAge({ text }: Draft): boolean {
	const list = text?.dictionary.filter((word) => word.trim() !== '') ?? [];
	return (
		list.length > 1 && list.some((word) => !/^\d+$/.test(word)) && list.every((word) => ageOf(word) !== null)
	);
}

/** The set of areas a file says its codes belong to; null for its own; undefined when it does not say or the set is not known. */
export function saidVintage(said: SelfDescription | undefined, source: Gazetteer): string | null | undefined {
	const vintage = said?.vintage;
	return typeof vintage === 'string' && !source.vintage(vintage) ? undefined : vintage;
}
