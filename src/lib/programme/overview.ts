import type { Answering } from '../query/answer.ts';
import { sceneOf } from '../query/scene.ts';
import type { Dataset, Target } from '../term/dataset.ts';
import { resolve } from '../view/resolve.ts';
import { emptyView, type Measure } from '../view/view.ts';
import { goalsOf, type Goals } from './goal.ts';

/** The sexes a view may be asked for when targets name them. */
const asked = (sex: string | undefined): Record<string, string[]> =>
	sex === undefined ? {} : { sex: [sex] };

/**
 * How every target of a data set stands, at the usual period of its indicator: `indicator`, a line break and the sex it is
 * for ('' when not said), and the measure where it is not the value, → the goals there. Targets of an area deeper than the usual level are looked at where they are.
 */
export async function standingsOf(
	answering: Answering,
	dataset: Dataset,
	signal?: AbortSignal
): Promise<Map<string, Goals>> {
	const out = new Map<string, Goals>();
	const level = new Map(dataset.areas.map((area) => [area.code, area.level]));
	for (const target of dataset.targets) {
		const { indicator, sex, area } = target;
		const measure: Measure = target.measure ?? 'value';
		const key = standingKey(target);
		const known = out.get(key);
		if (known && (known.areas.has(area) || !level.has(area))) continue;
		const where = asked(sex);
		const view = { ...emptyView(dataset.id), indicator, where, measure, level: level.get(area) ?? null };
		const resolved = resolve(view, dataset);
		if (!resolved.ok) continue;
		const scene = await sceneOf(answering, dataset, resolved.value, signal);
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
