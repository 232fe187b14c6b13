import { sayReport } from '../../insight/book-words.ts';
import { pick } from '../../message/message.ts';
import { formatDate, formatNumber } from '../../message/number.ts';
import type { ReportCell, ReportPart } from '../../programme/book/report.ts';
import type { Progress } from '../../programme/leader/progress.ts';
import type { Telling } from './telling.ts';

/** The areas inside, each with its figures. */
export function areasPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	if (progress.parts.length === 0) return [];
	const left = progress.partCount - progress.parts.length;
	const figuresOf = ({
		standing,
		money,
		activities,
		participations,
		dialogues
	}: Progress['parts'][number]) => [
		...[standing?.reached, standing?.plan, standing?.share, money.share],
		...[activities, participations, dialogues]
	];
	const head = told.head(
		...['area', 'reached', 'plan', 'share', 'spent', 'activities', 'participations', 'dialogues']
	);
	return [
		told.heading(told.say('leader.report.areas')),
		told.table(
			`${told.say('leader.card.areas')}${progress.compared ? `: ${pick(lang, progress.compared.name)}` : ''}`,
			head,
			progress.parts.map((part) => [
				{ text: pick(lang, part.name) },
				...figuresOf(part).map((each) => told.number(each, false, false))
			]),
			[
				...(left > 0
					? [told.say('leader.areas.between', { shown: progress.parts.length, count: progress.partCount })]
					: []),
				// one formula a column, the same for every area
				...figuresOf(progress.parts[0]).flatMap((each, i) => {
					const figure = each && told.gathered.named.get(each.id)?.figure;
					return figure ? [`${head[i + 1]}: ${pick(lang, figure.formula)}`] : [];
				})
			]
		)
	];
}

/** Whose reports came in time, late or not at all. */
export function reportsPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	const own = progress.reports.filter((each) => each.expected > 0);
	if (own.length === 0) return [];
	const count = (value: number): ReportCell => ({ text: formatNumber(lang, value), number: true });
	return [
		told.heading(told.say('leader.report.reports')),
		told.table(
			told.say('leader.card.reports'),
			told.head('report', 'due', 'on-time', 'late', 'missing'),
			own.map((each) => [
				{ text: sayReport(lang, each) },
				{ text: formatDate(lang, each.due) },
				{ text: `${formatNumber(lang, each.received)}/${formatNumber(lang, each.expected)}`, number: true },
				count(each.late.length),
				count(each.missing.length)
			])
		)
	];
}

/** Who watches what. */
export function oversightPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	if (progress.watched.length === 0) return [];
	return [
		told.heading(told.say('leader.report.oversight')),
		told.table(
			told.say('leader.card.oversight'),
			told.head('policy', 'area', 'responsible', 'checked', 'findings', 'state'),
			progress.watched.map((each) => [
				{ text: each.policy },
				{ text: pick(lang, each.area) },
				{ text: each.responsible },
				{ text: each.checked ? formatDate(lang, each.checked) : '–' },
				{ text: [each.findings, each.followup].filter((text) => text !== '').join(' → ') },
				{ text: told.say(`leader.state.${each.state}`) }
			])
		)
	];
}

/** How far women can be seen. */
export function completePart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	if (progress.completeness.length === 0) return [];
	return [
		told.heading(told.say('leader.report.complete')),
		told.table(
			told.say('leader.card.completeness'),
			told.head('figure', 'value'),
			progress.completeness.map((shown) => [{ text: pick(lang, shown.name) }, told.number(shown)]),
			[told.say('leader.complete.note')]
		)
	];
}
