import { foldTone, squeeze, stripMarks } from '../area/fold.ts';
import { areaName } from '../area/prefix.ts';
import type { Area } from '../term/area.ts';
import type { RawTable } from '../term/column.ts';
import {
	COMPARISONS,
	EACH,
	WHOLE,
	type Comparison,
	type Indicator,
	type Target,
	type TargetMeasure
} from '../term/dataset.ts';
import { done, failed, type Result } from '../term/failure.ts';
import type { Finding } from '../term/finding.ts';
import type { NumberFormat } from '../term/structure.ts';
import { same } from '../term/text.ts';
import { sexOf } from './code.ts';
import { marksOf, parseNumber } from './number.ts';
import { periodOf } from './period.ts';
import { coded } from './profile.ts';

const COLUMNS = [
	'indicator',
	'area',
	'period',
	'kind',
	'comparison',
	'value',
	'sex',
	'measure',
	'source',
	'confirmed'
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['indicator', 'period', 'value'];

/** Words as people write them, folded: the place of a tone mark does not count. */
const words = (text: string): ReadonlySet<string> => new Set(text.split('|').map(foldTone));

const HEADERS: Record<Column, ReadonlySet<string>> = {
	indicator: words('indicator|chỉ số|chỉ tiêu|tên chỉ số|tên chỉ tiêu|mã chỉ số'),
	area: words('area|địa bàn|đơn vị|tỉnh|huyện|xã|mã địa bàn'),
	period: words('period|year|kỳ|năm|thời điểm|thời gian'),
	kind: words('kind|type|loại'),
	comparison: words('comparison|so sánh|dấu'),
	value: words('value|giá trị|mức|số'),
	sex: words('sex|gender|giới|giới tính'),
	measure: words('measure|đại lượng|thước đo'),
	source: words('source|nguồn|căn cứ'),
	confirmed: words('confirmed|đã đối chiếu')
};
const BASELINE = words('baseline|ban đầu|mức ban đầu|giá trị ban đầu|mức gốc|gốc|đầu kỳ|hiện trạng');
const TARGET = words('target|goal|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu');
const MEASURED = new Map<string, TargetMeasure | null>(
	(
		[
			[null, 'value|giá trị'],
			['gap', 'gap|chênh lệch|khoảng cách'],
			['ratio', 'ratio|tỷ số|tỷ số nữ/nam|tỉ số'],
			['parity', 'parity|parity index|chỉ số cân bằng|chỉ số cân bằng giới']
		] as const
	).flatMap(([measure, said]) => [...words(said)].map((word) => [word, measure] as const))
);
const EVERYTHING = words(
	'_t|cả nước|toàn quốc|toàn bộ|chung|tất cả|whole|total|national|all together|việt nam|viet nam'
);
const EVERY = words('*|mỗi địa bàn|từng địa bàn|mọi địa bàn|each|every area|each area');
const UNCHECKED = words('false|no|0|không|chưa');
const COMPARED = new Map<string, Comparison>(
	(
		[
			['≥', '>=|=>|tối thiểu|ít nhất|at least'],
			['≤', '<=|=<|tối đa|không quá|at most'],
			['>', 'trên|more than'],
			['<', 'dưới|less than'],
			['=', 'bằng']
		] as const
	).flatMap(([sign, said]) => [...words(said)].map((word) => [word, sign] as const))
);

/** What a data set has that targets can be for. */
export interface ForTargets {
	indicators: readonly Indicator[];
	areas: readonly Area[];
}

/** Targets read from a table, and what was seen in it; a row that cannot be understood is told and gives no target. */
export interface ReadTargets {
	targets: Target[];
	findings: Finding[];
}

/**
 * Reads a table of targets and baselines: one a row, with the columns indicator, area, period, kind, comparison, value and
 * if wanted sex, measure (value, gap, ratio or parity; value unless said), source, confirmed, in English or Vietnamese. Indicators and areas by code or name; without an area it is
 * for everything the data set is of; without a kind it is a target; without a comparison the indicator's good end decides.
 * A value may carry its own comparison: '<42'.
 * @returns failure `not-targets` when a needed column is missing
 */
export function readTargets(table: RawTable, { indicators, areas }: ForTargets): Result<ReadTargets> {
	const cells = new Map<Column, string[]>();
	for (const column of table.columns) {
		const header = foldTone(column.name.trim());
		const name = COLUMNS.find((each) => HEADERS[each].has(header));
		if (!name || cells.has(name)) continue;
		const { codes, dictionary } = coded(column);
		cells.set(
			name,
			Array.from(codes, (code) => dictionary[code].trim().replace(/^'(?=[=<>≤≥*])/, ''))
		);
	}
	const missing = NEEDED.find((name) => !cells.has(name));
	if (missing) return failed('not-targets', { column: missing });
	const at = (name: Column, i: number) => cells.get(name)?.[i] ?? '';
	const found = new Map<string, { rule: string; lines: number[]; example: string }>();
	const refuse = (rule: string, i: number, example: string) => {
		const known = found.get(rule);
		if (known) known.lines.push(table.lines[i]);
		else found.set(rule, { rule, lines: [table.lines[i]], example });
	};
	const ofIndicator = named(indicators);
	const ofArea = named(areas, (name) => areaName(name).bare);
	const written = cells.get('value')!.map(parted);
	const format = formatOf(written.map(({ number }) => number));
	const targets = new Map<string, Target>();
	for (let i = 0; i < table.length; i++) {
		if ([...cells.values()].every((list) => list[i] === '')) continue;
		const indicator = ofIndicator(at('indicator', i));
		if (!indicator) {
			refuse('target-indicator', i, at('indicator', i));
			continue;
		}
		const area = areaCode(at('area', i), ofArea);
		if (area === null) {
			refuse('target-area', i, at('area', i));
			continue;
		}
		const period = periodOf(at('period', i));
		if (!period) {
			refuse('target-period', i, at('period', i));
			continue;
		}
		const kind = kindOf(at('kind', i));
		const comparison = comparisonOf(
			at('comparison', i) || written[i].sign,
			// which way a gap is good the indicator does not say
			MEASURED.get(foldTone(at('measure', i))) ? { ...indicator, direction: 'neither' } : indicator,
			kind
		);
		if (!kind || !comparison) {
			refuse('target-kind', i, kind ? at('comparison', i) : at('kind', i));
			continue;
		}
		const value = format ? parseNumber(written[i].number, format) : NaN;
		if (Number.isNaN(value)) {
			refuse('target-value', i, at('value', i));
			continue;
		}
		const sex = at('sex', i) === '' ? null : at('sex', i) === WHOLE ? WHOLE : sexOf(at('sex', i))?.sex;
		if (sex === undefined) {
			refuse('target-kind', i, at('sex', i));
			continue;
		}
		const measure = at('measure', i) === '' ? null : MEASURED.get(foldTone(at('measure', i)));
		// women are held against men: such a target is for neither alone
		if (measure === undefined || (measure !== null && sex !== null && sex !== WHOLE)) {
			refuse('target-kind', i, [at('measure', i), at('sex', i)].filter(Boolean).join(', '));
			continue;
		}
		const source = at('source', i);
		const target: Target = {
			...{ indicator: indicator.code, area, period, kind, comparison, value },
			...(sex !== null && measure === null && { sex }),
			...(measure !== null && { measure }),
			...(source !== '' && { source: same(source) }),
			...(UNCHECKED.has(foldTone(at('confirmed', i))) && { confirmed: false })
		};
		const key = [target.indicator, area, period, kind, target.sex ?? '', measure ?? ''].join('\n');
		if (targets.has(key)) refuse('target-twice', i, `${indicator.code}, ${area}, ${period}`);
		targets.set(key, target);
	}
	return done({
		targets: [...targets.values()],
		findings: [...found.values()].map(({ rule, lines, example }) => ({
			...{ rule, severity: rule === 'target-twice' ? 'warning' : 'error', rows: lines.length },
			...{ first: lines[0], lines, example }
		}))
	});
}

/** Finds by code, else by a name that only one has. */
function named<T extends { code: string; name: { vi: string; en: string } }>(
	all: readonly T[],
	bare: (name: string) => string = foldTone
): (text: string) => T | null {
	const byCode = new Map(all.map((each) => [each.code, each]));
	const key = (name: string) => bare(name).trim();
	const plain = (name: string) => squeeze(stripMarks(key(name)));
	const only = (of: (name: string) => string) => {
		const byName = new Map<string, T | null>();
		for (const each of all)
			for (const name of new Set([of(each.name.vi), of(each.name.en)])) {
				const other = byName.get(name);
				byName.set(name, other === undefined || other === each ? each : null);
			}
		return byName;
	};
	const [exact, loose] = [only(key), only(plain)];
	return (text) => byCode.get(text) ?? exact.get(key(text)) ?? loose.get(plain(text)) ?? null;
}

function areaCode(text: string, ofArea: (text: string) => Area | null): string | null {
	const found = text === '' ? null : ofArea(text);
	if (found) return found.code;
	const folded = foldTone(text);
	return text === '' || EVERYTHING.has(folded) ? WHOLE : EVERY.has(folded) ? EACH : null;
}

function kindOf(text: string): Target['kind'] | null {
	const folded = foldTone(text);
	return text === '' || TARGET.has(folded) ? 'target' : BASELINE.has(folded) ? 'baseline' : null;
}

function comparisonOf(
	text: string,
	{ direction }: Indicator,
	kind: Target['kind'] | null
): Comparison | null {
	if (text !== '') {
		const sign = COMPARISONS.find((each) => each === text) ?? COMPARED.get(foldTone(text));
		return sign ?? null;
	}
	if (kind === 'baseline' || direction === 'neither') return '=';
	return direction === 'higher' ? '≥' : '≤';
}

/** A value's own comparison and its number: '< 42%' is '<' and '42'. */
function parted(text: string): { sign: string; number: string } {
	const [, sign, number] = /^([<>=≤≥]{0,2})\s*(.*?)\s*%?$/.exec(text)!;
	return { sign, number };
}

/**
 * How the numbers are written: what one of them proves. With no proof a lone '1.234' could be either, so a column that has
 * such a number and no other proof gives none (null).
 */
function formatOf(numbers: string[]): NumberFormat | null {
	const marks = new Set(numbers.map((each) => marksOf(each)));
	if (marks.has('comma') && marks.has('point')) return null;
	if (marks.has('comma')) return { decimal: ',', thousands: '.' };
	if (marks.has('point')) return { decimal: '.', thousands: ',' };
	return marks.has('dotted') || marks.has('comma3') ? null : { decimal: '.', thousands: '' };
}

/** The columns of a table of targets, as written. */
export const TARGET_COLUMNS = COLUMNS;

/**
 * Whether a table is one of targets: the columns such a table needs, and one that says of each row what it is (baseline or
 * target) or how it is compared. Figures have neither.
 */
export function isTargets({ columns }: RawTable): boolean {
	const has = new Map<Column, RawTable['columns'][number]>();
	for (const column of columns) {
		const name = COLUMNS.find((each) => HEADERS[each].has(foldTone(column.name.trim())));
		if (name && !has.has(name)) has.set(name, column);
	}
	if (!NEEDED.every((name) => has.has(name))) return false;
	const words = (name: Column) =>
		has.has(name)
			? coded(has.get(name)!)
					.dictionary.map((word) => word.trim())
					.filter(Boolean)
			: [];
	const [kinds, signs] = [words('kind'), words('comparison')];
	const compared = (sign: string) =>
		COMPARISONS.some((each) => each === sign) || COMPARED.has(foldTone(sign));
	return (
		kinds.length + signs.length > 0 &&
		kinds.every((word) => kindOf(word) !== null) &&
		signs.every((word) => compared(word.replace(/^'/, '')))
	);
}
