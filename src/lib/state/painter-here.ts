import type { Painter } from '../report/figure.ts';
import { groundAt } from './ground.ts';

/** Draws and paints in the page; Plot is loaded with the first picture. */
export const painterHere: Painter = {
	async draw({ scene, around }, form, width, most) {
		const [{ paint }, ground] = await Promise.all([import('./paint.ts'), groundAt(scene, around)]);
		return paint({ scene, around, form, lang: scene.resolved.view.lang, most }, ground, width);
	},
	async png(picture, scale) {
		const { pngOf } = await import('./png-here.ts');
		return pngOf(picture, scale);
	}
};
