import { sameSeries } from '../dataset/sender.ts';
import type { Kept, Review } from './intake-talk.ts';

/**
 * The kept data sets a file may be a new version of, the likeliest first: those that share most of its indicators, and
 * among them those whose file had the same name but for its numbers.
 */
export function earlierOf(
	kept: readonly Kept[],
	name: string,
	{ indicators }: Pick<Review, 'indicators'>
): Kept[] {
	const own = new Set(indicators);
	return kept
		.map((each) => {
			const codes = each.dataset.indicators.map(({ code }) => code);
			const shared = codes.filter((code) => own.has(code)).length;
			return {
				each,
				share: shared / Math.max(1, Math.min(own.size, codes.length)),
				named: sameSeries(each.file, name)
			};
		})
		.filter(({ share }) => share >= 0.5)
		.sort((a, b) => Number(b.named) - Number(a.named) || b.share - a.share || b.each.when - a.each.when)
		.map(({ each }) => each);
}
