import { message } from '../message/message.ts';
import { formatDate } from '../message/number.ts';
import type { Unsought } from '../disclosure/cells.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Lang } from '../term/text.ts';

/** An attack that could not be tried. */
export const sayUnsought = (lang: Lang, each: Unsought): string =>
	each.what === 'sums'
		? message(lang, 'gate.unsought-sums', { series: each.series })
		: message(lang, 'gate.unsought-rates', { rates: each.rates });

/** What a reader must know of hidden numbers: how many and why, or that nobody hid the small ones; '' when there is nothing to say. */
export function gateNote({ disclosure }: Pick<Dataset, 'disclosure'>, lang: Lang): string {
	if (!disclosure) return '';
	const { kind, rules, hidden = 0, withheld = 0, exposed = 0, off } = disclosure;
	const parts: string[] = [];
	if (off) parts.push(message(lang, 'gate.off', { ...off, date: formatDate(lang, off.date) }));
	if (hidden > 0) parts.push(message(lang, 'gate.note', { hidden, threshold: rules?.threshold ?? 0 }));
	if (exposed > 0 && !off) parts.push(message(lang, 'gate.exposed', { exposed }));
	if (rules?.rounding && kind === 'protected' && !off)
		parts.push(message(lang, 'gate.rounded', { rounding: rules.rounding }));
	if (withheld > 0) parts.push(message(lang, 'gate.withheld', { withheld }));
	return parts.join(' · ');
}
