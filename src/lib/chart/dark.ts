import { INK } from './colour.ts';
import type { Picture } from './picture.ts';

/** The ground of a dark embed, and what the inks of a picture become on it. */
export const DARK = { ground: '#232027', text: '#f3f0f6', soft: '#bbb4c3', line: '#4c4653' };
const SWAPPED = new Map([
	[INK.text, DARK.text],
	[INK.soft, DARK.soft],
	[INK.line, DARK.line],
	[INK.paper, DARK.ground],
	['#ffffff', DARK.ground]
]);
/** Contrast with the ground that a mark and a text must have (WCAG 2.2, 1.4.11 and 1.4.3). */
const LEAST = { mark: 3, text: 4.5 };

/** The relative luminance of a colour `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** A colour mixed with white until it stands off the dark ground; its hue stays. */
function lightened(hex: string, least: number): string {
	for (let share = 0; share < 1; share += 0.05) {
		const mixed = `#${[1, 3, 5]
			.map((at) => parseInt(hex.slice(at, at + 2), 16))
			.map((each) => Math.round(each + (255 - each) * share))
			.map((each) => each.toString(16).padStart(2, '0'))
			.join('')}`;
		if (contrast(mixed, DARK.ground) >= least) return mixed;
	}
	return '#ffffff';
}

/** A chart on dark ground: inks swapped, every other colour light enough to be seen. Not for maps: their ramp means something. */
export function inDark(picture: Picture, within = ''): Picture {
	const { tag, attributes, children } = picture;
	const changed = { ...attributes };
	for (const name of ['fill', 'stroke']) {
		const said = attributes[name];
		if (!said || !/^#[0-9a-f]{6}$/i.test(said)) continue;
		const text = name === 'fill' && (tag === 'text' || within === 'text');
		changed[name] = SWAPPED.get(said) ?? lightened(said, text ? LEAST.text : LEAST.mark);
	}
	return {
		tag,
		attributes: changed,
		children: children.map((each) => (typeof each === 'string' ? each : inDark(each, tag)))
	};
}
