import type { Interval } from '../inequality/interval/interval.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { areaMeasures, areaMeasuresSql } from '../inequality/summary/scene.ts';
import { insightsOf } from '../insight/say.ts';
import { explain, pick } from '../message/message.ts';
import { progressLines } from '../insight/target-words.ts';
import { titleOf, wholeOf } from '../insight/words.ts';
import { goalsOf } from '../programme/goal.ts';
import type { Progress } from '../programme/target.ts';
import { sqlBehind, type Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import { actJson } from './act-json.ts';
import { progressJson } from './goal-columns.ts';
import { rowsOf } from './rows.ts';
import { toQuery } from '../view/url.ts';

const limits = (interval: Interval | null) => ({
	lower: interval?.lower ?? null,
	upper: interval?.upper ?? null,
	interval: interval?.method ?? null
});

/** Inequality between the areas shown: every measure, or why it is refused, and the statement that gives the same. */
const between = (scene: Scene, lang: Lang) => ({
	measures: Object.fromEntries(
		Object.entries(areaMeasures(scene)).map(([id, found]) => [
			id,
			found.ok ? found.value : { refused: explain(lang, found.failure).what }
		])
	),
	sql: areaMeasuresSql(scene)
});

/** A view answered, as JSON: what it is, the rows behind it, the targets, the sentences, the source, the statement. */
export function sceneJson(scene: Scene, around: Around, lang: Lang) {
	const { dataset, resolved } = scene;
	const goals = goalsOf(scene);
	const said = (progress: Progress) =>
		progressJson(progress, progressLines(lang, resolved.indicator, progress));
	return {
		dataset: dataset.id,
		version: dataset.version,
		synthetic: dataset.synthetic,
		view: toQuery(resolved.view),
		title: titleOf(scene, lang),
		indicator: {
			code: resolved.indicator.code,
			name: pick(lang, resolved.indicator.name),
			unit: pick(lang, resolved.indicator.unit)
		},
		period: resolved.period,
		level: resolved.level,
		parent: resolved.parent?.code ?? null,
		vintage: dataset.vintage,
		rows: rowsOf(scene).map((row) => ({
			area: row.area,
			period: row.period,
			...row.key,
			...(row.vintage && { vintage: row.vintage }),
			value: row.value,
			numerator: row.numerator,
			denominator: row.denominator,
			...limits(intervalOf(resolved.indicator, row)),
			status: row.status,
			parts: row.parts,
			present: row.present,
			...(row.origin && { origin: row.origin }),
			...(row.made && {
				made_of: row.made.map(({ name, ...each }) => ({ ...each, name: pick(lang, name) }))
			})
		})),
		whole: scene.whole.rows.map((row) => ({
			period: row.period,
			...row.key,
			value: row.value,
			...(row.vintage && { vintage: row.vintage })
		})),
		inequality: between(scene, lang),
		targets: {
			whole: goals.whole && said(goals.whole),
			areas: Object.fromEntries([...goals.areas].map(([area, each]) => [area, said(each)]))
		},
		act: actJson(scene, lang),
		insights: insightsOf(scene, lang, wholeOf(around, lang)),
		breaks: (scene.breaks ?? []).map(({ from, to, basis, ...each }) => ({
			...each,
			from: pick(lang, from),
			to: pick(lang, to),
			basis: basis && pick(lang, basis)
		})),
		counterparts: (scene.counterparts ?? []).map(({ name, ...each }) => ({
			...each,
			name: pick(lang, name)
		})),
		carried: scene.carried ?? null,
		lineage: around.lineage.map(({ basis, note, areas, ...each }) => ({
			...each,
			basis: pick(lang, basis),
			note: note ? pick(lang, note) : null,
			areas: areas.map(({ name, ...area }) => ({ ...area, name: pick(lang, name) }))
		})),
		unmet: resolved.unmet,
		source: pick(lang, dataset.source),
		licence: dataset.licence,
		date: dataset.date,
		sql: sqlBehind(scene)
	};
}
