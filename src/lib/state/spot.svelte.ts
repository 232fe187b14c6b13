import type { Kind } from '../map/fill.ts';

/** What is pointed at, shared by the maps and the legend that show the same areas: one lights up in all of them. */
export class Spot {
	/** row of an area; null = none */
	row = $state<number | null>(null);
	/** the figure it is pointed at in */
	figure = $state('');
	byKey = $state(false);
	/** a class or an absence pointed at in the legend */
	lit = $state.raw<Kind | null>(null);

	at(row: number | null, figure: string, byKey = false): void {
		this.row = row;
		this.figure = figure;
		this.byKey = byKey;
	}
}
