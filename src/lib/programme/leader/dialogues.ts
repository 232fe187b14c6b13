import { both } from '../../message/both.ts';
import type { Area } from '../../term/area.ts';
import type { Formula } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';
import { registerOf } from '../book/column.ts';
import { dialoguesByCommune, isOverdue, issuesOf } from '../book/dialogue.ts';
import { figure, formulaFigure, PERCENT, termFigure } from '../book/figure.ts';
import { textOf, type Ledger } from '../book/ledger.ts';
import { sayKey } from '../book/say.ts';
import { nameOf, type Focus, type Told } from './focus.ts';
import type { Gathered, Shown } from './gathered.ts';

/** An issue that is still open after the day it had to be answered by. */
export interface Overdue {
	row: string;
	issue: string;
	area: Text;
	answerer: string;
	/** ISO date */
	due: string;
	women: boolean;
}

/** The policy dialogues of a time: who came, what was raised, what was answered. */
export interface Dialogues {
	held: Shown;
	attendance: { total: Shown; women: Shown; men: Shown; share: Shown };
	raised: Shown;
	answered: Shown;
	overdue: Shown;
	/** issues of women and of all others, and the share of each that was answered */
	women: { raised: Shown; answered: Shown; share: Shown };
	others: { raised: Shown; share: Shown };
	/** the longest overdue first */
	late: Overdue[];
}

/** How an issue that no woman raised is marked. */
const OTHERS = ['no', null];
const ANSWERED = ['answered', 'done'];

export function dialoguesOf(ledger: Ledger, gathered: Gathered, focus: Focus): Dialogues | null {
	if (!registerOf(ledger.programme, 'dialogue')) return null;
	const { area, period, today } = focus;
	const asked = { area, period, ...(focus.content !== null && { content: focus.content }) };
	const found = issuesOf(ledger, asked, today);
	const keep = (id: string, of: Parameters<Gathered['keep']>[2]) =>
		gathered.keep(`issue.${id}`, both(`leader.name.issue.${id as 'raised'}`), {
			...of,
			unit: of.over === undefined ? both('leader.unit.issues') : of.unit
		});
	const came = (id: 'total' | 'women' | 'men') =>
		gathered.keep(
			`dialogue.${id}`,
			both(`leader.name.dialogue.${id}`),
			termFigure(ledger, { register: 'dialogue', column: id }, asked)
		);
	const ratioOf = (formula: Formula) => formulaFigure(ledger, { ...formula, per: 100 }, asked, PERCENT);
	const others = { register: 'issue', where: { women: OTHERS } };
	const late = ledger.entries('issue', asked).filter(({ row }) => isOverdue(row, today));
	return {
		held: gathered.keep('dialogue.held', both('leader.name.dialogue.held'), {
			...termFigure(ledger, { register: 'dialogue' }, asked),
			unit: both('leader.unit.dialogues')
		}),
		attendance: {
			...{ total: came('total'), women: came('women'), men: came('men') },
			share: gathered.keep(
				'dialogue.women-share',
				both('leader.name.dialogue.women-share'),
				ratioOf({
					of: { register: 'dialogue', column: 'women' },
					over: { register: 'dialogue', column: 'total', filled: 'women' }
				})
			)
		},
		raised: keep('raised', found.raised),
		answered: keep('answered', found.answered),
		overdue: keep('overdue', found.overdue),
		women: {
			raised: keep('women', found.women),
			answered: keep('women-answered', found.womenAnswered),
			share: keep('women-share', found.share)
		},
		others: {
			raised: keep('others', termFigure(ledger, others, asked)),
			share: keep(
				'others-share',
				ratioOf({ of: { ...others, where: { women: OTHERS, state: ANSWERED } }, over: others })
			)
		},
		late: late
			.map(({ row, standing }): Overdue => ({
				...{ row: row.id, issue: textOf(row, 'issue'), answerer: textOf(row, 'answerer') },
				...{ due: textOf(row, 'due'), women: textOf(row, 'women') === 'yes' },
				area: nameOf(ledger, standing?.path[0] ?? ledger.places.whole)
			}))
			.sort((a, b) => (a.due < b.due ? -1 : 1))
	};
}

/** An area of the finest level: how many dialogues it had, and whether the book has anything of it. */
export interface CoveredArea {
	area: Area;
	count: number;
	state: 'with' | 'without' | 'unsure' | 'outside';
}

export interface Coverage {
	level: string;
	levelName: Text;
	/** areas of the book that had a dialogue */
	reached: Shown;
	/** areas the book has anything of */
	of: number;
	/** areas of the place that it has nothing of */
	outside: number;
	areas: CoveredArea[];
	/** what they lie in */
	parents: Area[];
}

/** The communes of a place with and without a dialogue in the year. One of a larger area reaches none of those inside. */
export function coverageOf(ledger: Ledger, gathered: Gathered, focus: Focus, told: Told): Coverage | null {
	const { source, vintage, finest } = ledger.places;
	const level = source.vintage(vintage)?.levels.at(-1);
	if (!registerOf(ledger.programme, 'dialogue') || !level || focus.area === undefined) return null;
	const known = new Set(told.areas.filter((each) => each.level === finest).map((each) => each.code));
	const tops = new Set(told.areas.map((each) => topOf(ledger, each.code)));
	const found = dialoguesByCommune(ledger, focus.area, focus.period).filter(
		({ area }) => known.has(area) || tops.has(topOf(ledger, area))
	);
	const areas = found.flatMap(({ area, state, held }): CoveredArea[] => {
		const own = source.byCode(vintage, area);
		if (!own) return [];
		return [
			{ area: own, count: held.value ?? 0, state: known.has(area) || state === 'with' ? state : 'outside' }
		];
	});
	// each area counts once, by its first dialogue
	const first = found.filter(({ state }) => state === 'with').flatMap(({ held }) => held.cells.slice(0, 1));
	const parents = [...new Set(areas.flatMap(({ area }) => pathOf(ledger, area.code).slice(1)))];
	const of = areas.filter((each) => each.state !== 'outside').length;
	return {
		...{ level: level.code, levelName: level.plural, of, outside: areas.length - of, areas },
		reached: gathered.keep(
			'coverage',
			both('leader.name.coverage', { level: level.plural }),
			figure(
				{ value: first.length, cells: first, empty: 0, divided: 0 },
				both('leader.unit.areas'),
				sayKey('leader.formula.coverage', { level: level.plural })
			)
		),
		parents: parents.flatMap((code) => source.byCode(vintage, code) ?? [])
	};
}

export const pathOf = ({ places }: Ledger, code: string): string[] =>
	places.standing({ vintage: places.vintage, code, village: '' })?.path ?? [code];

/** The largest area an area lies in, below the whole. */
const topOf = (ledger: Ledger, code: string): string =>
	pathOf(ledger, code).findLast((each) => each !== ledger.places.whole) ?? code;
