import { COMPARISONS, type Target } from '../term/dataset.ts';

/** Targets a person gave data sets of this browser: data set id → targets. They outlast a new version of the data. */
const SHELF = 'parity-atlas-targets';

/** The targets given to a data set here; none where the browser keeps nothing. */
export const targetsHere = (dataset: string): Target[] => {
	const found = shelf()[dataset];
	return Array.isArray(found) ? found.filter(isTarget) : [];
};

/** Keeps the targets of a data set in place of those before. False when the browser would not keep them. */
export const keepTargets = (dataset: string, targets: readonly Target[]): boolean =>
	write({ ...shelf(), [dataset]: targets });

export function removeTargets(dataset: string): void {
	const { [dataset]: _, ...others } = shelf();
	write(others);
}

function shelf(): Record<string, unknown> {
	try {
		const found: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '{}');
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
	} catch {
		// a private window, or text that is not ours
		return {};
	}
}

function write(shelf: Record<string, unknown>): boolean {
	try {
		localStorage.setItem(SHELF, JSON.stringify(shelf));
		return true;
	} catch {
		return false;
	}
}

const isTarget = (value: unknown): value is Target => {
	const { indicator, area, period, kind, comparison, value: wanted } = (value ?? {}) as Partial<Target>;
	return (
		[indicator, area, period].every((each) => typeof each === 'string') &&
		(kind === 'baseline' || kind === 'target') &&
		COMPARISONS.some((each) => each === comparison) &&
		typeof wanted === 'number' &&
		Number.isFinite(wanted)
	);
};
