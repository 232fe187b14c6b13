import type { Programme, Register, RegisterColumn, Subgroup } from '../../term/book.ts';

export const registerOf = (programme: Programme, code: string): Register | undefined =>
	programme.registers.find((each) => each.code === code);

export const columnOf = (programme: Programme, register: string, code: string): RegisterColumn | undefined =>
	registerOf(programme, register)?.columns.find((each) => each.code === code);

/** The columns by which a row is found: when, where, for what; undefined where a register has none. */
export interface Axes {
	date?: string;
	area?: string;
	village?: string;
	content?: string;
	/** the row it belongs to; when and where it is are those of that row when it must have one, as an issue its dialogue */
	owner?: { column: string; register: string; required: boolean };
}

const known = new WeakMap<Register, Axes>();

export function axesOf(register: Register): Axes {
	let axes = known.get(register);
	if (!axes) {
		const first = (...kinds: RegisterColumn['kind'][]) =>
			register.columns.find((each) => kinds.includes(each.kind));
		const owner = register.columns.find((each) => each.kind === 'row' && each.refers !== register.code);
		const owned = owner?.required === true;
		axes = {
			date: owned ? undefined : first('date', 'period')?.code,
			area: owned ? undefined : first('area')?.code,
			village: register.columns.find((each) => each.code === 'village' && each.kind === 'text')?.code,
			content: first('content')?.code,
			...(owner?.refers !== undefined && {
				owner: { column: owner.code, register: owner.refers, required: owned }
			})
		};
		known.set(register, axes);
	}
	return axes;
}

/** The column that counts a subgroup of a total. */
export const partOf = (register: Register, of: string, who: Subgroup): RegisterColumn | undefined =>
	register.columns.find((each) => each.part?.of === of && each.part.who === who);

/** Columns that have parts, each with them: 'participants' with women, men, ethnic minority … */
export function totalsOf(register: Register): { total: RegisterColumn; parts: RegisterColumn[] }[] {
	return register.columns.flatMap((total) => {
		const parts = register.columns.filter((each) => each.part?.of === total.code);
		return parts.length > 0 ? [{ total, parts }] : [];
	});
}
