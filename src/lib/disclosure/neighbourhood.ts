import type { Lattice } from './lattice.ts';

/** Relations up to this many cells are taken whole; of a longer one the cells hidden already and a few small ones. */
const SHORT = 6;

/**
 * The cells round one, over the relations they share: hidden ones first, then those that cost least to hide.
 * @param most cells, about
 */
export function neighbourhood(lattice: Lattice, hidden: Uint8Array, cell: number, most: number): number[] {
	const found = new Set([cell]);
	const seen = new Set<number>();
	const few = Math.max(4, Math.round(most / 12));
	let ring = [cell];
	while (ring.length && found.size < most) {
		const next: number[] = [];
		for (const from of ring)
			for (const r of lattice.of[from]) {
				if (seen.has(r)) continue;
				seen.add(r);
				const fresh = lattice.relations[r].cells.filter((each) => !found.has(each));
				const wanted =
					lattice.relations[r].cells.length <= SHORT ? fresh : chosen(lattice, hidden, fresh, few);
				for (const each of wanted) {
					found.add(each);
					next.push(each);
				}
			}
		ring = next;
	}
	return [...found].sort((a, b) => a - b);
}

function chosen(lattice: Lattice, hidden: Uint8Array, cells: readonly number[], few: number): number[] {
	const free = (each: number) => hidden[each] === 1 || lattice.implied[each] === 1;
	const { value, cost, known } = lattice;
	const small = cells
		.filter((each) => !free(each) && !known[each] && value[each] > 0)
		.sort((a, b) => cost[a] - cost[b] || value[a] - value[b] || a - b);
	return [...cells.filter(free), ...small.slice(0, few)];
}
