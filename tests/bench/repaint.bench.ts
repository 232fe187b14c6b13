import type { Bench } from '../../src/cli/bench.ts';
import { repaints, type Repaint } from './cube/repaint.ts';

/*
 * A click on a filter until the map is painted with its legend and its headline, all that stands beside it asked for as well,
 * on ten million rows and 10,600 areas. The peer answers the map and no more.
 */
const SLOWER = [1, 4];
const BARS = [10, 15];
let measured: Promise<Repaint[]> | undefined;
const found = () => (measured ??= repaints(SLOWER, 7));

export const benches: Bench[] = SLOWER.flatMap((rate, i) => {
	const slowed = rate > 1 ? `, processor slowed ${rate}×` : '';
	const name = `filter → repaint, 10,600 areas, 10 M rows${slowed}: DuckDB-WASM and Plot`;
	return [
		{
			name: `${name} / map, legend and headline`,
			bar: `>= ${BARS[i]}`,
			async run() {
				const { scene } = (await found())[i];
				return { value: scene, ok: scene >= BARS[i] };
			}
		},
		{
			name: `${name} / the map alone`,
			bar: 'told only',
			run: async () => ({ value: (await found())[i].map, ok: true })
		}
	];
});
