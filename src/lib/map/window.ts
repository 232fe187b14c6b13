import type { Box } from './rings.ts';

/** The part of a picture that is looked at: a point (x, y) of the picture is seen at (k x + this.x, k y + this.y). */
export interface Window {
	/** 1 = the whole picture */
	k: number;
	x: number;
	y: number;
}

export interface Size {
	width: number;
	height: number;
}

export const WHOLE: Window = { k: 1, x: 0, y: 0 };
export const MOST_ZOOM = 32;
/** One step of a button or a key. */
export const STEP = 1.6;

export const isWhole = ({ k }: Window): boolean => k === 1;

/** The nearest window that lies in the picture: nothing is shown beyond its edges, and no more than the most zoom. */
export function within({ k, x, y }: Window, { width, height }: Size): Window {
	const kept = Math.min(MOST_ZOOM, Math.max(1, k));
	// the point at the centre stays there when the zoom is cut
	const [cx, cy] = [width / 2, height / 2];
	const inside = (at: number, size: number) => Math.min(0, Math.max(size * (1 - kept), at));
	return {
		k: kept,
		x: inside(cx + ((x - cx) * kept) / k, width) + 0,
		y: inside(cy + ((y - cy) * kept) / k, height) + 0
	};
}

/** Zoomed by a factor about a seen point, which stays where it is as far as the edges allow. */
export function zoomed(window: Window, factor: number, [px, py]: [number, number], size: Size): Window {
	const k = Math.min(MOST_ZOOM, Math.max(1, window.k * factor));
	const by = k / window.k;
	return within({ k, x: px - (px - window.x) * by, y: py - (py - window.y) * by }, size);
}

/** Moved by so many seen pixels. */
export const panned = ({ k, x, y }: Window, dx: number, dy: number, size: Size): Window =>
	within({ k, x: x + dx, y: y + dy }, size);

/** The window in which a box of the picture takes up about a third of what is seen. */
export function around(box: Box, size: Size): Window {
	const share = Math.max((box.right - box.left) / size.width, (box.bottom - box.top) / size.height);
	const k = Math.min(12, Math.max(1, 0.34 / Math.max(share, 1e-6)));
	return within(
		{
			k,
			x: size.width / 2 - (k * (box.left + box.right)) / 2,
			y: size.height / 2 - (k * (box.top + box.bottom)) / 2
		},
		size
	);
}

/** The least move that brings a point of the picture into sight, a little inside the edge. */
export function showing(window: Window, [px, py]: [number, number], size: Size): Window {
	const room = 0.12;
	const move = (at: number, length: number) =>
		Math.max(0, room * length - at) - Math.max(0, at - (1 - room) * length);
	return panned(
		window,
		move(window.k * px + window.x, size.width),
		move(window.k * py + window.y, size.height),
		size
	);
}
