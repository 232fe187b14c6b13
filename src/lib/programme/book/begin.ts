import { slug } from '../../dataset/slug.ts';
import type { Programme, RegisterColumn } from '../../term/book.ts';
import { same, type Text } from '../../term/text.ts';

/** What a person says of a programme to begin a book of it. */
export interface Begun {
	title: Text;
	/** ISO dates */
	from: string;
	to: string;
	vintage: string;
	/** the one it begins like */
	like: Programme;
	/** what it takes of it: all, its registers, or only those of activities and of results */
	takes: 'all' | 'registers' | 'least';
}

/** A programme of one's own, with the registers of another. @param taken ids there are already */
export function programmeLike(
	{ title, from, to, vintage, like, takes }: Begun,
	taken: ReadonlySet<string>
): Programme {
	const base = slug(title.vi).replaceAll('_', '-').slice(0, 40) || 'book';
	let id = base;
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
	return {
		...{ id, title, description: same(''), source: same(''), synthetic: false, vintage, from, to },
		contents: takes === 'all' ? like.contents : [],
		indicators: takes === 'all' ? like.indicators : [],
		registers: takes === 'least' ? leastOf(like) : like.registers,
		calendar: like.calendar
	};
}

/** What no book goes without: a register of activities, and the one that targets and results are entered in. */
function leastOf({ registers }: Programme): Programme['registers'] {
	const activity = registers.find(({ stage }) => stage === 'activity');
	const result = registers.find(({ columns }) => columns.some(({ kind }) => kind === 'indicator'));
	return [activity, result]
		.flatMap((each) => each ?? [])
		.map(({ columns, ...about }) => ({
			...about,
			// rows of registers that are not there cannot be named
			columns: columns.filter(
				({ kind, refers }) => kind !== 'row' || refers === activity?.code || refers === result?.code
			)
		}));
}

/** The column that says which unit is in charge. */
const UNIT = 'unit';

/** The units that may be in charge, as the programme lists them; [] where they are written freely. */
export const unitsOf = ({ registers }: Programme): string[] =>
	registers.flatMap(({ columns }) => columns).find(({ code, kind }) => code === UNIT && kind === 'code')?.codes?.map(({ code }) => code) ?? []; // prettier-ignore

/** Lists the units that may be in charge; with none, they are written freely again. What is written stays as it is. */
export function withUnits(programme: Programme, units: readonly string[]): Programme {
	const listed = (column: RegisterColumn): RegisterColumn => {
		if (column.code !== UNIT || (column.kind !== 'text' && column.kind !== 'code')) return column;
		const { codes: _, ...rest } = column;
		return units.length
			? { ...rest, kind: 'code', codes: units.map((unit) => ({ code: unit, name: same(unit) })) }
			: { ...rest, kind: 'text' };
	};
	return {
		...programme,
		registers: programme.registers.map((each) => ({ ...each, columns: each.columns.map(listed) }))
	};
}
