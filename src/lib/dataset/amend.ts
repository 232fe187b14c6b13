import { HEAD_STYLES, ROLES, type ColumnRole, type Step, type Structure } from '../term/structure.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { columnsOf, fileWidth, madeBy, withSteps } from './step.ts';

const DECIMALS = ['.', ','];
const THOUSANDS = ['', '.', ',', ' ', "'"];

/** What may be said by one word of a list. */
const CHOICES = {
	decimal: DECIMALS,
	thousands: THOUSANDS,
	dates: ['day-month', 'month-day'],
	pairs: ['months', 'years'],
	calendar: ['gregorian', 'buddhist']
} as const;

/**
 * A guessed structure with what a person said laid over it: steps first, since they make columns; columns by index or name; the
 * rest by member.
 * @param said parsed JSON of a structure file
 * @returns failure `structure-unreadable` with the reason
 */
export function amend(guessed: Structure, said: unknown): Result<Structure> {
	const bad = (reason: string) => failed('structure-unreadable', { reason });
	if (!isObject(said)) return bad('{}');
	const { columns = [], steps, vintage, earlier, fixed, aliases, settled } = said as Partial<Structure>;
	if (steps !== undefined && !areSteps(steps, fileWidth(guessed))) return bad('steps');
	const base = steps === undefined ? guessed : withSteps(guessed, steps);
	const out: Structure = { ...base, columns: base.columns.map((column) => ({ ...column })) };
	if (!Array.isArray(columns)) return bad('columns');
	for (const own of columns as Partial<ColumnRole>[]) {
		const wrong = lay(own, out.columns);
		if (wrong) return bad(wrong);
	}
	for (const [name, choices] of Object.entries(CHOICES)) {
		const word = (said as Record<string, unknown>)[name];
		if (word === undefined) continue;
		if (!(choices as readonly unknown[]).includes(word)) return bad(`${name}: ${JSON.stringify(word)}`);
		Object.assign(out, { [name]: word });
	}
	if (vintage !== undefined) {
		if (vintage !== null && typeof vintage !== 'string') return bad('vintage');
		out.vintage = vintage;
	}
	if (earlier !== undefined) {
		const { vintage, until } = isObject(earlier) ? (earlier as Record<string, unknown>) : {};
		if (earlier !== null && (typeof vintage !== 'string' || typeof until !== 'string')) return bad('earlier');
		out.earlier = earlier;
	} else if (vintage !== undefined) delete out.earlier;
	if (fixed !== undefined) {
		if (!isObject(fixed)) return bad('fixed');
		out.fixed = { ...out.fixed, ...fixed };
	}
	if (aliases !== undefined) {
		const pairs = Object.entries(aliases ?? {});
		if (pairs.some(([, code]) => typeof code !== 'string')) return bad('aliases');
		out.aliases = Object.fromEntries(pairs);
	}
	if (settled !== undefined) {
		if (!Array.isArray(settled) || settled.some((key) => typeof key !== 'string')) return bad('settled');
		out.settled = settled;
	}
	if (out.decimal === out.thousands) return bad(`decimal = thousands = ${out.decimal}`);
	return done(out);
}

/** Lays one column's role over the guess; what is wrong with it, or '' when nothing is. */
function lay(own: Partial<ColumnRole>, columns: ColumnRole[]): string {
	if (!isObject(own)) return 'columns';
	const title = String(own.name ?? own.index);
	const at = columns.findIndex((c) =>
		own.index !== undefined ? c.index === own.index : c.name.trim() === own.name?.trim()
	);
	if (at < 0) return title;
	if (!own.role || !ROLES.includes(own.role)) return `${title}: role ${String(own.role)}`;
	if (own.role === 'dimension' && !own.dimension) return `${title}: dimension`;
	const { format, scale, of } = own;
	if (scale !== undefined && !(Number.isFinite(scale) && scale > 0)) return `${title}: scale`;
	if (of !== undefined && !columns.some((c) => c.index === of)) return `${title}: of`;
	if (format !== undefined) {
		const { decimal, thousands } = isObject(format) ? format : {};
		if (!DECIMALS.includes(decimal!) || !THOUSANDS.includes(thousands!) || decimal === thousands)
			return `${title}: format`;
	}
	const { index, name } = columns[at];
	columns[at] = { ...own, index, name, role: own.role };
	return '';
}

/** Whether parsed JSON is a list of steps over a table of so many columns: each names columns the file has or earlier steps made. */
function areSteps(steps: unknown, width: number): steps is Step[] {
	if (!Array.isArray(steps)) return false;
	let columns = width;
	return steps.every((step) => {
		if (!isStep(step)) return false;
		const fits = columnsOf(step).every((at) => Number.isInteger(at) && at >= 0 && at < columns);
		columns += madeBy(step);
		return fits;
	});
}

function isStep(step: unknown): step is Step {
	if (!isObject(step)) return false;
	const { kind, dimension, style, at } = step as Record<string, unknown>;
	if (kind === 'fill' || kind === 'split-sex') return true;
	if (kind === 'rows-below') return typeof dimension === 'string' && dimension !== '';
	if (kind === 'section') return (HEAD_STYLES as readonly unknown[]).includes(style);
	return kind === 'difference' && isObject(at);
}

const isObject = <T extends object>(value: T | unknown): value is T & object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
