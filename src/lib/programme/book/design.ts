import { slug } from '../../dataset/slug.ts';
import type { ColumnKind, Programme, Register, RegisterColumn } from '../../term/book.ts';
import { same, type Text } from '../../term/text.ts';

/** What a column or register is needed for: it cannot go while something needs it. */
export interface Use {
	by: 'indicator' | 'part' | 'row';
	/** of the indicator, the part or the column that names its rows */
	name: Text;
}

/** What needs a column: formulas of indicators, and columns that are a part of it. */
export function usesOfColumn(programme: Programme, register: string, column: string): Use[] {
	const formulas = programme.indicators.filter(({ formula }) =>
		[formula?.of, formula?.over].some(
			(term) =>
				term?.register === register &&
				(term.column === column || term.filled === column || Object.hasOwn(term.where ?? {}, column))
		)
	);
	const parts = programme.registers
		.find(({ code }) => code === register)
		?.columns.filter(({ part }) => part?.of === column);
	return [
		...formulas.map(({ name }): Use => ({ by: 'indicator', name })),
		...(parts ?? []).map(({ name }): Use => ({ by: 'part', name }))
	];
}

/** What needs a register: formulas of indicators, and columns of others that name its rows. */
export function usesOfRegister(programme: Programme, register: string): Use[] {
	const formulas = programme.indicators.filter(({ formula }) =>
		[formula?.of, formula?.over].some((term) => term?.register === register)
	);
	const rows = programme.registers
		.filter(({ code }) => code !== register)
		.flatMap(({ columns }) => columns.filter(({ refers }) => refers === register));
	return [
		...formulas.map(({ name }): Use => ({ by: 'indicator', name })),
		...rows.map(({ name }): Use => ({ by: 'row', name }))
	];
}

/** A code no other has, made of a name. */
export function freeCode(name: string, taken: Iterable<string>): string {
	const base = slug(name) || 'x';
	const all = new Set(taken);
	let code = base;
	for (let n = 2; all.has(code); n++) code = `${base}_${n}`;
	return code;
}

/** What a register has to begin with: when, where, what. */
export const newRegister = (): Register => ({
	...{ code: '', name: same(''), stage: null },
	columns: [
		{ code: 'name', name: { vi: 'Tên', en: 'Name' }, kind: 'text', required: true },
		{ code: 'date', name: { vi: 'Ngày', en: 'Date' }, kind: 'date', required: true },
		{ code: 'area', name: { vi: 'Địa bàn', en: 'Area' }, kind: 'area', required: true },
		{ code: 'note', name: { vi: 'Ghi chú', en: 'Note' }, kind: 'text' }
	]
});

const NUMBERS: ReadonlySet<ColumnKind> = new Set(['count', 'amount', 'value']);

/** A column with only what its kind has a use for. */
export function tidyColumn(column: RegisterColumn): RegisterColumn {
	const { code, name, kind, unit, required, codes, levels, refers, part, counts, note } = column;
	const filled = (text: Text | undefined) =>
		text && (text.vi.trim() || text.en.trim())
			? { vi: text.vi.trim() || text.en.trim(), en: text.en.trim() || text.vi.trim() }
			: undefined;
	const [own, said] = [filled(unit), filled(note)];
	return {
		...{ code, name, kind },
		...(NUMBERS.has(kind) && own && { unit: own }),
		...(required && { required }),
		...(kind === 'code' && { codes: codes ?? [] }),
		...(kind === 'area' && levels?.length && { levels }),
		...(kind === 'row' && refers && { refers }),
		...(kind === 'count' && part && { part }),
		...(kind === 'count' && counts && { counts }),
		...(said && { note: said })
	};
}

/** Names filled in both languages, codes made where there are none, and what has no name left out. */
export function tidyRegisters(registers: readonly Register[]): Register[] {
	const named = ({ name }: { name: Text }) => name.vi.trim() !== '' || name.en.trim() !== '';
	const inBoth = ({ vi, en }: Text): Text => ({ vi: vi.trim() || en.trim(), en: en.trim() || vi.trim() });
	const coded = <T extends { code: string; name: Text }>(list: readonly T[]): T[] => {
		const taken = new Set(list.map(({ code }) => code).filter(Boolean));
		return list.filter(named).map((each) => {
			const name = inBoth(each.name);
			const code = each.code || freeCode(name.vi, taken);
			taken.add(code);
			return { ...each, code, name };
		});
	};
	return coded(registers).map(({ code, name, stage, columns, note }) => ({
		...{ code, name, stage },
		columns: coded(columns).map((column) =>
			tidyColumn(column.codes ? { ...column, codes: coded(column.codes) } : column)
		),
		...(note && (note.vi || note.en) && { note })
	}));
}

/** What is wrong with how registers are described: message `design.wrong.<kind>` filled with names. */
export interface DesignFault {
	kind: 'no-columns' | 'no-codes' | 'no-refers' | 'twice' | 'part';
	register: Text;
	column?: Text;
}

/** Everything that would make entering or counting go wrong. */
export function faultsOf(registers: readonly Register[]): DesignFault[] {
	const codes = new Set(registers.map(({ code }) => code));
	return registers.flatMap((register): DesignFault[] => {
		const of = (kind: DesignFault['kind'], column?: RegisterColumn): DesignFault => ({
			...{ kind, register: register.name },
			...(column && { column: column.name })
		});
		if (!register.columns.length) return [of('no-columns')];
		const own = register.columns.map(({ code }) => code);
		return register.columns.flatMap((column, k) => [
			...(own.indexOf(column.code) !== k ? [of('twice', column)] : []),
			...(column.kind === 'code' && !column.codes?.length ? [of('no-codes', column)] : []),
			...(column.kind === 'row' && !codes.has(column.refers ?? '') ? [of('no-refers', column)] : []),
			...(column.part && !own.includes(column.part.of) ? [of('part', column)] : [])
		]);
	});
}
