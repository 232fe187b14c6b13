import { assumptionsOf, sayReach } from '../insight/reach-words.ts';
import { explain } from '../message/message.ts';
import { reachOf } from '../programme/reach.ts';
import type { Scene } from '../query/scene.ts';
import type { Lang } from '../term/text.ts';

/** Where to act next as JSON: areas with how many more people, and what that rests on; or why it cannot be said. */
export function actJson(scene: Scene, lang: Lang) {
	const found = reachOf(scene);
	if (!found.ok) return { refused: { kind: found.failure.kind, ...explain(lang, found.failure) } };
	const { median, people, areas } = found.value;
	return {
		...{ median, people, says: sayReach(scene, lang, found.value) },
		areas: areas.map(({ area, ...each }) => ({ area: area.code, ...each })),
		assumes: assumptionsOf(scene, lang, found.value)
	};
}
