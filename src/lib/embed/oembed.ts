import { CARD } from '../report/card.ts';
import { snippet } from './snippet.ts';

/** CSS pixels of a frame: as high as most charts with title and source are at that width, between the least and most widths. */
const SIZE = { width: 720, least: 280, height: 640, lowest: 200 };

interface Asked {
	origin: string;
	/** address of the frame inside the site */
	frame: string;
	title: string;
	/** address of the picture inside the site */
	picture: string;
	/** most a page that asks has room for; CSS pixels */
	maxWidth: number | null;
	maxHeight: number | null;
}

/** How an address stands in another page, as oEmbed 1.0 says it: `rich`, a frame, with its picture. */
export function oembedOf({ origin, frame, title, picture, maxWidth, maxHeight }: Asked) {
	const width = Math.max(SIZE.least, Math.min(SIZE.width, maxWidth ?? SIZE.width));
	const height = Math.max(SIZE.lowest, Math.min(SIZE.height, maxHeight ?? SIZE.height));
	return {
		version: '1.0',
		type: 'rich',
		provider_name: 'Parity Atlas',
		provider_url: origin,
		title,
		html: snippet(origin + frame, title, height),
		width,
		height,
		cache_age: 60,
		thumbnail_url: origin + picture,
		thumbnail_width: CARD.width,
		thumbnail_height: CARD.height
	};
}

/** Where a page says that its address can be embedded, and how to ask. */
export const oembedHref = (origin: string, address: string): string =>
	`${origin}/oembed?format=json&url=${encodeURIComponent(origin + address)}`;
