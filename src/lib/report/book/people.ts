import { namesOf, sayChange, saySex, withoutDialogue } from '../../insight/book-words.ts';
import { pick } from '../../message/message.ts';
import { formatDate } from '../../message/number.ts';
import type { ReportPart } from '../../programme/book/report.ts';
import type { Telling } from './telling.ts';

/** Dialogues, where they were held, and what is overdue. */
export function dialoguePart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	const { dialogues, coverage } = progress;
	if (!dialogues) return [];
	const { attendance, women, others } = dialogues;
	const rows = [
		...[dialogues.held, attendance.total, attendance.women, attendance.men, attendance.share],
		...[dialogues.raised, dialogues.answered, dialogues.overdue],
		...[women.raised, women.share, others.raised, others.share]
	];
	const without = coverage ? withoutDialogue(coverage.areas).map((each) => each.area.name) : [];
	return [
		told.heading(told.say('leader.report.dialogue')),
		told.table(
			told.say('leader.card.dialogues'),
			told.head('figure', 'value'),
			rows.map((shown) => [{ text: pick(lang, shown.name) }, told.number(shown, true)])
		),
		...(coverage
			? [
					told.picture('coverage'),
					{
						kind: 'paragraph' as const,
						text: told.say('leader.coverage.say', {
							reached: told.number(coverage.reached).text,
							level: pick(lang, coverage.levelName).toLowerCase(),
							...{ of: coverage.of, outside: coverage.outside }
						})
					},
					...(without.length
						? [
								{
									kind: 'paragraph' as const,
									text: told.say('leader.coverage.missing', { names: namesOf(lang, without, 400) })
								}
							]
						: [])
				]
			: []),
		...(dialogues.late.length
			? [
					told.table(
						told.say('leader.dialogue.late'),
						told.head('issue', 'area', 'answerer', 'due'),
						dialogues.late.map((each) => [
							{ text: each.issue },
							{ text: pick(lang, each.area) },
							{ text: each.answerer },
							{ text: formatDate(lang, each.due) }
						])
					)
				]
			: [])
	];
}

/** Training from level to level, and where it has not reached. */
export function trainingPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	const { training } = progress;
	if (!training) return [];
	return [
		told.heading(told.say('leader.report.training')),
		told.picture('cascade'),
		told.table(
			told.say('leader.card.cascade'),
			told.head('level', 'classes', 'total', 'women', 'men'),
			training.levels.map((each) => [
				{ text: pick(lang, each.name) },
				...[each.classes, each.total, each.women, each.men].map((shown) => told.number(shown))
			]),
			[told.say('leader.cascade.note')]
		),
		{
			kind: 'paragraph',
			text: told.say('leader.cascade.unreached', {
				...{ count: training.unreached.length, of: training.of },
				level: pick(lang, training.levelName).toLowerCase(),
				names: namesOf(
					lang,
					training.unreached.map((each) => each.name),
					400
				)
			})
		}
	];
}

/** Agreement with each statement before and after. */
export function mindsetPart(told: Telling): ReportPart[] {
	const { lang, progress } = told;
	if (progress.statements.length === 0) return [];
	return [
		told.heading(told.say('leader.report.mindset')),
		told.picture('mindset'),
		told.table(
			told.say('leader.card.mindset'),
			told.head('statement', 'sex', 'before', 'after', 'difference'),
			progress.statements.flatMap(({ name, changes }) =>
				changes.map((each) => [
					{ text: pick(lang, name) },
					{ text: saySex(lang, each.sex) },
					told.number(each.before?.share),
					told.number(each.after?.share),
					{ text: sayChange(lang, each) }
				])
			),
			[told.say('leader.mindset.note')]
		)
	];
}
