import { ROLES, type ColumnRole, type Structure } from '../term/structure.ts';
import { done, failed, type Result } from '../term/failure.ts';

/**
 * A guessed structure with what a person said laid over it: columns by index or name, the rest by member.
 * @param said parsed JSON of a structure file
 * @returns failure `structure-unreadable` with the reason
 */
export function amend(guessed: Structure, said: unknown): Result<Structure> {
	const bad = (reason: string) => failed('structure-unreadable', { reason });
	if (typeof said !== 'object' || said === null || Array.isArray(said)) return bad('{}');
	const { columns = [], vintage, fixed, decimal, thousands } = said as Partial<Structure>;
	if (!Array.isArray(columns)) return bad('columns');
	const out: Structure = { ...guessed, columns: guessed.columns.map((column) => ({ ...column })) };
	for (const own of columns as Partial<ColumnRole>[]) {
		const at = out.columns.findIndex((c) =>
			own.index !== undefined ? c.index === own.index : c.name.trim() === own.name?.trim()
		);
		if (at < 0) return bad(String(own.name ?? own.index));
		if (!own.role || !ROLES.includes(own.role))
			return bad(`${own.name ?? own.index}: role ${String(own.role)}`);
		if (own.role === 'dimension' && !own.dimension) return bad(`${own.name ?? own.index}: dimension`);
		const { index, name } = out.columns[at];
		out.columns[at] = { ...own, index, name, role: own.role };
	}
	if (vintage !== undefined) out.vintage = vintage;
	if (fixed !== undefined) out.fixed = { ...out.fixed, ...fixed };
	if (decimal === '.' || decimal === ',') out.decimal = decimal;
	if (thousands === '' || thousands === '.' || thousands === ',' || thousands === ' ')
		out.thousands = thousands;
	const { aliases } = said as Partial<Structure>;
	if (aliases !== undefined) {
		const pairs = Object.entries(aliases ?? {});
		if (pairs.some(([, code]) => typeof code !== 'string')) return bad('aliases');
		out.aliases = Object.fromEntries(pairs);
	}
	const { settled } = said as Partial<Structure>;
	if (settled !== undefined) {
		if (!Array.isArray(settled) || settled.some((key) => typeof key !== 'string')) return bad('settled');
		out.settled = settled;
	}
	if (out.decimal === out.thousands) return bad(`decimal = thousands = ${out.decimal}`);
	return done(out);
}
