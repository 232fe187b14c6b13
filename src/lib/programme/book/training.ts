import type { Figure } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';
import { columnOf } from './column.ts';
import { listed } from './dialogue.ts';
import { formulaFigure, PERCENT, termFigure } from './figure.ts';
import { textOf, type Entry, type Ledger } from './ledger.ts';
import { sayKey } from './say.ts';
import { isVillage } from './where.ts';

/** Training at one level, of one topic or of all. */
export interface TrainingStep {
	level: string;
	name: Text;
	/** '' = all topics */
	topic: string;
	classes: Figure;
	/** participations: someone at two classes counts twice */
	trainees: Figure;
	women: Figure;
	men: Figure;
	/** women ÷ trainees of the classes that tell them apart × 100 */
	womenShare: Figure;
	/** places reached that a source counts without naming them */
	places: { districts: Figure; communes: Figure; villages: Figure };
	/** classes whose trainers were trained at a class of the level above, by their own word */
	linked: Figure;
}

export interface Cascade {
	/** province first; all topics, then each */
	steps: TrainingStep[];
	/** areas of the smallest level that training at their own level or below has reached, and not */
	reached: string[];
	notReached: string[];
	/** those that may have been, through areas divided since */
	unsure: string[];
	/** villages in which there was training; known by commune and name */
	villages: string[];
}

const TRAINEES = { register: 'training', column: 'total' };

/** Who was trained at each level inside an area, by sex and topic, and where the cascade has not reached. */
export function cascadeOf(ledger: Ledger, asked: { area: string; period?: string }): Cascade {
	const levels = columnOf(ledger.programme, 'training', 'level')?.codes ?? [];
	const all = ledger.entries('training', asked);
	const steps = levels.flatMap(({ code, name }) => {
		const topics = new Set(all.filter(({ row }) => textOf(row, 'level') === code).map(topicOf));
		return ['', ...[...topics].filter((each) => each !== '').sort()].map((topic) =>
			stepOf(ledger, asked, { level: code, name, topic }, all)
		);
	});
	return { steps, ...reachIn(ledger, asked) };
}

const topicOf = ({ row }: Entry): string => textOf(row, 'topic');

function stepOf(
	ledger: Ledger,
	asked: { area: string; period?: string },
	{ level, name, topic }: Pick<TrainingStep, 'level' | 'name' | 'topic'>,
	all: readonly Entry[]
): TrainingStep {
	const where = { level: [level], ...(topic !== '' && { topic: [topic] }) };
	const of = (column: string) => termFigure(ledger, { register: 'training', column, where }, asked);
	const linked = all.filter(
		({ row }) =>
			textOf(row, 'level') === level &&
			(topic === '' || textOf(row, 'topic') === topic) &&
			ledger.entry('training', textOf(row, 'trainer')) !== undefined
	);
	return {
		...{ level, name, topic },
		...{ classes: of('classes'), trainees: of('total'), women: of('women'), men: of('men') },
		places: { districts: of('districts'), communes: of('communes'), villages: of('villages') },
		womenShare: formulaFigure(
			ledger,
			{
				of: { register: 'training', column: 'women', where },
				over: { ...TRAINEES, where, filled: 'women' },
				per: 100
			},
			asked,
			PERCENT
		),
		linked: listed(linked, 'trainer', sayKey('book.linked'))
	};
}

function reachIn(
	ledger: Ledger,
	{ area, period }: { area: string; period?: string }
): Omit<Cascade, 'steps'> {
	const { source, vintage, finest } = ledger.places;
	const [reached, notReached, unsure]: string[][] = [[], [], []];
	for (const { code } of source.atLevel(vintage, finest)) {
		if (!ledger.places.standing({ vintage, code, village: '' })?.path.includes(area)) continue;
		const asked = { area: code, period };
		if (ledger.entries('training', asked).length > 0) reached.push(code);
		else (ledger.maybe('training', asked).length > 0 ? unsure : notReached).push(code);
	}
	const paths = ledger.entries('training', { area, period }).flatMap((each) => each.standing!.path);
	return { reached, notReached, unsure, villages: [...new Set(paths.filter(isVillage))].sort() };
}
