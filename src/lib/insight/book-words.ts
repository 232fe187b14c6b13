import { message, pick, type MessageKey } from '../message/message.ts';
import { formatDate, formatNumber, formatPeriod } from '../message/number.ts';
import type { CoveredArea } from '../programme/leader/dialogues.ts';
import type { Shown } from '../programme/leader/gathered.ts';
import type { MindsetChange } from '../programme/leader/mindset.ts';
import type { Progress } from '../programme/leader/progress.ts';
import type { Standing } from '../programme/leader/standing.ts';
import type { TracePart } from '../programme/leader/trace.ts';
import type { Origin } from '../term/book.ts';
import type { Lang, Text } from '../term/text.ts';

/** What a number is written with: value, unit, and why there may be none. */
type Amount = Pick<Shown, 'value' | 'unit' | 'refused' | 'hidden'>;

/** A number as it is written, with '%' and without other units; why there is none. */
export function sayFigure(lang: Lang, { value, unit, refused, hidden }: Amount, withUnit = false): string {
	if (hidden) return message(lang, 'leader.hidden');
	if (value === null) return message(lang, refused === undefined ? 'leader.none' : 'leader.none-refused');
	const percent = pick(lang, unit) === '%';
	const number = formatNumber(lang, value, percent ? (Math.abs(value) < 10 ? 1 : 0) : undefined);
	return percent ? `${number} %` : withUnit && pick(lang, unit) ? `${number} ${pick(lang, unit)}` : number;
}

/** A number with its unit, and in full why there is none. */
export function sayAmount(lang: Lang, amount: Amount): string {
	const { value, refused, hidden } = amount;
	if (value === null && !hidden && refused !== undefined)
		return message(lang, `figure.${refused}` as MessageKey);
	const percent = pick(lang, amount.unit) === '%';
	return percent && value !== null && !hidden
		? `${formatNumber(lang, value, 2)} %`
		: sayFigure(lang, amount, true);
}

/** Who entered a cell, when, and from which file, sheet and cell. */
export const sayOrigin = (lang: Lang, { by, at, file, sheet, cell, reported }: Origin): string =>
	message(lang, 'leader.origin', {
		...{ by, at: formatDate(lang, at), file: file ?? 'none', sheet: sheet ?? 'none', cell: cell ?? 'none' },
		reported: reported ? 'yes' : 'no'
	});

/** '2025 cả năm', 'lũy kế đến hết quý III/2025'. */
export function sayTime(lang: Lang, time: string): string {
	if (time === 'phase') return message(lang, 'leader.time.phase');
	const [year, quarter] = time.split('-Q');
	if (quarter === undefined) return message(lang, 'leader.time.year', { year });
	const roman = ['I', 'II', 'III', 'IV'][Number(quarter) - 1];
	return message(lang, 'leader.time.quarter', { year, quarter: lang === 'vi' ? roman : quarter });
}

export const timeOf = ({ focus }: Pick<Progress, 'focus'>): string =>
	focus.phase ? 'phase' : (focus.quarter ?? focus.year);

