import { both } from '../../message/both.ts';
import type { Programme } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';
import type { BookView } from '../../view/book.ts';
import type { Ledger } from '../book/ledger.ts';
import { chainOf, type ChainStage } from './chain.ts';
import { completenessShown } from './completeness.ts';
import { coverageOf, dialoguesOf, pathOf, type Coverage, type Dialogues } from './dialogues.ts';
import { focusOf, nameOf, stepsOf, toldOf, wholeName, type Focus } from './focus.ts';
import { Gathered, type Shown } from './gathered.ts';
import { statementsOf, type Statement } from './mindset.ts';
import { moneyOf, type Money } from './money.ts';
import { watchedIn, type Watched } from './oversight.ts';
import { partsOf, type PartProgress } from './part.ts';
import { reportsStateOf, type ReportsState } from './reports.ts';
import { standingOf, type Standing } from './standing.ts';
import { trainingOf, type Training } from './training.ts';

/** A content of the programme: its money and its indicators. */
export interface ContentProgress {
	code: string;
	name: Text;
	money: Money;
	standings: Standing[];
}

/** The time looked at up to the end of one of its steps. */
export interface StepProgress {
	/** a quarter; of a phase a year */
	step: string;
	/** of the indicator that is compared; null when there is none */
	standing: Standing | null;
	money: Money;
}

/** What may be chosen on the page. */
export interface Choices {
	areas: { code: string; name: Text; level: string }[];
	/** latest year first */
	times: string[];
	contents: Programme['contents'];
	/** indicators with a plan */
	indicators: { code: string; name: Text }[];
}

/** What a page says of a book: all of it as figures, without their cells. */
export interface Progress {
	programme: Pick<
		Programme,
		'id' | 'title' | 'description' | 'source' | 'synthetic' | 'vintage' | 'from' | 'to' | 'calendar'
	>;
	focus: Focus;
	areaName: Text;
	/** the whole book's name, and whether it is the whole that is looked at */
	wholeName: Text;
	isWhole: boolean;
	choices: Choices;
	/** the indicator quarters and areas are compared by */
	compared: { code: string; name: Text } | null;
	money: Money;
	standings: Standing[];
	contents: ContentProgress[];
	steps: StepProgress[];
	/** areas inside: all where the view asks for them, else the ends of their ranking */
	parts: PartProgress[];
	/** how many there are */
	partCount: number;
	dialogues: Dialogues | null;
	coverage: Coverage | null;
	reports: ReportsState[];
	training: Training | null;
	watched: Watched[];
	statements: Statement[];
	completeness: Shown[];
	chain: ChainStage[];
	/** cells that were printed in a source, not entered by an officer */
	reported: number;
	/** rows of the book, and when the latest of its cells was entered (ISO); null when it is empty */
	rows: number;
	changed: string | null;
}

/** A progress with the figures behind it. */
export interface Made {
	progress: Progress;
	gathered: Gathered;
	ledger: Ledger;
}

