import { goto } from '$app/navigation';
import type { Scene } from '../query/scene.ts';
import { addressOf } from '../view/url.ts';
import type { View } from '../view/view.ts';

/**
 * Changes what is asked: by going to the address of the changed view. The address is the state, one way.
 * @param how `replace`: in place of the address before, so that Back does not go through every step
 */
export function ask(view: View, change: Partial<View>, how: 'push' | 'replace' = 'push'): Promise<void> {
	const replaceState = how === 'replace';
	return goto(addressOf({ ...view, ...change }), { keepFocus: true, noScroll: true, replaceState });
}

/** The view with an area chosen, or no longer. */
export function withArea(scene: Scene, code: string): Partial<View> {
	const { view, chosen } = scene.resolved;
	const codes = chosen.map((each) => each.code);
	return {
		areas: codes.includes(code)
			? codes.filter((each) => each !== code)
			: [...view.areas.filter((each) => codes.includes(each)), code].slice(-8)
	};
}
