import type { Answering } from '../query/answer.ts';
import { sceneOf } from '../query/scene.ts';
import type { Dataset, Target } from '../term/dataset.ts';
import { editionFor } from '../view/edition.ts';
import { resolve } from '../view/resolve.ts';
import { emptyView, type Measure } from '../view/view.ts';
import { goalsOf, type Goals } from './goal.ts';

/** The sexes a view may be asked for when targets name them. */
const asked = (sex: string | undefined): Record<string, string[]> =>
	sex === undefined ? {} : { sex: [sex] };

/**
 * How every target of a data set stands, at the usual period of its indicator: `indicator`, a line break and the sex it is
 * for ('' when not said), and the measure where it is not the value, → the goals there. Targets of an area deeper than the usual level are looked at where they are;
 * of a data set of several editions, in the one a view of the indicator opens on.
 */
export async function standingsOf(
	answeringOf: (edition: Dataset) => Answering,
	dataset: Dataset,
	signal?: AbortSignal
): Promise<Map<string, Goals>> {
	const out = new Map<string, Goals>();
	const levels = new Map<Dataset, Map<string, string>>();
	const levelsOf = (edition: Dataset) => {
		let own = levels.get(edition);
		if (!own) levels.set(edition, (own = new Map(edition.areas.map((each) => [each.code, each.level]))));
		return own;
	};
	for (const target of dataset.targets) {
		const { indicator, sex, area } = target;
		const measure: Measure = target.measure ?? 'value';
		const key = standingKey(target);
		const known = out.get(key);
		const where = asked(sex);
		const open = { ...emptyView(dataset.id), indicator, where, measure };
		// areas of two sets have the same codes: a target is held against the figures of one
		const edition = editionFor(open, dataset);
		const level = levelsOf(edition);
		if (known && (known.areas.has(area) || !level.has(area))) continue;
		const resolved = resolve({ ...open, level: level.get(area) ?? null }, edition);
		if (!resolved.ok) continue;
		const scene = await sceneOf(answeringOf(edition), edition, resolved.value, signal);
		if (!scene.ok) continue;
		const goals = goalsOf(scene.value);
		out.set(key, {
			whole: known?.whole ?? goals.whole,
			areas: new Map([...goals.areas, ...(known?.areas ?? [])])
		});
	}
	return out;
}

export const standingKey = ({ indicator, sex, measure }: Target): string =>
	[indicator, sex ?? '', ...(measure ? [measure] : [])].join('\n');