/** Everything a page says of a book, for a view of it on a day (ISO date). */
export function progressOf(ledger: Ledger, view: BookView, today: string): Made {
	const { programme } = ledger;
	const gathered = new Gathered();
	const told = toldOf(ledger);
	const focus = focusOf(view, ledger, told, today);
	const { area, period, year, content, phase } = focus;
	const wanted = programme.indicators.filter((each) => content === null || each.content === content);
	const standings = wanted
		.map((each) => standingOf(ledger, gathered, each, focus))
		.filter(({ reached, plan }) => [reached, plan].some((each) => each.value !== null || each.refused));
	const comparable = standings.filter((each) => each.share !== null);
	const compared =
		comparable.find((each) => each.code === view.indicator) ?? mostTold(comparable, gathered) ?? null;
	const indicator = programme.indicators.find((each) => each.code === compared?.code) ?? null;
	const moneyIn = (key: string, about: Text, of: string | null, spent: string) =>
		moneyOf(ledger, gathered, {
			...{ key, about },
			given: { area, period: phase ? period : year, ...(of !== null && { content: of }) },
			spent: { area, period: spent, ...(of !== null && { content: of }) }
		});
	const money = moneyIn('', both('leader.about.all'), content, period);
	const finest = told.areas.filter(
		(each) => each.level === ledger.places.finest && pathOf(ledger, each.code).includes(area)
	);
	const { id, title, description, source, synthetic, vintage, from, to, calendar } = programme;
	const whole = wholeName(ledger, told.areas);
	const progress: Progress = {
		programme: { id, title, description, source, synthetic, vintage, from, to, calendar },
		focus,
		areaName: area === ledger.places.whole ? whole : nameOf(ledger, area),
		...{ wholeName: whole, isWhole: area === ledger.places.whole },
		choices: {
			areas: told.areas.map(({ code, name, level }) => ({ code, name, level })),
			...{ times: told.times, contents: programme.contents },
			indicators: comparable.map(({ code, name }) => ({ code, name }))
		},
		compared: compared && { code: compared.code, name: compared.name },
		...{ money, standings },
		contents: programme.contents
			.filter(({ code }) => content === null || code === content)
			.map(({ code, name }): ContentProgress => ({
				...{ code, name, standings: standings.filter((each) => each.content === code) },
				money: moneyIn(`.content.${code}`, both('leader.about.content', { code }), code, period)
			})),
		steps: stepsOf(focus, told, programme).map(({ step, period: own }): StepProgress => ({
			step,
			standing:
				indicator && standingOf(ledger, gathered, indicator, { area, period: own, phase }, `.${step}`),
			money: moneyIn(`.${step}`, both('leader.about.step', { step }), content, own)
		})),
		...shownParts(partsOf(ledger, gathered, focus, indicator), view.all),
		dialogues: dialoguesOf(ledger, gathered, focus),
		coverage: coverageOf(ledger, gathered, focus, told),
		reports: reportsStateOf(ledger, focus, finest),
		training: trainingOf(ledger, gathered, focus, told),
		watched: watchedIn(ledger, focus),
		statements: statementsOf(ledger, gathered, focus),
		completeness: completenessShown(ledger, gathered, focus),
		chain: chainOf(ledger, gathered, focus, money, standings),
		...originsOf(ledger)
	};
	return { progress, gathered, ledger };
}

/** Areas listed before the middle of their ranking is left out. */
export const MOST_PARTS = 12;

function shownParts(all: PartProgress[], whole: boolean): Pick<Progress, 'parts' | 'partCount'> {
	const planned = all.some((each) => each.standing?.share?.value != null);
	const rank = ({ standing, money }: PartProgress) =>
		(planned ? standing?.share?.value : money.share.value) ?? -1;
	const ranked = [...all].sort((a, b) => rank(b) - rank(a));
	const half = MOST_PARTS / 2;
	const ends = [
		...ranked.slice(0, half),
		...ranked
			.filter((each) => rank(each) >= 0)
			.slice(half)
			.slice(-half)
	];
	return { parts: whole || all.length <= MOST_PARTS ? ranked : ends, partCount: all.length };
}

/** The indicator most rows tell of: by it areas and quarters can best be compared. */
const mostTold = (all: readonly Standing[], gathered: Gathered): Standing | undefined =>
	[...all].sort(
		(a, b) => gathered.named.get(b.reached.id)!.of.length - gathered.named.get(a.reached.id)!.of.length
	)[0];

function originsOf({ programme, state }: Ledger): Pick<Progress, 'reported' | 'rows' | 'changed'> {
	let [reported, rows] = [0, 0];
	let changed: string | null = null;
	for (const { code } of programme.registers)
		for (const row of state.rows(code)) {
			rows++;
			for (const { origin } of Object.values(row.cells)) {
				if (origin.reported) reported++;
				if (changed === null || origin.at > changed) changed = origin.at;
			}
		}
	return { reported, rows, changed };
}
