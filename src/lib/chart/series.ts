import { intervalOf } from '../inequality/interval/row.ts';
import { pairInterval, pairValue } from '../inequality/pair.ts';
import { counterpartName } from '../insight/counterpart-words.ts';
import { message, pick } from '../message/message.ts';
import type { Counterpart, Scene } from '../query/scene.ts';
import { comparePeriods, startOf } from '../term/period.ts';
import type { Row } from '../term/table.ts';
import type { Lang } from '../term/text.ts';
import { codeColours, INK, SERIES, SEX_COLOUR } from './colour.ts';
import type { Step } from './step.ts';

/**
 * The series of a scene: the codes of the further dimension it is split by, of one place; else women, men and total of
 * the one place shown when the indicator is split by sex and no or one area was chosen; else one series an area, in the
 * measure of the view.
 */
export function stepsOf(scene: Scene, lang: Lang): Step[] {
	const { resolved } = scene;
	const grouped = byGroup(scene, lang);
	if (grouped.length > 0) return grouped;
	const chosen = resolved.chosen.filter((each) => each.level === resolved.level);
	const split =
		resolved.sexes.includes('F') &&
		resolved.sexes.includes('M') &&
		resolved.measure === 'value' &&
		!resolved.view.by.includes('area');
	const single = chosen.length === 1 ? scene.series : scene.whole;
	if (!split || chosen.length > 1 || single.rows.every((row) => row.value === null))
		return [...together(scene, lang), ...byArea(scene, lang)];
	const sexes = [...new Set(single.rows.map((row) => row.key.sex))];
	const name = (sex: string) => message(lang, `sex.${sex as 'F'}`);
	const going = [...single.rows, ...rowsAcross(scene, ({ unchanged }) => unchanged)];
	const own = sexes.flatMap((sex) =>
		steps(
			scene,
			{ series: sex, label: name(sex), colour: SEX_COLOUR[sex] },
			going.filter((row) => row.key.sex === sex).map((row) => toldBy(scene, row.period, row))
		)
	);
	const others = changed(scene);
	const shown = others.length * sexes.length > MOST_LINES ? [resolved.sex] : sexes;
	return [
		...own,
		...others.flatMap((each) =>
			shown.flatMap((sex) => {
				const label = `${counterpartName(lang, each)}, ${name(sex).toLocaleLowerCase(lang)}`;
				const of = sex === resolved.sex ? pick(lang, each.name) : '';
				const rows = rowsAcross(scene, (one) => one === each).filter((row) => row.key.sex === sex);
				const series = { series: `${each.vintage} ${each.code} ${sex}`, label, of, colour: SEX_COLOUR[sex] };
				return steps(
					scene,
					series,
					rows.map((row) => toldBy(scene, row.period, row))
				);
			})
		)
	];
}

/** Women against men of everything together, where areas stand beside it that nobody chose; a gap of counts grows with the place. */
export function together(scene: Scene, lang: Lang): Step[] {
	const { resolved, whole } = scene;
	const { measure, indicator, parent, areas, chosen } = resolved;
	if (measure === 'value' || chosen.length > 0 || areas.length < 2) return [];
	if (measure === 'gap' && indicator.additivity === 'sum') return [];
	const label = parent ? pick(lang, parent.name) : message(lang, 'chart.together');
	return steps(scene, { series: 'together', label, colour: INK.text }, inMeasure(scene, whole.rows));
}

/** Lines of counterparts beyond which only those of the sex shown are drawn. */
const MOST_LINES = 9;

/** The counterparts that are other areas than the one they are of. */
const changed = ({ counterparts = [] }: Scene): Counterpart[] =>
	counterparts.filter(({ unchanged }) => !unchanged);

/** The rows of some counterparts. */
function rowsAcross({ across, counterparts = [] }: Scene, which: (each: Counterpart) => boolean): Row[] {
	const wanted = new Set(counterparts.filter(which).map(({ vintage, code }) => `${vintage} ${code}`));
	return wanted.size ? across.rows.filter((row) => wanted.has(`${row.vintage} ${row.area}`)) : [];
}

