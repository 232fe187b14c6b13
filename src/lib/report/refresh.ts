import { formatChange, formatValue } from '../insight/words.ts';
import type { Shown } from '../query/show.ts';
import { failed, type Failure } from '../term/failure.ts';
import type { Lang } from '../term/text.ts';
import { formatNumber, formatSigned } from '../message/number.ts';
import { fromAddress } from '../view/url.ts';
import type { Answer } from './build.ts';
import { isTold, type Tell, type Told } from './told.ts';
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
	| { state: 'kept' | 'changed'; now: Now; changes: ValueChange[] }
	| { state: 'gone'; failure: Failure }
);

/** Two numbers are the same when only the order in which they were added up can tell them apart. */
const NEAR = 1e-9;
const alike = (a: number | null, b: number | null): boolean =>
	a === b || (a !== null && b !== null && Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b)));

/** What a figure shows today, as far as a comparison tells of it. */
export interface Now {
	version: string;
	/** ISO */
	date: string;
	/** a number as the figure writes it, and a difference of two */
	write(value: number): string;
	by(difference: number): string;
}

/** Asks the view or the page of a figure again and holds the numbers against those it showed. */
export async function refresh(
	trace: Trace,
	lang: Lang,
	{ answer, tell }: { answer: Answer; tell: Tell }
): Promise<Refreshed> {
	if (isTold(trace.view)) {
		const told = await tell(trace.view, lang);
		if (!told.ok) return { trace, state: 'gone', failure: told.failure };
		return held(trace, told.value.values, nowOfTold(told.value, lang));
	}
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
	const { scene } = found.value;
	return held(trace, valuesOf(scene, lang), nowOf(found.value, lang));
}

function held(trace: Trace, values: readonly TracedValue[], now: Now): Refreshed {
	const changes = changesOf(trace.values, values);
	if (changes.length) return { trace, state: 'changed', now, changes };
	return now.version === trace.version ? { trace, state: 'same' } : { trace, state: 'kept', now, changes };
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

/** By how much a number moved, as the figure writes it; '' where one of the two is absent. */
export const movedBy = ({ before, after }: ValueChange, { by }: Now): string =>
	before?.value == null || after?.value == null ? '' : by(after.value - before.value);

/** A view as it is now. Its numbers have one unit. */
function nowOf({ scene }: Shown, lang: Lang): Now {
	const { dataset, resolved } = scene;
	return {
		...{ version: dataset.version, date: dataset.date },
		write: (value) => formatValue(lang, resolved.indicator, value),
		by: (difference) => formatChange(lang, resolved.indicator, difference)
	};
}

/** A page as it is now. Its numbers have units of their own, so only the numbers are written. */
const nowOfTold = ({ version, date }: Told, lang: Lang): Now => ({
	...{ version, date },
	write: (value) => formatNumber(lang, value, 2),
	by: (difference) => formatSigned(lang, difference)
});
