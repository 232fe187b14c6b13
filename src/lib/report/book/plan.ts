import { headlineOf, ledeOf, sayStep, stateOf } from '../../insight/book-words.ts';
import { pick } from '../../message/message.ts';
import type { ReportCell, ReportPart } from '../../programme/book/report.ts';
import type { Progress } from '../../programme/leader/progress.ts';
import type { Telling } from './telling.ts';

/** What the page says on top. */
export function mainPart(told: Telling): ReportPart[] {
	return [
		told.heading(told.say('leader.report.main')),
		{ kind: 'paragraph', text: headlineOf(told.lang, told.progress) },
		{ kind: 'paragraph', text: ledeOf(told.lang, told.progress) }
	];
}

/** Plan against actual, content by content. */
export function planPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	const tables = progress.contents.flatMap(({ code, name, standings }): ReportPart[] => [
		told.heading(`${told.say('leader.bar.content', { code })}. ${pick(lang, name)}`, 3),
		standings.length
			? told.table(
					`${told.say('leader.bar.content', { code })}: ${told.say('leader.card.indicators')}`,
					told.head('indicator', 'reached', 'plan', 'share', 'state'),
					standings.map((each) => [
						{ text: pick(lang, each.name) },
						told.number(each.reached, true),
						told.number(each.plan),
						told.number(each.share),
						{ text: stateOf(lang, each).word }
					])
				)
			: { kind: 'paragraph', text: told.say('leader.report.none') }
	]);
	return [
		told.heading(told.say('leader.report.plan')),
		told.picture('contents'),
		...tables,
		{ kind: 'paragraph', text: told.say('leader.people.note') }
	];
}

/** Money by content and over the time looked at. */
export function moneyPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	const row = (name: string, { allocated, disbursed, share }: Progress['money']): ReportCell[] => [
		{ text: name },
		told.number(allocated),
		told.number(disbursed),
		told.number(share)
	];
	const unit = pick(lang, progress.money.allocated.unit);
	return [
		told.heading(told.say('leader.report.money')),
		told.table(
			`${told.say('leader.report.money')} (${unit})`,
			told.head('content', 'allocated', 'disbursed', 'spent'),
			[
				...progress.contents.map(({ code, name, money }) => row(`${code}. ${pick(lang, name)}`, money)),
				row(told.say('leader.report.total'), progress.money)
			]
		),
		told.picture('quarters'),
		told.table(
			told.say(progress.focus.phase ? 'leader.report.years' : 'leader.card.quarters'),
			told.head('quarter', 'reached', 'share', 'disbursed', 'spent'),
			progress.steps.map(({ step, standing, money }) => [
				{ text: sayStep(lang, step) },
				told.number(standing?.reached),
				told.number(standing?.share),
				told.number(money.disbursed),
				told.number(money.share)
			]),
			progress.compared ? [pick(lang, progress.compared.name)] : []
		)
	];
}
