import { ranked, type Cell } from '../inequality/cell.ts';
import { CENTER } from '../inequality/pair.ts';
import { PARITY } from '../inequality/parity.ts';
import type { Scene } from '../query/scene.ts';
import { absenceOf } from '../term/status.ts';
import { classify, type Classes } from './classes.ts';
import { ABSENT_FILL, colourOf } from './palette.ts';

/** The classes of a scene: shared by the map, its legend and every bar that repeats its colours. */
export function classesOf(scene: Scene, cells: Cell[]): Classes {
	const { measure, view } = scene.resolved;
	return classify(
		ranked(cells).map((cell) => cell.value),
		view.classes,
		view.scheme,
		CENTER[measure],
		measure === 'parity' ? PARITY : undefined
	);
}

/** Fill of a cell: its class, or the mark of why it is absent. */
export const fillOf =
	(classes: Classes, colours: string[]) =>
	(cell: Cell): string =>
		cell.value === null ? ABSENT_FILL[absenceOf(cell.status)] : colourOf(classes, colours, cell.value);
