import type { Cell } from '../inequality/cell.ts';
import { CENTER } from '../inequality/pair.ts';
import { PARITY } from '../inequality/parity.ts';
import type { Scene } from '../query/scene.ts';
import { absenceOf, type Absence } from '../term/status.ts';
import { classify, classOf, type Classes } from './classes.ts';
import { ABSENT_FILL } from './palette.ts';

/** The classes of a scene: shared by the map, its legend and every bar that repeats its colours. */
export function classesOf(scene: Scene, cells: Cell[]): Classes {
	const { measure, view } = scene.resolved;
	const values = new Float64Array(cells.length);
	for (let i = 0; i < cells.length; i++) values[i] = cells[i].value ?? NaN;
	return classify(
		values,
		view.classes,
		view.scheme,
		CENTER[measure],
		measure === 'parity' ? PARITY : undefined
	);
}

/** What a cell is on a map: the number of its class, or why it has no value. */
export type Kind = number | Absence;

export const kindOf = (classes: Classes, { value, status }: Pick<Cell, 'value' | 'status'>): Kind =>
	value === null ? absenceOf(status) : classOf(classes, value);

export const fillOfKind = (colours: string[], kind: Kind): string =>
	typeof kind === 'number' ? colours[kind] : ABSENT_FILL[kind];

/** Fill of a cell: its class, or the mark of why it is absent. */
export const fillOf =
	(classes: Classes, colours: string[]) =>
	(cell: Cell): string =>
		fillOfKind(colours, kindOf(classes, cell));

/** Whether a cell has a value that was put together from parts shared out. */
export const isEstimated = ({ origin, value }: Cell): boolean => origin === 'estimated' && value !== null;
