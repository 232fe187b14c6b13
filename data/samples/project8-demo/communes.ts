import { normal, type Stream, streamOf } from './chance.ts';

/** A commune as the model sees it. Nothing but code, province and type is real. */
export interface Commune {
	code: string;
	province: string;
	/** 0 = beside the town, 1 = the farthest villages */
	remote: number;
	people: number;
	/** share of people of ethnic minorities */
	minority: number;
	/** what is particular to the commune, on the log-odds scale */
	own: (indicator: string) => number;
}

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));

/** Draws a commune's size and remoteness. `rows` are those of the list of areas. */
export function commune(seed: number, row: Record<string, string>): Commune {
	const next: Stream = streamOf(seed, row.code);
	const ward = row.type === 'Phường';
	const remote = ward ? 0.15 * next() : clamp(0.15, 0.6 + 0.22 * normal(next), 1);
	const people = Math.round(Math.exp(Math.log(ward ? 24000 : 12500) + 0.35 * normal(next) - 0.5 * remote));
	const minority = ward ? 0.25 + 0.3 * next() : clamp(0.45, 0.7 + 0.3 * remote + 0.05 * normal(next), 0.995);
	const level = 0.35 * normal(next);
	return {
		...{ code: row.code, province: row.parent, remote, people, minority },
		own: (indicator) => level + 0.3 * normal(streamOf(seed, `${row.code} ${indicator}`))
	};
}
