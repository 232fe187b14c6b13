import type { Zoom } from './zoom.svelte.ts';

/** Pixels a pointer may tremble in a click. */
const STILL = 5;

/**
 * Zooms and pans a map by wheel (with Ctrl, as a pinch on a touchpad comes), by dragging and by two fingers. The page
 * keeps what is its own: a plain wheel, and one finger as long as the whole map is seen.
 * @param scale CSS pixels of the page a pixel of the picture
 * @returns what ends it
 */
export function gestures(host: HTMLElement, zoom: Zoom, scale: () => number): () => void {
	const down = new Map<number, { x: number; y: number }>();
	let moved = 0;
	const ending = new AbortController();
	const { signal } = ending;
	const place = (event: { clientX: number; clientY: number }) => {
		const box = host.getBoundingClientRect();
		const by = scale() || 1;
		return { x: (event.clientX - box.left) / by, y: (event.clientY - box.top) / by };
	};

	host.addEventListener(
		'wheel',
		(event) => {
			if (!event.ctrlKey && !event.metaKey) return;
			event.preventDefault();
			const { x, y } = place(event);
			const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
			zoom.by(Math.exp(-Math.max(-90, Math.min(90, event.deltaY * lines)) / 180), [x, y]);
		},
		{ passive: false, signal }
	);
	host.addEventListener(
		'touchmove',
		(event) => {
			if (event.cancelable && (event.touches.length > 1 || !zoom.whole)) event.preventDefault();
		},
		{ passive: false, signal }
	);
	host.addEventListener(
		'pointerdown',
		(event) => {
			if (event.pointerType === 'mouse' && event.button !== 0) return;
			if (down.size === 0) moved = 0;
			down.set(event.pointerId, place(event));
		},
		{ signal }
	);
	host.addEventListener(
		'pointermove',
		(event) => {
			const before = down.get(event.pointerId);
			if (!before) return;
			const now = place(event);
			moved += Math.hypot(now.x - before.x, now.y - before.y);
			const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
			down.set(event.pointerId, now);
			if (other) {
				const [was, is] = [before, now].map((each) => Math.hypot(each.x - other.x, each.y - other.y));
				if (was > 0) zoom.by(is / was, [(now.x + other.x) / 2, (now.y + other.y) / 2]);
				zoom.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
			} else if (!zoom.whole && moved > STILL) {
				if (!host.hasPointerCapture(event.pointerId)) host.setPointerCapture(event.pointerId);
				zoom.pan(now.x - before.x, now.y - before.y);
			}
		},
		{ signal }
	);
	for (const name of ['pointerup', 'pointercancel'] as const)
		host.addEventListener(name, (event) => void down.delete(event.pointerId), { signal });
	// after a drag the click that ends it chooses nothing
	host.addEventListener(
		'click',
		(event) => {
			if (moved > STILL) event.stopPropagation();
			moved = 0;
		},
		{ capture: true, signal }
	);
	return () => ending.abort();
}
