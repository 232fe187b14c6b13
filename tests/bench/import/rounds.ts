import { Apart, type Name } from './apart.ts';
import type { Imported } from './engine.ts';

export const median = (values: readonly number[]): number => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * Runs engines in turn, `rounds` times after a first one that does not count.
 * @throws when two of them read different rows
 */
export async function interleaved<N extends Name>(
	names: readonly N[],
	file: string,
	rounds: number
): Promise<Record<N, Imported[]>> {
	const engines = await Promise.all(names.map((name) => Apart.start(name)));
	const all = Object.fromEntries(names.map((name) => [name, [] as Imported[]])) as Record<N, Imported[]>;
	try {
		for (let round = 0; round <= rounds; round++) {
			const found: Imported[] = [];
			for (const [i, name] of names.entries()) {
				const one = await engines[i].run(file);
				found.push(one);
				if (round) all[name].push(one);
			}
			for (const { rows, sum } of found)
				if (rows !== found[0].rows || Math.abs(sum - found[0].sum) > 1e-6 * Math.abs(found[0].sum))
					throw new Error(`The engines do not agree: ${JSON.stringify(found)}`);
		}
	} finally {
		for (const engine of engines) engine.stop();
	}
	return all;
}

/** The median of one engine's times by another's in the same round. */
export const ratio = (a: readonly number[], b: readonly number[]): number =>
	median(a.map((ms, i) => ms / b[i]));
