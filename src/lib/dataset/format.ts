import type { Finding } from '../term/finding.ts';
import type { NumberFormat } from '../term/structure.ts';
import { formatWith, provenMark, together, type Evidence } from './evidence.ts';
import { about } from './finding.ts';
import type { Language } from './language.ts';
import { parseNumber } from './number.ts';

/** A column of a measure, as far as its number format hangs on it. */
export interface Written {
	index: number;
	name: string;
	evidence: Evidence;
	/** its name says that it counts people or things: no fractions */
	counted: boolean;
}

export interface Formats {
	file: NumberFormat;
	/** columns that write numbers another way than the file */
	own: Map<number, NumberFormat>;
	findings: Finding[];
}

type Mark = NumberFormat['decimal'];
const other = (mark: Mark): Mark => (mark === '.' ? ',' : '.');

/** One column's verdict: its decimal mark, and whether a person must say. */
interface Verdict {
	mark: Mark | null;
	unsure: boolean;
}

/**
 * The number format of a file and of the columns that keep another one. `8.718.000` or `3.359,80` makes `555.809` in the
 * same file five hundred thousand; a column that proves its own way keeps it; numbers that can be read both ways are
 * asked when no column proves one, and when what speaks for one reading stands in other columns only.
 */
export function chooseFormats(columns: readonly Written[], language: Language, delimiter?: string): Formats {
	const all = together(columns.map((c) => c.evidence));
	const proven = columns.map((c) => provenOf(c.evidence));
	const points = columns.filter((_, i) => proven[i].mark === '.').length;
	const commas = columns.filter((_, i) => proven[i].mark === ',').length;
	const findings: Finding[] = [];
	const usual = usualOf(all, columns, language, delimiter);
	const mark: Mark =
		points || commas ? (points > commas ? '.' : commas > points ? ',' : usual.mark!) : usual.mark!;
	const sure = points > 0 !== commas > 0;
	const file = formatWith(
		mark,
		together(columns.filter((_, i) => proven[i].mark !== other(mark)).map((c) => c.evidence))
	);
	const own = new Map<number, NumberFormat>();
	let asked = false;
	columns.forEach((column, i) => {
		const e = column.evidence;
		if (e.point > 0 && e.comma > 0)
			findings.push(
				about('number-format-both', 'question', {
					column: column.name,
					example: e.example.point,
					values: { other: e.example.comma, decimal: proven[i].mark! }
				})
			);
		let verdict = proven[i];
		if (verdict.mark === null) {
			if (!e.dotted && !e.comma3) return;
			const lean = leanOf(column, mark);
			verdict = sure ? { mark: lean ?? mark, unsure: lean !== null } : { mark, unsure: points + commas > 0 };
			if (points + commas === 0 && usual.unsure) {
				if (!asked) findings.push(unsure(column, file, 'file'));
				asked = true;
			}
		}
		if (verdict.mark !== mark) own.set(column.index, formatWith(verdict.mark!, e));
		if (verdict.unsure) findings.push(unsure(column, own.get(column.index) ?? file));
	});
	return { file, own, findings };
}

/** The question how a column's numbers are meant, or all of the file's, with both readings. */
function unsure(
	{ name, evidence }: Written,
	format: NumberFormat,
	scope: 'column' | 'file' = 'column'
): Finding {
	const example = evidence.example.either;
	const otherwise = formatWith(other(format.decimal), { ...evidence, spaced: 0, quoted: 0 });
	return about('number-format-unsure', 'question', {
		column: name,
		rows: evidence.dotted + evidence.comma3,
		example,
		values: {
			decimal: format.decimal,
			thousands: format.thousands,
			scope,
			chosen: String(parseNumber(example, format)),
			other: String(parseNumber(example, otherwise))
		}
	});
}

/**
 * The mark a column's own words prove. Where both are proven the commoner wins; where a single '12.5' stands among dozens
 * of '1.234' it is the odd one.
 */
function provenOf(e: Evidence): Verdict {
	const mark = provenMark(e);
	const lonely = (proof: number, either: number) => either >= 20 && proof * 20 <= either;
	if (mark === '.' && lonely(e.point, e.dotted)) return { mark: ',', unsure: true };
	if (mark === ',' && lonely(e.comma, e.comma3)) return { mark: '.', unsure: true };
	if (mark) return { mark, unsure: false };
	return e.point || e.comma
		? { mark: e.point > e.comma ? '.' : ',', unsure: false }
		: { mark: null, unsure: false };
}

/** The other reading, when the column itself speaks for it against the file's: counts, and whole numbers only below 1,000. */
function leanOf({ evidence: e, counted }: Written, mark: Mark): Mark | null {
	const either = mark === '.' ? e.dotted : e.comma3;
	if (!either || (mark === '.' ? e.comma3 : e.dotted)) return null;
	return counted || (either >= 3 && e.small > 0 && e.large === 0) ? other(mark) : null;
}

/** The usual reading where no column proves any: by what is counted, by the language, by the delimiter. */
function usualOf(e: Evidence, columns: readonly Written[], language: Language, delimiter?: string): Verdict {
	const either = columns.filter((c) => c.evidence.dotted + c.evidence.comma3 > 0);
	const counted = either.some((c) => c.counted);
	// all that could be read both ways counts people or things, and none above 999 stands there without a mark
	const sure = either.every((c) => c.counted && c.evidence.large === 0);
	const parted = counted || (e.small > 0 && e.large === 0);
	const local = language === 'vi' || language === 'other';
	if (!e.dotted && !e.comma3) return { mark: '.', unsure: false };
	if (e.dotted && e.comma3) return { mark: local ? ',' : '.', unsure: true };
	if (e.dotted) return { mark: parted || (local && e.large === 0) ? ',' : '.', unsure: !sure };
	// where the comma parts the cells, a comma inside a quoted number parts thousands
	if (delimiter === ',' || (!local && delimiter !== ';')) return { mark: '.', unsure: false };
	return { mark: parted ? '.' : delimiter === ';' ? ',' : '.', unsure: !sure };
}
