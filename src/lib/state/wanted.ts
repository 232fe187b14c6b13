import type { Scene } from '../query/scene.ts';
import type { Around } from '../term/look.ts';
import type { Lang } from '../term/text.ts';
import type { Tab } from '../view/view.ts';

/** What a figure draws. */
export interface Wanted {
	scene: Scene;
	around: Around;
	form: Tab;
	lang: Lang;
	most?: number;
}