/** A quarter without its year: 'Quý III', 'Q3'; a year as it is. */
export function sayStep(lang: Lang, step: string): string {
	if (!step.includes('-')) return step;
	const said = formatPeriod(lang, step)
		.replace(/[/ ]?\d{4}$/, '')
		.trim();
	return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Whether plans of the year or targets of the phase are meant, for messages. */
export const isPhase = ({ focus }: Pick<Progress, 'focus'>): 'yes' | 'no' => (focus.phase ? 'yes' : 'no');

const judged = (all: readonly Standing[]): Standing[] => all.filter((each) => each.met !== null);

/** The one sentence on top: plans met, money spent, places without a dialogue. */
export function headlineOf(lang: Lang, progress: Progress): string {
	const { standings, focus, money, coverage } = progress;
	const planned = judged(standings);
	return message(lang, 'leader.headline', {
		...{
			met: planned.filter((each) => each.met).length,
			of: planned.length,
			year: focus.year,
			phase: isPhase(progress)
		},
		spent: money.share.value === null ? 'none' : sayFigure(lang, money.share),
		without: coverage ? withoutDialogue(coverage.areas).length : 0,
		level: coverage ? lower(pick(lang, coverage.levelName)) : ''
	});
}

export const withoutDialogue = (areas: readonly CoveredArea[]): CoveredArea[] =>
	areas.filter((each) => each.state === 'without');

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** What stands under the headline: furthest behind, reports missing, issues overdue. */
export function ledeOf(lang: Lang, { standings, reports, dialogues }: Progress): string {
	const behind = standings
		.filter((each) => each.met === false && each.share?.value != null)
		.sort((a, b) => a.share!.value! - b.share!.value!);
	const women = dialogues?.women;
	const said = message(lang, 'leader.lede', {
		behind: behind.length,
		slowest: behind.length ? lower(pick(lang, behind[0].name)) : '',
		share: behind.length ? sayFigure(lang, behind[0].share!) : '',
		...lastDue(lang, reports),
		overdue: dialogues?.overdue.value ?? 0
	});
	if (!women || women.share.value === null || dialogues.others.share.value === null) return said;
	return `${said} ${message(lang, 'leader.lede-women', {
		women: sayFigure(lang, women.share),
		others: sayFigure(lang, dialogues.others.share)
	})}`;
}

/** How the last report that fell due stands. */
function lastDue(
	lang: Lang,
	reports: Progress['reports']
): { report: string; missing: number; expected: number } {
	const last = reports.filter((each) => each.past && each.expected > 0).at(-1);
	if (!last) return { report: 'none', missing: 0, expected: 0 };
	return { report: sayReport(lang, last), missing: last.missing.length, expected: last.expected };
}

/** 'Báo cáo quý III/2025', 'Báo cáo kết thúc giai đoạn'. */
export function sayReport(lang: Lang, { name, period }: { name: Text; period: string }): string {
	const said = pick(lang, name);
	if (period.includes('/')) return said;
	const time = formatPeriod(lang, period);
	// 'Báo cáo quý' and 'quý III/2025' meet in one word
	return said.endsWith(' quý') && time.startsWith('quý ') ? said + time.slice(3) : `${said} ${time}`;
}

/** Names for a sentence: the first of them, and how many more. */
export function namesOf(lang: Lang, names: readonly Text[], most = 8): string {
	const shown = names.slice(0, most).map((each) => pick(lang, each));
	return names.length > most
		? message(lang, 'leader.and-more', { names: shown.join(', '), count: names.length - most })
		: shown.join(', ');
}

/** What the interval of a change allows to be said of it. */
export function sayChange(lang: Lang, { change }: Pick<MindsetChange, 'change'>): string {
	if (!change) return message(lang, 'leader.mindset.unknown');
	const { points, interval, apart } = change;
	const signed = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(lang, value, 1)}`;
	return message(
		lang,
		apart ? (points < 0 ? 'leader.mindset.lower' : 'leader.mindset.higher') : 'leader.mindset.same',
		{
			points: formatNumber(lang, Math.abs(points), 1),
			lower: signed(interval.lower),
			upper: signed(interval.upper)
		}
	);
}

export const saySex = (lang: Lang, sex: 'F' | 'M' | '_T'): string => message(lang, `sex.${sex}`);

/** Whether a plan is met, as a word and the mark before it. */
export function stateOf(
	lang: Lang,
	{ met, plan }: Pick<Standing, 'met' | 'plan'>
): { mark: string; word: string; kind: 'good' | 'bad' | 'none' } {
	if (met === true) return { mark: '✓', word: message(lang, 'leader.state.met'), kind: 'good' };
	if (met === false) return { mark: '△', word: message(lang, 'leader.state.not-met'), kind: 'bad' };
	return {
		...{ mark: '–', kind: 'none' as const },
		word: message(lang, plan.value === null ? 'leader.state.no-plan' : 'leader.state.unjudged')
	};
}

/** What of a formula a part is: 'Tử số: Kinh phí đã giải ngân (Đầu vào)'. */
export function sayPart(
	lang: Lang,
	{ side, column, register }: Pick<TracePart, 'side' | 'column' | 'register'>,
	several: boolean
): string {
	const what = `${column ? pick(lang, column) : message(lang, 'leader.trace.rows-counted')} (${pick(lang, register)})`;
	return several ? `${message(lang, `leader.trace.${side}`)}: ${what}` : what;
}
