import type { Insight } from '../insight/insight.ts';
import { message } from '../message/message.ts';
import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import { isOwnOnly } from './own-copy.ts';
import { sourceLine } from './source-line.ts';

/**
 * A sentence as it may be quoted: with its source, data version and date, and the address that shows it again.
 * @param origin of the site; null where the data are on one machine only and have no address others can open: numbers of people
 * in them are not protected, and the quotation says so
 */
export function citation(
	insight: Insight,
	scene: Scene,
	around: Around,
	lang: Lang,
	origin: string | null
): string {
	const source = `${message(lang, 'source.source')}: ${sourceLine(scene, around, lang)}.`;
	const address = origin === null ? '' : ` ${origin}${pinned(insight.address, scene.dataset.version)}`;
	const own = origin === null && isOwnOnly(scene.dataset) ? `\n${message(lang, 'gate.own-use')}` : '';
	return `${insight.text}\n${source}${address}${own}`;
}

/** The address of a view held to a data version, so that it says so when the figures are no longer the same. */
const pinned = (address: string, version: string): string =>
	`${address}${address.includes('?') ? '&' : '?'}v=${version}`;
