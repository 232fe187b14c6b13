import { formatChange, formatValue } from '../insight/words.ts';
import type { Shown } from '../query/show.ts';
import { failed, type Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { fromAddress } from '../view/url.ts';
import type { Answer } from './build.ts';
import { valuesOf, type Trace, type TracedValue } from './trace.ts';

/** A number of a report that is another one now, came, or went. */
export interface ValueChange {
	said: string;
	/** null = it was not there, or is not any more; else what was shown, absent values with their status */
	before: Pick<TracedValue, 'value' | 'status'> | null;
	after: Pick<TracedValue, 'value' | 'status'> | null;
}

/**
 * What became of a figure: `same` data version; `kept`: a new version, the same numbers; `changed`; `gone`: its view can no longer
 * be answered.
 */
export type Refreshed = { trace: Trace } & (
	| { state: 'same' }
	| { state: 'kept' | 'changed'; shown: Shown; changes: ValueChange[] }
	| { state: 'gone'; failure: Failure }
);

/** Two numbers are the same when only the order in which they were added up can tell them apart. */
const NEAR = 1e-9;
const alike = (a: number | null, b: number | null): boolean =>
	a === b || (a !== null && b !== null && Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b)));

/** Asks the view of a figure again and holds the numbers against those it showed. */
export async function refresh(trace: Trace, lang: Lang, answer: Answer): Promise<Refreshed> {
	const view = fromAddress(trace.view, lang);
	if (!view)
		return { trace, state: 'gone', failure: failed('report-address', { address: trace.view }).failure };
	const found = await answer({ ...view, lang });
	if (!found.ok) return { trace, state: 'gone', failure: found.failure };
	const { unmet } = found.value.scene.resolved;
	// the nearest choice is another question, and its numbers are not to be held against these
	if (unmet.length) {
		const what = unmet.map(({ key, code }) => `${key}=${code}`).join(', ');
		return { trace, state: 'gone', failure: failed('report-unmet', { what }).failure };
	}
	const changes = changesOf(trace.values, valuesOf(found.value.scene, lang));
	if (changes.length) return { trace, state: 'changed', shown: found.value, changes };
	return found.value.scene.dataset.version === trace.version
		? { trace, state: 'same' }
		: { trace, state: 'kept', shown: found.value, changes };
}

/** What differs, in the order of the report; what is new comes last. */
export function changesOf(before: readonly TracedValue[], after: readonly TracedValue[]): ValueChange[] {
	const now = new Map(after.map((each) => [each.key, each]));
	const then = new Set(before.map((each) => each.key));
	const changes: ValueChange[] = [];
	for (const each of before) {
		const found = now.get(each.key) ?? null;
		if (found && alike(each.value, found.value) && (each.value !== null || each.status === found.status))
			continue;
		changes.push({ said: each.said, before: each, after: found });
	}
	for (const each of after)
		if (!then.has(each.key)) changes.push({ said: each.said, before: null, after: each });
	return changes;
}

/** By how much a number moved, in the unit of its indicator; '' where one of the two is absent. */
export function movedBy({ before, after }: ValueChange, { scene }: Shown, lang: Lang): string {
	if (before?.value == null || after?.value == null) return '';
	return formatChange(lang, scene.resolved.indicator, after.value - before.value);
}

/** A number of a change as the report writes it. */
export const writtenValue = (value: number, { scene }: Shown, lang: Lang): string =>
	formatValue(lang, scene.resolved.indicator, value);
