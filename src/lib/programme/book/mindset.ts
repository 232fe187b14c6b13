import type { CellAt } from '../../term/book.ts';
import type { Interval } from '../../inequality/interval/interval.ts';
import { newcombe } from '../../inequality/interval/newcombe.ts';
import { wilson } from '../../inequality/interval/wilson.ts';
import { cellAt } from './figure.ts';
import { numberOf, textOf, type Asked, type Entry, type Ledger } from './ledger.ts';

/** Those who agreed with a stereotype, of those asked, with the 95 % interval of the share. */
export interface Agreeing {
	agree: number;
	asked: number;
	/** percent */
	share: number;
	/** percent; Wilson */
	interval: Interval;
	cells: CellAt[];
}

/** One stereotype before and after, of one sex and age. */
export interface Mindset {
	statement: string;
	sex: 'F' | 'M' | '_T';
	/** '' = all ages */
	age: string;
	before: Agreeing | null;
	after: Agreeing | null;
	/** after minus before in percentage points, Newcombe's interval of two independent samples; apart when 0 is not in it */
	change: { points: number; interval: Interval; apart: boolean } | null;
}

/**
 * Answers to a survey by statement, sex and age. Everybody is women and men together where nobody entered both; all ages are
 * the ages together where nobody entered all. A row of a total is never added to its parts.
 */
export function mindsetOf(ledger: Ledger, asked: Asked = {}): Mindset[] {
	const all = ledger
		.entries('survey', asked)
		.filter(({ row }) => numberOf(row, 'agree') !== null && numberOf(row, 'asked') !== null);
	const statements = distinct(all.map(({ row }) => textOf(row, 'statement')));
	return statements.flatMap((statement) => {
		const own = all.filter(({ row }) => textOf(row, 'statement') === statement);
		const ages = distinct(own.map(({ row }) => textOf(row, 'age'))).filter((age) => age !== '');
		return ['', ...ages.sort()].flatMap((age) =>
			(['F', 'M', '_T'] as const).flatMap((sex): Mindset[] => {
				const [before, after] = ['before', 'after'].map((round) =>
					agreeing(
						own.filter(({ row }) => textOf(row, 'round') === round),
						sex,
						age
					)
				);
				return before || after
					? [{ statement, sex, age, before, after, change: changeOf(before, after) }]
					: [];
			})
		);
	});
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)];
const sexOf = ({ row }: Entry): string => textOf(row, 'sex') || '_T';
const ageOf = ({ row }: Entry): string => textOf(row, 'age');

/** Rows of a sex and age at each place: its own total where it was entered, else all parts. */
function agreeing(rows: readonly Entry[], sex: 'F' | 'M' | '_T', age: string): Agreeing | null {
	const places = new Map<string, Entry[]>();
	for (const each of rows) {
		const where = `${each.place?.vintage} ${each.place?.code} ${textOf(each.row, 'date')}`;
		places.set(where, [...(places.get(where) ?? []), each]);
	}
	const kept = [...places.values()].flatMap((all) => ofSex(all, sex, age));
	if (kept.length === 0) return null;
	const total = (column: string) => kept.reduce((sum, { row }) => sum + numberOf(row, column)!, 0);
	const [agree, asked] = [total('agree'), total('asked')];
	if (asked === 0 || agree > asked) return null;
	const { lower, upper, method } = wilson(agree, asked);
	return {
		...{ agree, asked, share: (agree / asked) * 100 },
		interval: { lower: lower * 100, upper: upper * 100, method },
		cells: kept.flatMap((each) => [cellAt(each, 'agree'), cellAt(each, 'asked')])
	};
}

function ofSex(all: readonly Entry[], sex: 'F' | 'M' | '_T', age: string): Entry[] {
	const own = ofAge(
		all.filter((each) => sexOf(each) === sex),
		age
	);
	if (own.length > 0 || sex !== '_T') return own;
	const [women, men] = ['F', 'M'].map((code) =>
		ofAge(
			all.filter((each) => sexOf(each) === code),
			age
		)
	);
	return women.length > 0 && men.length > 0 ? [...women, ...men] : [];
}

function ofAge(all: readonly Entry[], age: string): Entry[] {
	const own = all.filter((each) => ageOf(each) === age);
	return own.length > 0 || age !== '' ? own : all.filter((each) => ageOf(each) !== '');
}

function changeOf(before: Agreeing | null, after: Agreeing | null): Mindset['change'] {
	if (!before || !after) return null;
	const { lower, upper, method } = newcombe(
		{ count: after.agree, base: after.asked },
		{ count: before.agree, base: before.asked }
	);
	return {
		points: after.share - before.share,
		interval: { lower: lower * 100, upper: upper * 100, method },
		apart: lower > 0 || upper < 0
	};
}