/** One series a code of the further dimension the view is split by; none where it is split by none. */
function byGroup(scene: Scene, lang: Lang): Step[] {
	const { split } = scene.resolved;
	if (!split || scene.resolved.tab !== 'line') return [];
	const colours = codeColours(split.codes);
	return split.codes.flatMap((code) => {
		const label = pick(lang, split.dimension.codes.find((each) => each.code === code)!.name);
		const rows = scene.groups.rows.filter((row) => row.key[split.dimension.code] === code);
		return steps(
			scene,
			{ series: code, label, colour: colours.get(code)! },
			rows.map((row) => toldBy(scene, row.period, row))
		);
	});
}

/**
 * One series an area, in the measure of the view; where areas were chosen it goes on over changes that left the area as it
 * was, and the counterparts of an area are series too, in its colour.
 */
export function byArea(scene: Scene, lang: Lang): Step[] {
	const now = new Map(
		scene.slice.rows.filter((row) => row.key.sex === scene.resolved.sex).map((row) => [row.area, row.value])
	);
	const order = [...new Set(scene.series.rows.map((row) => row.area))].sort(
		(a, b) => (now.get(b) ?? -Infinity) - (now.get(a) ?? -Infinity)
	);
	return order.flatMap((code, i) => {
		const area = scene.dataset.areas.find((each) => each.code === code)!;
		const colour = SERIES[i % SERIES.length];
		const own = scene.series.rows.filter((row) => row.area === code);
		const going = rowsAcross(scene, (each) => each.of === code && each.unchanged);
		const label = pick(lang, area.name);
		const line = steps(scene, { series: code, label, colour }, inMeasure(scene, [...own, ...going]));
		const others = changed(scene).filter(({ of }) => of === code);
		return [
			...line,
			...others.flatMap((each) => {
				const rows = rowsAcross(scene, (one) => one === each);
				const series = { series: `${each.vintage} ${each.code}`, label: counterpartName(lang, each), colour };
				return steps(scene, { ...series, of: pick(lang, each.name), under: code }, inMeasure(scene, rows));
			})
		];
	});
}

/** What is told of each period of one area, in the measure of the view. */
function inMeasure(scene: Scene, rows: readonly Row[]): Told[] {
	const { measure, sex, indicator } = scene.resolved;
	const at = new Map(rows.map((row) => [`${row.period} ${row.key.sex}`, row]));
	const periods = new Map(rows.map((row) => [row.period, row.vintage ?? '']));
	return [...periods].map(([period, segment]): Told => {
		const [shown, women, men] = [sex, 'F', 'M'].map((of) => at.get(`${period} ${of}`) ?? null);
		if (measure === 'value') return { ...toldBy(scene, period, shown), segment };
		return {
			period,
			value: pairValue(measure, indicator, women, men),
			status: [women, men].find((row) => row?.value == null)?.status ?? '',
			segment,
			bounds: pairInterval(measure, indicator, women, men)
		};
	});
}

/** What is told of one period of a series. */
type Told = Pick<Step, 'period' | 'bounds' | 'segment'> & { value: number | null; status: string };

const toldBy = (scene: Scene, period: string, row: Row | null): Told => ({
	period,
	value: row?.value ?? null,
	status: row?.status ?? '',
	segment: row?.vintage ?? '',
	bounds: intervalOf(scene.resolved.indicator, row)
});

/** The steps of one series over the span: a period without a value is no step, and the next one knows it was missed. */
function steps(
	scene: Scene,
	series: Pick<Step, 'series' | 'label' | 'colour' | 'of' | 'under'>,
	told: Told[]
): Step[] {
	const at = new Map(told.map((each) => [each.period, each]));
	const out: Step[] = [];
	let missed: Step['missed'] = [];
	// the whole may go on over periods of other editions of the data set
	const periods = [...new Set([...scene.resolved.span, ...at.keys()])].sort(comparePeriods);
	for (const period of periods) {
		const one = at.get(period) ?? { value: null, status: '', segment: '', bounds: null };
		const { value, status, segment, bounds } = one;
		if (value !== null) {
			out.push({ ...series, period, x: place(scene, period), value, segment, bounds, missed });
			missed = [];
		} else if (out.length > 0) missed.push({ period, status });
	}
	return out;
}

/** Where a period stands on the time axis: in years, or its rank when not all of the span have a date. */
export function place({ resolved: { span } }: Scene, period: string): number {
	const dated = span.every((each) => !Number.isNaN(startOf(each)));
	return dated ? startOf(period) : span.indexOf(period);
}
