import { drawBeforeAfter, type BeforeAfter } from '../chart/before-after.ts';
import { drawCascade } from '../chart/cascade.ts';
import { SEX_COLOUR } from '../chart/colour.ts';
import type { Drawing, Picture } from '../chart/picture.ts';
import { drawPlanBars, type PlanBar } from '../chart/plan-bars.ts';
import { drawYearCourse } from '../chart/year-course.ts';
import { namesOf, sayChange, sayFigure, sayStep, saySex, withoutDialogue } from '../insight/book-words.ts';
import { message, pick } from '../message/message.ts';
import { MOST_PARTS, type Progress } from '../programme/leader/progress.ts';
import type { Lang } from '../term/text.ts';
import { drawCoverage } from './coverage.ts';
import type { Ground } from './ground.ts';

/** The pictures of a progress. */
export const PROGRESS_PICTURES = [
	'contents',
	'quarters',
	'parts',
	'coverage',
	'training',
	'statements'
] as const;
export type ProgressPicture = (typeof PROGRESS_PICTURES)[number];

/** A picture of a progress with its words; null where there is nothing to draw. */
export function drawProgress(
	kind: ProgressPicture,
	progress: Progress,
	ground: Ground | null,
	drawing: Drawing
): Picture | null {
	const { lang } = drawing;
	const alt = altOf(kind, progress, lang);
	switch (kind) {
		case 'contents': {
			const rows = contentBars(progress, lang);
			return rows.length ? drawPlanBars(rows, alt, drawing) : null;
		}
		case 'parts': {
			const rows = partBars(progress, lang);
			return rows.length ? drawPlanBars(rows, alt, drawing) : null;
		}
		case 'quarters': {
			const { phase, year } = progress.focus;
			const first = Number(progress.programme.from.slice(0, 4));
			const steps = progress.steps.map(({ step, standing, money }) => ({
				at: phase ? Number(step) - first + 1 : Number(step.slice(-1)),
				...{ id: standing?.share?.id ?? money.share.id, name: sayStep(lang, step) },
				...{ result: standing?.share?.value ?? null, spent: money.share.value },
				fact: message(lang, 'leader.bar.fact', {
					name: sayStep(lang, step),
					result: standing?.share ? sayFigure(lang, standing.share) : message(lang, 'leader.none'),
					spent: sayFigure(lang, money.share)
				})
			}));
			return steps.some((each) => each.result !== null || each.spent !== null)
				? drawYearCourse(steps, phase ? Number(year) - first + 1 : 4, alt, drawing)
				: null;
		}
		case 'coverage': {
			const { coverage } = progress;
			if (!coverage?.areas.length) return null;
			const covered = coverage.areas.map(({ area, count, state }) => ({
				...{ area, count, state },
				fact: message(lang, 'leader.coverage.fact', {
					...{ name: pick(lang, area.name), count, state }
				})
			}));
			return drawCoverage(
				covered,
				[...coverage.parents, ...coverage.areas.map((each) => each.area)],
				ground,
				alt,
				drawing
			);
		}
		case 'training': {
			const { training } = progress;
			if (!training?.levels.some((each) => each.total.value !== null)) return null;
			return drawCascade(
				training.levels.map(({ level, name, total, women, men, unsplit, reached, of }) => ({
					...{ id: total.id, name: levelName(lang, level, pick(lang, name)) },
					...{ women: women.value, men: men.value, unsplit, reached, of },
					fact: message(lang, 'leader.cascade.fact', {
						...{ name: pick(lang, name), total: sayFigure(lang, total), unsplit, reached },
						...{ women: sayFigure(lang, women), men: sayFigure(lang, men) }
					})
				})),
				alt,
				drawing
			);
		}
		case 'statements': {
			const rows = statementRows(progress, lang);
			return rows.length ? drawBeforeAfter(rows, alt, drawing) : null;
		}
	}
}

const levelName = (lang: Lang, _: string, name: string): string =>
	message(lang, 'leader.cascade.level', { name });

/** Contents with their money, each followed by its indicators with their results. */
function contentBars({ contents }: Progress, lang: Lang): PlanBar[] {
	return contents.flatMap(({ code, name, money, standings }): PlanBar[] => {
		const short = message(lang, 'leader.bar.content', { code });
		return [
			{
				...{ id: money.share.id, name: short, head: true, result: undefined, spent: money.share.value },
				fact: message(lang, 'leader.bar.fact-spent', {
					name: `${short}. ${pick(lang, name)}`,
					spent: sayFigure(lang, money.share)
				})
			},
			...standings
				.filter((each) => each.share !== null)
				.map((each): PlanBar => ({
					...{ id: each.share!.id, name: pick(lang, each.name), result: each.share!.value, spent: undefined },
					fact: message(lang, 'leader.bar.fact-result', {
						name: pick(lang, each.name),
						reached: sayFigure(lang, each.reached, true),
						plan: sayFigure(lang, each.plan),
						result: sayFigure(lang, each.share!)
					})
				}))
		];
	});
}

