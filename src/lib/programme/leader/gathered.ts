import type { CellAt, Figure } from '../../term/book.ts';
import type { Text } from '../../term/text.ts';

/** A figure as a page shows it: the number, its name and unit; formula and rows are opened by its id. */
export interface Shown {
	id: string;
	name: Text;
	value: number | null;
	unit: Text;
	/** why there is no number: message `figure.<refused>` */
	refused?: string;
	/** too few people to be shown to the public */
	hidden?: boolean;
	/** rows of areas that were divided since and may belong to it */
	divided?: number;
}

/** The cells of both sides of a fraction; of a figure that is none, `over` is null. */
export interface Sides {
	of: readonly CellAt[];
	over: readonly CellAt[] | null;
	per: number;
}

/** A figure under the name it has on a page. */
export interface Named extends Sides {
	id: string;
	name: Text;
	figure: Figure;
}

/** Everything a page says, figure by figure: each under an id of its own, so that it can be opened. */
export class Gathered {
	readonly named = new Map<string, Named>();

	/** Keeps a figure. @param sides where its cells do not say themselves which of them are the denominator */
	keep(id: string, name: Text, figure: Figure, sides: Sides = sidesOf(figure)): Shown {
		this.named.set(id, { id, name, figure, ...sides });
		const { value, unit, refused, divided } = figure;
		return {
			id,
			name,
			value,
			unit,
			...(refused !== undefined && { refused }),
			...(divided > 0 && { divided })
		};
	}
}

/** Which cells of a figure are above and which below the line. */
export function sidesOf({ cells, over, per = 1 }: Figure): Sides {
	return over === undefined
		? { of: cells, over: null, per }
		: { of: cells.slice(0, over), over: cells.slice(over), per };
}
