/** Numbers that look random and are the same on every run. All take a stream: a function giving the next of [0, 1). */
export type Stream = () => number;

/** Mulberry32 (public domain, Tommy Ettinger): a 32-bit state, period 2^32. */
export function mulberry32(seed: number): Stream {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A stream of its own for each word, so that adding an indicator leaves the others as they were (FNV-1a). */
export function streamOf(seed: number, word: string): Stream {
	let hash = seed ^ 0x811c9dc5;
	for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
	return mulberry32(hash);
}

/** Standard normal, by Box and Muller. */
export function normal(next: Stream): number {
	return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Successes in n trials with chance p; by the normal curve when that is close enough. */
export function binomial(next: Stream, n: number, p: number): number {
	const variance = n * p * (1 - p);
	if (variance > 30) return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(variance) * normal(next))));
	let successes = 0;
	for (let i = 0; i < n; i++) if (next() < p) successes++;
	return successes;
}

/** A count with this mean (Knuth; normal above 40). */
export function poisson(next: Stream, mean: number): number {
	if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)));
	const limit = Math.exp(-mean);
	let count = 0;
	for (let product = next(); product > limit; product *= next()) count++;
	return count;
}
