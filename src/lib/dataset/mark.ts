import type { Status } from '../term/status.ts';
import type { NumberFormat } from '../term/structure.ts';
import { foldTone } from '../area/fold.ts';
import { parseNumber, plainDigits } from './number.ts';
import { unitBeside } from './unit.ts';

/** A cell of a measure, read. `bad`: neither a number nor a known mark. */
export interface Reading {
	value: number;
	status: Status;
	/** what the file said, when it said more than a number */
	note: string;
	bad: boolean;
	/** the unit written beside the number */
	unit?: string;
}

/** Marks that stand for an absent value, folded: why → marks. */
const ABSENT = new Map<string, Status>(
	(
		[
			[
				'O',
				'. .. ... …  - – — -- --- _ : ? / \\ n/a n.a. n.a na n/d #n/a #n/a! nan null none nil missing n.d. nd kxđ k/có ksl x/x'
			],
			['M', 'x xx not&applicable không&áp&dụng #div/0! n.ap.'],
			['Q', '* ** *** (*) s c (s) (c) suppressed confidential bảo&mật withheld #'],
			[
				'L',
				'pending chưa&có chưa&có&số&liệu chưa&báo&cáo chưa&cập&nhật chưa&tổng&hợp not&yet&reported not&yet&available'
			],
			[
				'O',
				'no&data not&available unknown #value! #ref! #name? #null! #num! không&có không&có&số&liệu không&có&dữ&liệu không&rõ không&xác&định chưa&rõ'
			]
		] as [Status, string][]
	).flatMap(([status, marks]) =>
		marks.split(/ +/).map((mark): [string, Status] => [foldTone(mark.replaceAll('&', ' ')), status])
	)
);

/** Eurostat's one-letter flags behind a number. */
const FLAG: Record<string, Status> = { b: 'B', e: 'E', p: 'P', u: 'U', d: 'D', f: 'F' };

/** Eurostat's flags in a column of their own, the first of several. */
const EUROSTAT: Record<string, Status> = { ...FLAG, c: 'Q', n: 'N', r: '', z: 'M' };

const PLAIN: Reading = { value: NaN, status: '', note: '', bad: false };
/** A number is below or above what is shown: the mark of small counts, and of shares near their ends. */
const CENSORED =
	/^(?:[<>≤≥]=?|ít hơn|nhiều hơn|dưới|trên|không quá|less than|under|fewer than|more than|over|up to)\s*(.+)$/;
const ABOUT = /^(?:[~≈]|khoảng|gần|xấp xỉ|ước|about|approx(?:\.|imately)?|circa|ca\.)\s*(.+)$/;

/** Read one cell of a measure. Every text that is not a plain number keeps its words in `note`. */
export function readCell(text: string, format: NumberFormat): Reading {
	const t = text.trim();
	if (t === '') return PLAIN;
	const value = parseNumber(t, format);
	if (!Number.isNaN(value)) return { value, status: '', note: '', bad: false };
	const typed = plainDigits(t);
	const absent = ABSENT.get(foldTone(typed).replace(/^['’]/, ''));
	if (absent !== undefined) return { value: NaN, status: absent, note: t, bad: false };
	const censored = CENSORED.exec(typed.toLowerCase());
	if (censored && !Number.isNaN(numberIn(censored[1], format)))
		return { value: NaN, status: 'Q', note: t, bad: false };
	const about = ABOUT.exec(typed.toLowerCase());
	if (about) {
		const near = numberIn(about[1], format);
		if (!Number.isNaN(near)) return { value: near, status: 'E', note: t, bad: false };
	}
	const unit = unitBeside(typed);
	if (unit) {
		const number = parseNumber(unit.number, format);
		if (!Number.isNaN(number)) return { value: number, status: '', note: '', bad: false, unit: unit.unit };
	}
	const worded = statusOfNote(t);
	if (worded && !/\d/.test(t.replace(/\d+-\d+|fewer than \d+|less than \d+/gi, '')))
		return { value: NaN, status: worded, note: t, bad: false };
	return marked(t, format) ?? { value: NaN, status: 'O', note: t, bad: true };
}

/** The number of a text with or without a unit beside it. */
function numberIn(text: string, format: NumberFormat): number {
	return parseNumber(unitBeside(text)?.number ?? text, format);
}

/** A number with marks around it: '(12.3)' rests on few cases, '12.3*' has a footnote, '12.3 p' is provisional. */
function marked(text: string, format: NumberFormat): Reading | null {
	const few = /^\(([^()]+)\)$/.exec(text);
	if (few) {
		const value = numberIn(few[1], format);
		return Number.isNaN(value) ? null : { value, status: 'U', note: text, bad: false };
	}
	const flagged =
		/^([-+\u2212]?[\d.,\u00a0' ]*\d\s*%?)\s*(\(?[a-z*†‡§#]{1,2}\)?|[[(]\w{1,3}[\])]|[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+|(?<=\s)\d\))$/.exec(
			text
		);
	if (!flagged) return null;
	const value = numberIn(flagged[1], format);
	if (Number.isNaN(value)) return null;
	const flag = flagged[2].replace(/[()[\]]/g, '');
	return {
		value,
		status: (/\s/.test(text) || flag !== flagged[2]) && Object.hasOwn(FLAG, flag) ? FLAG[flag] : '',
		note: text,
		bad: false
	};
}

/** What a remark beside a value says of it; '' when it says nothing of its standing. */
export function statusOfNote(note: string): Status {
	const t = foldTone(note);
	if (t === '') return '';
	if (/not shown|suppress|confidential|fewer than|withheld|không công bố|bảo mật|ít trường hợp/.test(t))
		return 'Q';
	if (
		/25.?49|small (?:sample|number)|unweighted cases|low reliab|unreliable|độ tin cậy thấp|mẫu nhỏ|interpret with caution/.test(
			t
		)
	)
		return 'U';
	if (/provisional|preliminary|sơ bộ/.test(t)) return 'P';
	if (/estimat|ước tính/.test(t)) return 'E';
	if (/break in (?:time )?series/.test(t)) return 'B';
	if (/not applicable|cannot exist|không áp dụng/.test(t)) return 'M';
	if (/not yet (?:reported|available)|chưa báo cáo/.test(t)) return 'L';
	if (/missing|not available|no data|không có số liệu/.test(t)) return 'O';
	return '';
}

/** SDMX CL_OBS_STATUS from a status column's code or words. `null`: not known. */
export function statusOfWord(word: string): Status | null {
	const t = word.trim();
	if (/^[BDEFILMNOPQUV]$/.test(t)) return t as Status;
	if (/^[bcdefnprsuz]{1,3}$/.test(t)) return EUROSTAT[t[0]] ?? null;
	const folded = foldTone(t);
	if (folded === '' || folded === 'a' || /^(?:normal|final|chính thức|official)/.test(folded)) return '';
	return (
		statusOfNote(t) ||
		(/forecast|dự báo/.test(folded)
			? 'F'
			: /imput/.test(folded)
				? 'I'
				: /unvalidated/.test(folded)
					? 'V'
					: null)
	);
}
