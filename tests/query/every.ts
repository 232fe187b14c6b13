import type { Engine } from '#lib/engine/engine.ts';
import { engineAnswering } from '#lib/query/answer.ts';
import { sceneOf } from '#lib/query/scene.ts';
import type { Area } from '#lib/term/area.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { levelsOf, resolve } from '#lib/view/resolve.ts';
import { emptyView, MEASURES, type View } from '#lib/view/view.ts';
import { must } from './small.ts';

/** Every view of a data set that asks something else: indicators × levels × parents × times × codes × areas × measures. */
export function* viewsOf(dataset: Dataset): Generator<View> {
	for (const indicator of dataset.indicators) {
		const periods = [
			...new Set(dataset.coverage.filter((c) => c.indicator === indicator.code).map((c) => c.period))
		];
		const last = periods[periods.length - 1];
		const levels = levelsOf(dataset, indicator);
		const insides = insidesOf(dataset, levels);
		const wheres = [
			{},
			...dataset.dimensions.flatMap(({ code, codes }) => [
				...codes.map((one) => ({ [code]: [one.code] })),
				{ [code]: codes.map((one) => one.code) }
			])
		];
		for (const parent of [null, insides[0], insides[insides.length - 1]])
			for (const level of [null, ...levels])
				for (const time of [null, { from: periods[0], to: periods[0] }, { from: periods[0], to: last }])
					for (const where of wheres)
						for (const areas of [[], dataset.areas.slice(0, 2).map((each) => each.code)])
							for (const measure of MEASURES)
								yield {
									...emptyView(dataset.id),
									indicator: indicator.code,
									parent: parent?.code ?? null,
									level,
									time,
									where,
									areas,
									measure
								};
	}
}

/** Areas that others of these levels lie in. */
function insidesOf(dataset: Dataset, levels: readonly string[]): Area[] {
	const byCode = new Map(dataset.areas.map((each) => [each.code, each]));
	const found = new Set<Area>();
	for (const area of dataset.areas)
		if (levels.includes(area.level))
			for (let up = byCode.get(area.parent ?? ''); up; up = byCode.get(up.parent ?? '')) found.add(up);
	return dataset.areas.filter((area) => found.has(area));
}

/** At most `most` views, evenly out of all. */
export function someOf(dataset: Dataset, most: number): View[] {
	const all = [...viewsOf(dataset)];
	if (all.length <= most) return all;
	return Array.from({ length: most }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / most)]);
}

/** The statements these views ask, each once, as the engine heard them; a refusal is kept by its kind. */
export async function statementsOf(engine: Engine, dataset: Dataset, views: View[]) {
	const answered = new Map<string, ReturnType<Engine['query']>>();
	const refused = new Map<string, number>();
	const heard: Engine = {
		query: (query, signal) => {
			let answer = answered.get(query.sql);
			if (!answer) answered.set(query.sql, (answer = engine.query(query, signal)));
			return answer;
		}
	};
	for (const view of views) {
		const found = await sceneOf(engineAnswering(heard, dataset), dataset, must(resolve(view, dataset)));
		if (!found.ok) refused.set(found.failure.kind, (refused.get(found.failure.kind) ?? 0) + 1);
	}
	return { statements: [...answered.keys()], refused };
}
