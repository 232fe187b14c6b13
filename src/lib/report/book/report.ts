import { sayAmount } from '../../insight/book-words.ts';
import { THRESHOLD } from '../../disclosure/rules.ts';
import { message, pick } from '../../message/message.ts';
import { formatDate, formatPeriod } from '../../message/number.ts';
import { dueIn } from '../../programme/book/due.ts';
import type { Report, ReportPart } from '../../programme/book/report.ts';
import type { Shown } from '../../programme/leader/gathered.ts';
import type { Made } from '../../programme/leader/progress.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import type { Lang } from '../../term/text.ts';
import { dialoguePart, mindsetPart, trainingPart } from './people.ts';
import { areasPart, completePart, oversightPart, reportsPart } from './place.ts';
import { mainPart, moneyPart, planPart } from './plan.ts';
import { Telling } from './telling.ts';

/** The sections of a report, in their order. */
const PARTS: readonly ((told: Telling) => ReportPart[])[] = [
	...[mainPart, planPart, moneyPart, dialoguePart, trainingPart, mindsetPart],
	...[areasPart, reportsPart, oversightPart, completePart]
];

/** A book of the reader's own machine, one whose small numbers are hidden, or figures nobody stands behind. */
export type Whose = 'own' | 'public' | 'made-up';

/** What the address of a report says of its time: '2025-Q3', '2025', 'completion'; as the view has it. Null = no report. */
export function timeOfReport(period: string): string | null {
	if (period === 'completion') return 'phase';
	return /^\d{4}(-Q[1-4])?$/.test(period) ? period : null;
}

/**
 * The report of a book for a period of its calendar, as plain data in one language.
 * @param made of a view whose time is that of the report
 * @param whose whether small numbers are in it
 * @returns failure `no-report` when the programme's calendar has none such
 */
export function bookReport(
	{ progress, gathered, ledger }: Made,
	period: string,
	lang: Lang,
	whose: Whose
): Result<Report> {
	const { programme, focus } = progress;
	const kind = period === 'completion' ? 'completion' : period.includes('-Q') ? 'quarter' : 'year';
	const due = dueIn(ledger.programme, focus.year).filter(
		({ report, period: of }) => report.of === kind && (kind === 'completion' || of === period)
	);
	if (due.length === 0) return failed('no-report', { period });
	const name = pick(lang, programme.title);
	const used = new Map<string, Shown>();
	const told = new Telling(progress, lang, used, gathered);
	const parts = PARTS.flatMap((part) => part(told));
	parts.push(
		{ kind: 'heading', level: 2, text: message(lang, 'leader.report.sources') },
		{
			kind: 'sources',
			caption: message(lang, 'leader.report.sources'),
			head: (['figure', 'value', 'formula', 'cells'] as const).map((each) =>
				message(lang, `leader.head.${each}`)
			),
			sources: [...used.values()].map((shown) => {
				const { figure } = gathered.named.get(shown.id)!;
				return {
					...{ figure: shown.id, name: pick(lang, shown.name), value: sayAmount(lang, shown) },
					...{ formula: pick(lang, figure.formula), cells: figure.cells.length, empty: figure.empty }
				};
			})
		}
	);
	return done({
		period,
		title: message(lang, `leader.report.${kind}`, {
			...{
				period: formatPeriod(lang, period),
				name,
				from: programme.from.slice(0, 4),
				to: programme.to.slice(0, 4)
			}
		}),
		subtitle: [
			message(lang, 'leader.report.area', { area: pick(lang, progress.areaName) }),
			...due.map((each) =>
				message(lang, 'leader.report.due', {
					due: formatDate(lang, each.due),
					name: pick(lang, each.report.name)
				})
			)
		],
		warnings: [
			...(programme.synthetic ? [message(lang, 'leader.synthetic')] : []),
			...(whose === 'own' ? [message(lang, 'own-report.mark')] : []),
			...(whose === 'public' ? [message(lang, 'leader.gate', { threshold: THRESHOLD })] : []),
			...(progress.reported ? [message(lang, 'leader.reported', { count: progress.reported })] : [])
		],
		parts,
		source: message(lang, 'leader.source', {
			...{ name, rows: progress.rows, source: pick(lang, programme.source) },
			changed: progress.changed ? formatDate(lang, progress.changed) : '–'
		}),
		programme: programme.title
	});
}
