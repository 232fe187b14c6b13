import { message } from '../message/message.ts';
import type { Lang } from '../term/text.ts';

/** What stands beside the picture of a saved chart, in one language. */
export interface ChartSaid {
	title: string;
	note: string;
	alt: string;
	annotations: { at: string; text: string }[];
	/** of a frozen chart: how its figures stand */
	pinned: Pinned | null;
}

/** How figures that stay on a version stand to those of now. */
export interface Pinned {
	/** the data version, its first six digits */
	version: string;
	/** it is not there any more, and what is shown is `newer` */
	gone: boolean;
	/** the version there is now, when that is another */
	newer: { version: string; date: string } | null;
}

/** That figures stay on a version, and whether there are newer ones; '' where they follow their data set. */
export function pinnedLine(lang: Lang, pinned: Pinned | null): string {
	if (!pinned) return '';
	const { version, gone, newer } = pinned;
	if (gone && newer) return message(lang, 'chart.frozen-gone', { pinned: version, ...newer });
	return newer ? message(lang, 'chart.superseded', newer) : message(lang, 'chart.frozen-at', { version });
}
