import { isPoint, type Classes } from './classes.ts';
import type { Absence } from '../term/status.ts';

/** One hue, light to dark: more is darker. The lightest still stands off the paper. */
const LEVEL = [
	'#d5e8e1',
	'#bcd9cf',
	'#a0c9bd',
	'#81b6a9',
	'#629f93',
	'#44877c',
	'#2a6f66',
	'#175b54',
	'#0c423d'
];
/** Away from parity: women higher in purple, men higher in ochre; lightest next to parity. */
const WOMEN = ['#e2d6ee', '#bfa5da', '#9268bd', '#5f3592'];
const MEN = ['#f2e2c2', '#e0bb7c', '#c18a34', '#8f5d12'];
const PARITY = '#e9e5dd';

/** Fills that are on no ramp: the reason a value is absent. Ids of patterns drawn by `patterns`. */
export const ABSENT_FILL: Record<Absence, string> = {
	missing: 'url(#absent-missing)',
	not_yet_reported: 'url(#absent-not-yet)',
	suppressed: 'url(#absent-suppressed)',
	not_applicable: '#ffffff'
};

/** Colours of the classes in order. */
export function coloursOf(classes: Classes): string[] {
	const { count, center, breaks } = classes;
	if (center === null) {
		if (count === 1) return [LEVEL[4]];
		return Array.from({ length: count }, (_, i) => LEVEL[Math.round((i * (LEVEL.length - 1)) / (count - 1))]);
	}
	const below = breaks.filter((each) => each < center).length;
	const above = breaks.filter((each) => each > center).length;
	const side = (ramp: string[], n: number) =>
		Array.from({ length: n }, (_, i) => ramp[n === 1 ? 2 : Math.round((i * (ramp.length - 1)) / (n - 1))]);
	if (count === 0) return [];
	const split = breaks.includes(center);
	const point = isPoint(classes);
	return [
		...side(MEN, split ? below + 1 : below).reverse(),
		...(point || !split ? [PARITY] : []),
		...side(WOMEN, split && !point ? above + 1 : above)
	];
}