function partBars(progress: Progress, lang: Lang): PlanBar[] {
	const { parts } = progress;
	const half = MOST_PARTS / 2;
	const shown = parts.length > MOST_PARTS ? [...parts.slice(0, half), ...parts.slice(-half)] : parts;
	return shown.map(({ name, standing, money }): PlanBar => ({
		...{ id: standing?.share?.id ?? money.share.id, name: pick(lang, name) },
		...{ result: standing?.share?.value ?? null, spent: money.share.value },
		fact: message(lang, 'leader.bar.fact', {
			name: pick(lang, name),
			result: standing?.share ? sayFigure(lang, standing.share) : message(lang, 'leader.none'),
			spent: sayFigure(lang, money.share)
		})
	}));
}

function statementRows({ statements }: Progress, lang: Lang): BeforeAfter[] {
	return statements.flatMap(({ name, changes }) =>
		changes
			.filter((each) => each.sex !== '_T' || changes.length === 1)
			.map((each): BeforeAfter => {
				const { sex, before, after, change } = each;
				const share = (round: typeof before) =>
					round ? sayFigure(lang, round.share) : message(lang, 'leader.none');
				return {
					id: (after ?? before)!.share.id,
					name: message(lang, 'leader.mindset.row', { name: pick(lang, name), sex: saySex(lang, sex) }),
					...{ before: before?.share.value ?? null, after: after?.share.value ?? null },
					...{ beforeInterval: before?.interval ?? null, afterInterval: after?.interval ?? null },
					...{ apart: change?.apart ?? true, colour: SEX_COLOUR[sex] },
					fact: message(lang, 'leader.mindset.fact', {
						...{ name: pick(lang, name), sex: saySex(lang, sex), before: share(before), after: share(after) },
						...{ beforeAsked: before?.asked ?? 0, afterAsked: after?.asked ?? 0 },
						change: sayChange(lang, each)
					})
				};
			})
	);
}

/** A picture in words. */
export function altOf(kind: ProgressPicture, progress: Progress, lang: Lang): string {
	const title = (name: string, entries: string[]) =>
		message(lang, 'leader.contents.alt', { name, entries: entries.join('; ') });
	const { compared } = progress;
	switch (kind) {
		case 'contents':
			return title(
				message(lang, 'leader.card.contents'),
				contentBars(progress, lang).map((each) => each.fact.replaceAll('\n', ', '))
			);
		case 'parts':
			return title(
				`${message(lang, 'leader.card.areas')}${compared ? `, ${pick(lang, compared.name)}` : ''}`,
				partBars(progress, lang).map((each) => each.fact.replaceAll('\n', ', '))
			);
		case 'quarters':
			return message(lang, 'leader.quarters.alt', {
				steps: progress.steps
					.map(({ step, standing, money }) =>
						message(lang, 'leader.quarters.step', {
							quarter: sayStep(lang, step),
							result: standing?.share ? sayFigure(lang, standing.share) : message(lang, 'leader.none'),
							spent: sayFigure(lang, money.share)
						})
					)
					.join('; ')
			});
		case 'coverage':
			return message(lang, 'leader.coverage.alt', {
				reached: progress.coverage?.reached.value ?? 0,
				of: progress.coverage?.of ?? 0,
				level: progress.coverage ? pick(lang, progress.coverage.levelName) : '',
				names: namesOf(
					lang,
					withoutDialogue(progress.coverage?.areas ?? []).map((each) => each.area.name),
					200
				)
			});
		case 'training':
			return title(
				message(lang, 'leader.card.cascade'),
				(progress.training?.levels ?? []).map(({ name, total, women, men }) =>
					message(lang, 'leader.cascade.alt-level', {
						...{ name: pick(lang, name), total: sayFigure(lang, total) },
						...{ women: sayFigure(lang, women), men: sayFigure(lang, men) }
					})
				)
			);
		case 'statements':
			return title(
				message(lang, 'leader.card.mindset'),
				statementRows(progress, lang).map((each) => each.fact.replaceAll('\n', ', '))
			);
	}
}
