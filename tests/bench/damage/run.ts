import type { Finding } from '#lib/term/finding.ts';
import { writeRaw } from '#lib/file/raw.ts';
import { readUpload } from '#lib/file/read.ts';
import { commonness, type Fault } from './fault.ts';
import { rowsOf, same, score } from './score.ts';

/** How one damaged file was read. */
export interface Outcome {
	fault: Fault;
	points: number;
	/** cells differ from the truth although nothing was said */
	silent: boolean;
	/** damaged lines no finding names */
	untold: number[];
	found: string[][] | null;
	findings: Finding[];
}

const ENCODER = new TextEncoder();

/** Reads a damaged file as `atlas read --raw` does. */
export async function outcomeOf(fault: Fault): Promise<Outcome> {
	const bytes = ENCODER.encode(fault.content);
	const read = await readUpload({
		name: 'table.csv',
		size: bytes.length,
		bytes: (from = 0, to = bytes.length) => Promise.resolve(bytes.subarray(from, to))
	});
	if (!read.ok) {
		const right = fault.truth === null && read.failure.kind === 'empty';
		return { fault, points: right ? 10 : 0, silent: false, untold: [], found: null, findings: [] };
	}
	const { findings } = read.value;
	const found = rowsOf([...writeRaw(read.value)].join(''));
	const truth = fault.truth ?? [];
	return {
		fault,
		points: fault.truth ? score(truth, found) : 0,
		silent: !same(truth, found) && findings.length === 0,
		untold: fault.told.filter((line) => !findings.some((finding) => finding.lines?.includes(line))),
		found,
		findings
	};
}

/** Means over many files: each the same, and each kind by how common it is. */
export function means(outcomes: readonly Outcome[]): { simple: number; weighted: number } {
	const kinds = new Map<string, number[]>();
	for (const { fault, points } of outcomes) kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), points]);
	const mean = (points: readonly number[]): number => points.reduce((a, b) => a + b, 0) / points.length;
	let total = 0;
	let weights = 0;
	for (const [kind, points] of kinds) {
		total += mean(points) * commonness(kind);
		weights += commonness(kind);
	}
	return { simple: mean(outcomes.map(({ points }) => points)), weighted: total / weights };
}
