import {
	headlineOf,
	isPhase,
	ledeOf,
	namesOf,
	sayAmount,
	sayChange,
	sayFigure,
	sayReport,
	saySex,
	sayStep,
	stateOf,
	withoutDialogue
} from '../insight/book-words.ts';
import { altOf } from '../map/progress-picture.ts';
import { message, pick } from '../message/message.ts';
import { formatDate, formatNumber, formatPeriod } from '../message/number.ts';
import { dueIn } from '../programme/book/due.ts';
import type { Report, ReportCell, ReportPart, ReportTable } from '../programme/book/report.ts';
import type { Gathered, Shown } from '../programme/leader/gathered.ts';
import type { Made, Progress } from '../programme/leader/progress.ts';
import { done, failed, type Result } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';

/** What the address of a report says of its time: '2025-Q3', '2025', 'completion'; as the view has it. Null = no report. */
export function timeOfReport(period: string): string | null {
	if (period === 'completion') return 'phase';
	return /^\d{4}(-Q[1-4])?$/.test(period) ? period : null;
}

/**
 * The report of a book for a period of its calendar, as plain data in one language.
 * @param made of a view whose time is that of the report
 * @returns failure `no-report` when the programme's calendar has none such
 */
export function bookReport({ progress, gathered, ledger }: Made, period: string, lang: Lang): Result<Report> {
	const { programme, focus } = progress;
	const kind = period === 'completion' ? 'completion' : period.includes('-Q') ? 'quarter' : 'year';
	const due = dueIn(ledger.programme, focus.year).filter(
		({ report, period: of }) => report.of === kind && (kind === 'completion' || of === period)
	);
	if (due.length === 0) return failed('no-report', { period });
	const name = pick(lang, programme.title);
	const used = new Map<string, Shown>();
	const words = new Words(progress, lang, used, gathered);
	const parts: ReportPart[] = [
		...words.main(),
		...words.plan(),
		...words.money(),
		...words.dialogue(),
		...words.training(),
		...words.mindset(),
		...words.areas(),
		...words.reports(),
		...words.oversight(),
		...words.complete()
	];
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

/** The sections of a report in words and tables; figures they use are kept for its last section. */
class Words {
	constructor(
		readonly progress: Progress,
		readonly lang: Lang,
		readonly used: Map<string, Shown>,
		readonly gathered: Gathered
	) {}

	#say(key: Parameters<typeof message>[1], values: Parameters<typeof message>[2] = {}): string {
		return message(this.lang, key, values);
	}

	#heading(text: string, level: 2 | 3 = 2): ReportPart {
		return { kind: 'heading', level, text };
	}

	/** @param listed whether its formula is told in the last section */
	#number(shown: Shown | null | undefined, unit = false, listed = true): ReportCell {
		if (!shown) return { text: '–', number: true };
		if (listed) this.used.set(shown.id, shown);
		return { text: sayFigure(this.lang, shown, unit), number: true, figure: shown.id };
	}

	#head(...keys: string[]): string[] {
		const phase = isPhase(this.progress);
		return keys.map((key) => this.#say(`leader.head.${key}` as 'leader.head.plan', { phase }));
	}

	#table(caption: string, head: string[], rows: ReportCell[][], notes: string[] = []): ReportTable {
		return { kind: 'table', caption, head, rows, notes };
	}

	#picture(picture: 'contents' | 'quarters' | 'cascade' | 'mindset' | 'coverage'): ReportPart {
		const kind = PICTURES[picture];
		return { kind: 'picture', picture, alt: altOf(kind, this.progress, this.lang) };
	}

	main(): ReportPart[] {
		return [
			this.#heading(this.#say('leader.report.main')),
			{ kind: 'paragraph', text: headlineOf(this.lang, this.progress) },
			{ kind: 'paragraph', text: ledeOf(this.lang, this.progress) }
		];
	}

	plan(): ReportPart[] {
		const { lang, progress } = this;
		const tables = progress.contents.flatMap(({ code, name, standings }): ReportPart[] => [
			this.#heading(`${this.#say('leader.bar.content', { code })}. ${pick(lang, name)}`, 3),
			standings.length
				? this.#table(
						`${this.#say('leader.bar.content', { code })}: ${this.#say('leader.card.indicators')}`,
						this.#head('indicator', 'reached', 'plan', 'share', 'state'),
						standings.map((each) => [
							{ text: pick(lang, each.name) },
							this.#number(each.reached, true),
							this.#number(each.plan),
							this.#number(each.share),
							{ text: stateOf(lang, each).word }
						])
					)
				: { kind: 'paragraph', text: this.#say('leader.report.none') }
		]);
		return [
			this.#heading(this.#say('leader.report.plan')),
			this.#picture('contents'),
			...tables,
			{ kind: 'paragraph', text: this.#say('leader.people.note') }
		];
	}

	money(): ReportPart[] {
		const { lang, progress } = this;
		const row = (name: string, { allocated, disbursed, share }: Progress['money']): ReportCell[] => [
			{ text: name },
			this.#number(allocated),
			this.#number(disbursed),
			this.#number(share)
		];
		const unit = pick(lang, progress.money.allocated.unit);
		return [
			this.#heading(this.#say('leader.report.money')),
			this.#table(
				`${this.#say('leader.report.money')} (${unit})`,
				this.#head('content', 'allocated', 'disbursed', 'spent'),
				[
					...progress.contents.map(({ code, name, money }) => row(`${code}. ${pick(lang, name)}`, money)),
					row(this.#say('leader.report.total'), progress.money)
				]
			),
			this.#picture('quarters'),
			this.#table(
				this.#say(progress.focus.phase ? 'leader.report.years' : 'leader.card.quarters'),
				this.#head('quarter', 'reached', 'share', 'disbursed', 'spent'),
				progress.steps.map(({ step, standing, money }) => [
					{ text: sayStep(lang, step) },
					this.#number(standing?.reached),
					this.#number(standing?.share),
					this.#number(money.disbursed),
					this.#number(money.share)
				]),
				progress.compared ? [pick(lang, progress.compared.name)] : []
			)
		];
	}

	dialogue(): ReportPart[] {
		const { lang, progress } = this;
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
			this.#heading(this.#say('leader.report.dialogue')),
			this.#table(
				this.#say('leader.card.dialogues'),
				this.#head('figure', 'value'),
				rows.map((shown) => [{ text: pick(lang, shown.name) }, this.#number(shown, true)])
			),
			...(coverage
				? [
						{
							kind: 'paragraph' as const,
							text: this.#say('leader.coverage.say', {
								reached: this.#number(coverage.reached).text,
								level: pick(lang, coverage.levelName).toLowerCase(),
								...{ of: coverage.of, outside: coverage.outside }
							})
						},
						...(without.length
							? [
									{
										kind: 'paragraph' as const,
										text: this.#say('leader.coverage.missing', { names: namesOf(lang, without, 400) })
									}
								]
							: [])
					]
				: []),
			...(dialogues.late.length
				? [
						this.#table(
							this.#say('leader.dialogue.late'),
							this.#head('issue', 'area', 'answerer', 'due'),
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

	training(): ReportPart[] {
		const { lang, progress } = this;
		const { training } = progress;
		if (!training) return [];
		return [
			this.#heading(this.#say('leader.report.training')),
			this.#picture('cascade'),
			this.#table(
				this.#say('leader.card.cascade'),
				this.#head('level', 'classes', 'total', 'women', 'men'),
				training.levels.map((each) => [
					{ text: pick(lang, each.name) },
					...[each.classes, each.total, each.women, each.men].map((shown) => this.#number(shown))
				]),
				[this.#say('leader.cascade.note')]
			),
			{
				kind: 'paragraph',
				text: this.#say('leader.cascade.unreached', {
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

	mindset(): ReportPart[] {
		const { lang, progress } = this;
		if (progress.statements.length === 0) return [];
		return [
			this.#heading(this.#say('leader.report.mindset')),
			this.#picture('mindset'),
			this.#table(
				this.#say('leader.card.mindset'),
				this.#head('statement', 'sex', 'before', 'after', 'difference'),
				progress.statements.flatMap(({ name, changes }) =>
					changes.map((each) => [
						{ text: pick(lang, name) },
						{ text: saySex(lang, each.sex) },
						this.#number(each.before?.share),
						this.#number(each.after?.share),
						{ text: sayChange(lang, each) }
					])
				),
				[this.#say('leader.mindset.note')]
			)
		];
	}

	areas(): ReportPart[] {
		const { lang, progress } = this;
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
		const head = this.#head(
			...['area', 'reached', 'plan', 'share', 'spent', 'activities', 'participations', 'dialogues']
		);
		return [
			this.#heading(this.#say('leader.report.areas')),
			this.#table(
				`${this.#say('leader.card.areas')}${progress.compared ? `: ${pick(lang, progress.compared.name)}` : ''}`,
				head,
				progress.parts.map((part) => [
					{ text: pick(lang, part.name) },
					...figuresOf(part).map((each) => this.#number(each, false, false))
				]),
				[
					...(left > 0
						? [this.#say('leader.areas.between', { shown: progress.parts.length, count: progress.partCount })]
						: []),
					// one formula a column, the same for every area
					...figuresOf(progress.parts[0]).flatMap((each, i) => {
						const figure = each && this.gathered.named.get(each.id)?.figure;
						return figure ? [`${head[i + 1]}: ${pick(lang, figure.formula)}`] : [];
					})
				]
			)
		];
	}

	reports(): ReportPart[] {
		const { lang, progress } = this;
		const own = progress.reports.filter((each) => each.expected > 0);
		if (own.length === 0) return [];
		const count = (value: number): ReportCell => ({ text: formatNumber(lang, value), number: true });
		return [
			this.#heading(this.#say('leader.report.reports')),
			this.#table(
				this.#say('leader.card.reports'),
				this.#head('report', 'due', 'on-time', 'late', 'missing'),
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

	oversight(): ReportPart[] {
		const { lang, progress } = this;
		if (progress.watched.length === 0) return [];
		return [
			this.#heading(this.#say('leader.report.oversight')),
			this.#table(
				this.#say('leader.card.oversight'),
				this.#head('policy', 'area', 'responsible', 'checked', 'findings', 'state'),
				progress.watched.map((each) => [
					{ text: each.policy },
					{ text: pick(lang, each.area) },
					{ text: each.responsible },
					{ text: each.checked ? formatDate(lang, each.checked) : '–' },
					{ text: [each.findings, each.followup].filter((text) => text !== '').join(' → ') },
					{ text: this.#say(`leader.state.${each.state}`) }
				])
			)
		];
	}

	complete(): ReportPart[] {
		const { lang, progress } = this;
		if (progress.completeness.length === 0) return [];
		return [
			this.#heading(this.#say('leader.report.complete')),
			this.#table(
				this.#say('leader.card.completeness'),
				this.#head('figure', 'value'),
				progress.completeness.map((shown) => [{ text: pick(lang, shown.name) }, this.#number(shown)]),
				[this.#say('leader.complete.note')]
			)
		];
	}
}

/** The picture of a progress that a report's picture is. */
export const PICTURES = {
	contents: 'contents',
	quarters: 'quarters',
	cascade: 'training',
	mindset: 'statements',
	coverage: 'coverage'
} as const;
