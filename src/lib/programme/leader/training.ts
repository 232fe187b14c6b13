import { both } from '../../message/both.ts';
import type { Area } from '../../term/area.ts';
import { same, type Text } from '../../term/text.ts';
import { registerOf } from '../book/column.ts';
import { textOf, type Ledger } from '../book/ledger.ts';
import { cascadeOf } from '../book/training.ts';
import type { Focus, Told } from './focus.ts';
import type { Gathered, Shown } from './gathered.ts';

/** Training at one level, from the province down. */
export interface TrainingLevel {
	level: string;
	name: Text;
	classes: Shown;
	/** participations; women and men only where they were written down */
	total: Shown;
	women: Shown;
	men: Shown;
	womenShare: Shown;
	/** participations whose sex nobody wrote down */
	unsplit: number;
	/** places of the level that had training, and all of its kind in the book (null: nobody has a list of them) */
	reached: number;
	of: number | null;
}

/** A topic with its participations at each level, in the order of the levels; null where there was none. */
export interface TrainingTopic {
	topic: Text;
	totals: (Shown | null)[];
}

export interface Training {
	levels: TrainingLevel[];
	topics: TrainingTopic[];
	/** areas of the finest level that no training of theirs, nor of a village in them, has reached */
	unreached: Area[];
	/** of how many in the book */
	of: number;
	levelName: Text;
}

/** The training cascade of a place: participations by level, sex and topic, and where it has not reached. */
export function trainingOf(ledger: Ledger, gathered: Gathered, focus: Focus, told: Told): Training | null {
	if (!registerOf(ledger.programme, 'training')) return null;
	const { source, vintage, finest } = ledger.places;
	const asked = { area: focus.area, period: focus.period };
	const { steps, reached, notReached, unsure, villages } = cascadeOf(ledger, asked);
	const inside = new Set([...reached, ...notReached, ...unsure]);
	const known = told.areas.filter((each) => each.level === finest && inside.has(each.code));
	const rows = ledger.entries('training', asked);
	const placesAt = (level: string) =>
		new Set(rows.filter(({ row }) => textOf(row, 'level') === level).map(({ place }) => place?.code)).size;
	const levels = steps
		.filter((each) => each.topic === '')
		.flatMap((step): TrainingLevel[] => {
			const { level, name } = step;
			const has = step.trainees.cells.length > 0 || step.trainees.empty > 0;
			// districts ended in 2025: without training there they are not a step that is missing
			if (!has && level === 'district') return [];
			const keep = (key: 'total' | 'women' | 'men' | 'classes' | 'women-share', of: typeof step.trainees) =>
				gathered.keep(`training.${level}.${key}`, both(`leader.name.training.${key}`, { level: name }), of);
			const [total, women, men] = [
				keep('total', step.trainees),
				keep('women', step.women),
				keep('men', step.men)
			];
			return [
				{
					...{ level, name, total, women, men, classes: keep('classes', step.classes) },
					womenShare: keep('women-share', step.womenShare),
					unsplit: Math.max(0, (total.value ?? 0) - (women.value ?? 0) - (men.value ?? 0)),
					reached: level === 'village' ? villages.length : placesAt(level),
					of: level === finest ? known.length : null
				}
			];
		});
	const names = [...new Set(steps.map((each) => each.topic))].filter((each) => each !== '');
	const topics = names.map((topic, i): TrainingTopic => ({
		topic: same(topic),
		totals: levels.map(({ level, name }) => {
			const step = steps.find((each) => each.topic === topic && each.level === level);
			return step && step.trainees.value !== null
				? gathered.keep(
						`training.${level}.topic${i}`,
						both('leader.name.training.topic', { level: name, topic }),
						step.trainees
					)
				: null;
		})
	}));
	return {
		...{ levels, topics, of: known.length },
		unreached: known.filter((each) => notReached.includes(each.code)),
		levelName: source.vintage(vintage)?.levels.at(-1)?.plural ?? same(finest)
	};
}
