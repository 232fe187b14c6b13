import type { Area } from '../term/area.ts';
import { packScene, unpackScene, type PackedScene } from './pack.ts';
import type { Shown } from './show.ts';

/** How a map (of codes to keep) is written as JSON. */
const MAP = '~map';

type Sent = Omit<PackedScene, 'resolved'> & {
	resolved: Omit<PackedScene['resolved'], 'areas' | 'chosen' | 'parent'> & {
		areas: string[];
		chosen: string[];
		parent: string | null;
	};
};

/** A scene and what stands around it as text: its areas once, elsewhere by their codes. */
export function toText({ scene, around }: Shown): string {
	const { resolved, ...packed } = packScene(scene);
	const { areas, chosen, parent } = resolved;
	const codes = (list: Area[]) => list.map((each) => each.code);
	const sent: Sent = {
		...packed,
		resolved: { ...resolved, areas: codes(areas), chosen: codes(chosen), parent: parent && parent.code }
	};
	return JSON.stringify({ scene: sent, around }, (_, value: unknown) =>
		value instanceof Map ? { [MAP]: [...(value as Map<string, unknown>)] } : value
	);
}

/** The scene `toText` wrote. */
export function fromText(text: string): Shown {
	const { scene, around } = JSON.parse(text, (_, value: unknown) =>
		typeof value === 'object' && value !== null && MAP in value
			? new Map(value[MAP] as [string, unknown][])
			: value
	) as { scene: Sent; around: Shown['around'] };
	const byCode = new Map(scene.dataset.areas.map((each) => [each.code, each]));
	const areas = (codes: string[]) => codes.map((code) => byCode.get(code)!);
	const { resolved, ...packed } = scene;
	return {
		scene: unpackScene({
			...packed,
			resolved: {
				...resolved,
				areas: areas(resolved.areas),
				chosen: areas(resolved.chosen),
				parent: resolved.parent === null ? null : byCode.get(resolved.parent)!
			}
		}),
		around
	};
}
