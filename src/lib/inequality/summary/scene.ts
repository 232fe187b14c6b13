import { statementOf, type Scene } from '../../query/scene.ts';
import { print } from '../../query/print.ts';
import { summaryTree } from '../../query/summary.ts';
import type { Indicator } from '../../term/dataset.ts';
import { done, failed, type Result } from '../../term/failure.ts';
import type { Row } from '../../term/table.ts';
import type { Estimate, Groups } from './group.ts';
import { SUMMARY, type SummaryId } from './measure.ts';

/** Measures said of areas, which have no order of their own. */
export const AREA_MEASURES = [
	...([
		'd',
		'r',
		'par',
		'paf',
		'bgv',
		'bgsd',
		'covar',
		'mdmu',
		'mdmw',
		'mdbu',
		'mdbw',
		'mdru',
		'mdrw'
	] as const),
	...(['idisu', 'idisw', 'ti', 'mld'] as const)
] satisfies SummaryId[];
export type AreaMeasure = (typeof AREA_MEASURES)[number];

/**
 * The areas of a scene as groups, in their order: the value of the sex shown, the denominator of a rate as the population,
 * the one chosen area as the reference. Areas nobody reported count as missing. Standard errors are not known.
 * @returns failed `counts-compared` for counts: they differ as areas differ in size
 */
export function areaGroups({ resolved, slice }: Scene): Result<Groups> {
	const { indicator, areas, sex, chosen, level } = resolved;
	if (indicator.additivity === 'sum') return failed('counts-compared');
	const rows = new Map(slice.rows.filter((row) => row.key.sex === sex).map((row) => [row.area, row]));
	const here = chosen.filter((each) => each.level === level);
	const reference = here.length === 1 ? areas.findIndex((each) => each.code === here[0].code) : -1;
	return done({
		groups: areas.map((area) => groupOf(indicator, rows.get(area.code))),
		favourable: favourableOf(indicator),
		ordered: false,
		reference: reference < 0 ? null : reference,
		scale: indicator.per
	});
}

const groupOf = ({ additivity }: Indicator, row: Row | undefined) => ({
	estimate: row?.value ?? null,
	se: null,
	population: additivity === 'rate' ? (row?.denominator ?? null) : null,
	order: null
});

const favourableOf = ({ direction }: Indicator): boolean | null =>
	direction === 'neither' ? null : direction === 'higher';

/** Every measure between the areas of a scene, or why it is refused. */
export function areaMeasures(scene: Scene): Record<AreaMeasure, Result<Estimate>> {
	const groups = areaGroups(scene);
	return Object.fromEntries(
		AREA_MEASURES.map((id) => [id, groups.ok ? SUMMARY[id](groups.value) : groups])
	) as Record<AreaMeasure, Result<Estimate>>;
}

/** The statement that gives the same of an engine, without a reference; '' when nothing was asked of one. */
export function areaMeasuresSql(scene: Scene): string {
	const { indicator, sexes, sex } = scene.resolved;
	const query = statementOf(scene);
	if (!query || indicator.additivity === 'sum') return '';
	const split = sexes.includes(sex) ? sex : null;
	return print(summaryTree(query, { sex: split, favourable: favourableOf(indicator), reference: null })).sql;
}
