import { BY_SEX, BY_TIME } from '../view/panel.ts';
import type { Scene } from './scene.ts';

/** One of several maps beside each other: what it shows, and the scene of it alone. */
export interface Panel {
	/** a period or a code */
	code: string;
	scene: Scene;
}

/** The maps of a scene that shows several, each as a scene of its own, all of the same areas. */
export function panelScenes(scene: Scene): Panel[] {
	const { resolved, panels, slice } = scene;
	const { by, codes } = resolved.panels;
	return codes.map((code) => {
		if (by === BY_TIME) {
			const rows = panels.rows.filter((row) => row.period === code);
			return { code, scene: alone(scene, { ...panels, rows }, { period: code }) };
		}
		if (by === BY_SEX) return { code, scene: alone(scene, slice, { sex: code, measure: 'value' }) };
		const where = new Map(resolved.where).set(by!, [code]);
		const rows = panels.rows.filter((row) => row.key[by!] === code);
		return { code, scene: alone(scene, { ...panels, rows }, { where }) };
	});
}

const alone = (scene: Scene, slice: Scene['slice'], part: Partial<Scene['resolved']>): Scene => ({
	...scene,
	slice,
	resolved: { ...scene.resolved, ...part, tab: 'map' }
});
