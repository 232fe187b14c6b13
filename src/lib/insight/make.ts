import type { View } from '../view/view.ts';
import { addressOf } from '../view/url.ts';
import type { Insight, Told } from './insight.ts';
import { scoreOf, type About } from './score.ts';

/** What an insight has besides its kind and its sentence. */
export interface Behind {
	/** share of what is shown that it concerns */
	share?: number;
	/** what of the view has to be another to show it */
	view?: Partial<View>;
	/** the statement behind; that of the areas at the period when not said */
	sql?: string;
}

/** An insight of a scene: its sentence with the view and the statement behind it. */
export function insight(
	{ scene, lang }: Told,
	kind: Insight['kind'],
	about: About,
	text: string,
	{ share, view, sql }: Behind = {}
): Insight {
	return {
		kind,
		about,
		text,
		score: scoreOf(about, share),
		address: addressOf({ ...scene.resolved.view, lang, ...view }),
		sql: sql ?? scene.slice.sql
	};
}
