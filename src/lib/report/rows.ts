import type { Scene } from '../query/scene.ts';
import type { Row } from '../term/table.ts';

/** The rows a view stands for: the areas at the period, or the trends with the whole. */
export function rowsOf(scene: Scene): Row[] {
	const { tab } = scene.resolved;
	return tab === 'line' || tab === 'small' ? [...scene.series.rows, ...scene.whole.rows] : scene.slice.rows;
}
