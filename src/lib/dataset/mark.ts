import type { Status } from '../term/status.ts';
import type { NumberFormat } from '../term/structure.ts';
import { foldTone } from '../area/fold.ts';
import { parseNumber } from './number.ts';

/** A cell of a measure, read. `bad`: neither a number nor a known mark. */
export interface Reading {
	value: number;
	status: Status;
	/** what the file said, when it said more than a number */
	note: string;
	bad: boolean;
}

/** Marks that stand for an absent value, folded → why. */
const ABSENT: Record<string, Status> = {
	'.': 'O',
	'..': 'O',
	'...': 'O',
	'…': 'O',
	'-': 'O',
	'–': 'O',
	'—': 'O',
	'--': 'O',
	'---': 'O',
	':': 'O',
	'?': 'O',
	'/': 'O',
	'n/a': 'O',
	'n.a.': 'O',
	'n.a': 'O',
	na: 'O',
	'#n/a': 'O',
	nan: 'O',
	null: 'O',
	none: 'O',
	nil: 'O',
	missing: 'O',
	'n.d.': 'O',
	nd: 'O',
	'no data': 'O',
	'not available': 'O',
	unknown: 'O',
	kxđ: 'O',
	'k/có': 'O',
	'không có số liệu': 'O',
	'không có': 'O',
	'không có dữ liệu': 'O',
	'không rõ': 'O',
	'chưa có số liệu': 'L',
	'chưa có': 'L',
	'chưa báo cáo': 'L',
	'not yet reported': 'L',
	pending: 'L',
	'not applicable': 'M',
	'không áp dụng': 'M',
	x: 'M',
	'*': 'Q',
	'**': 'Q',
	'(*)': 'Q',
	'***': 'Q',
	s: 'Q',
	c: 'Q',
	suppressed: 'Q',
	confidential: 'Q',
	'bảo mật': 'Q',
	'#value!': 'O',
	'#div/0!': 'M',
	'#ref!': 'O'
};

/** Eurostat's one-letter flags behind a number. */
const FLAG: Record<string, Status> = { b: 'B', e: 'E', p: 'P', u: 'U', d: 'D', f: 'F' };

/** Eurostat's flags in a column of their own, the first of several. */
const EUROSTAT: Record<string, Status> = { ...FLAG, c: 'Q', n: 'N', r: '', z: 'M' };

const PLAIN: Reading = { value: NaN, status: '', note: '', bad: false };

/** Read one cell of a measure. Every text that is not a plain number keeps its words in `note`. */
export function readCell(text: string, format: NumberFormat): Reading {
	const t = text.trim();
	if (t === '') return PLAIN;
	const value = parseNumber(t, format);
	if (!Number.isNaN(value)) return { value, status: '', note: '', bad: false };
	const folded = foldTone(t);
	if (Object.hasOwn(ABSENT, folded)) return { value: NaN, status: ABSENT[folded], note: t, bad: false };
	if (/^(?:[<≤]|ít hơn|dưới|less than|under|fewer than) ?\d+$/.test(folded))
		return { value: NaN, status: 'Q', note: t, bad: false };
	const worded = statusOfNote(t);
	if (worded && !/\d/.test(t.replace(/\d+-\d+|fewer than \d+|less than \d+/gi, '')))
		return { value: NaN, status: worded, note: t, bad: false };
	return marked(t, format) ?? { value: NaN, status: 'O', note: t, bad: true };
}

/** A number with marks around it: '(12.3)' rests on few cases, '12.3*' has a footnote, '12.3 p' is provisional. */
function marked(text: string, format: NumberFormat): Reading | null {
	const few = /^\(([^()]+)\)$/.exec(text);
	if (few) {
		const value = parseNumber(few[1], format);
		return Number.isNaN(value) ? null : { value, status: 'U', note: text, bad: false };
	}
	const flagged =
		/^([+\-\u2212]?[\d.,\u00a0 ]*\d\s*%?)\s*(\(?[a-z*†‡#]{1,2}\)?|\[\w{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d\))$/.exec(
			text
		);
	if (!flagged) return null;
	const value = parseNumber(flagged[1], format);
	if (Number.isNaN(value)) return null;
	const flag = flagged[2].replace(/[()[\]]/g, '');
	return {
		value,
		status: /\s/.test(text) && Object.hasOwn(FLAG, flag) ? FLAG[flag] : '',
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
