import type { Scene } from '../query/scene.ts';
import type { Row, Table } from '../term/table.ts';
import { isMany } from '../view/panel.ts';

/** The answers a view stands for: the areas at the period, or the trends with the whole. */
export function tablesOf(scene: Scene): Table[] {
	const { tab } = scene.resolved;
	if (isMany(tab) && scene.panels.rows.length) return [scene.panels];
	return tab === 'line' || tab === 'small' ? [scene.series, scene.whole] : [scene.slice];
}

/** The rows of those answers. */
export const rowsOf = (scene: Scene): Row[] => tablesOf(scene).flatMap((table) => table.rows);
