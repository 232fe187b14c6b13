import type { Scene } from '../query/scene.ts';
import type { Row, Table } from '../term/table.ts';
import { isMany } from '../view/panel.ts';

/**
 * The answers a view stands for: the areas at the period (and at the first), the trends (as reported, those of their
 * counterparts too) with the whole, the groups, or the ages.
 */
export function tablesOf(scene: Scene): Table[] {
	const { tab } = scene.resolved;
	if (isMany(tab) && scene.panels.rows.length) return [scene.panels];
	if (tab === 'equiplot' || (tab === 'line' && scene.groups.rows.length > 0)) return [scene.groups];
	if (tab === 'slope') return [scene.before, scene.slice];
	if (tab === 'pyramid' && scene.ages.rows.length > 0) return [scene.ages];
	return tab === 'line' || tab === 'small' ? [scene.series, scene.across, scene.whole] : [scene.slice];
}

/** The rows of those answers. */
export const rowsOf = (scene: Scene): Row[] => tablesOf(scene).flatMap((table) => table.rows);
