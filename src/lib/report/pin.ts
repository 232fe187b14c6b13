import type { Scene } from '../query/scene.ts';
import type { Tab, View } from '../view/view.ts';

/** Forms that show all periods of the span, and not only the last of them. */
const TRENDS: readonly Tab[] = ['line', 'small', 'maps', 'pair'];

/** The view of a scene with what was left open filled in, so that a later version of the data answers the same question. */
export function pinnedView({ resolved }: Scene): View {
	const { view, period, span, tab } = resolved;
	const alone = view.time !== null && view.time.from === view.time.to;
	const to = TRENDS.includes(tab) ? span[span.length - 1] : period;
	const time = alone || span.length < 2 ? { from: period, to: period } : { from: span[0], to };
	return {
		...view,
		indicator: resolved.indicator.code,
		level: resolved.level,
		time,
		version: null,
		flags: []
	};
}
