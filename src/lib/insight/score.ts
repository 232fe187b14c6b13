/**
 * What insights are about, with the score each kind starts from. A score is that start plus ten times the share of what
 * is shown that it concerns (areas of all areas), so 110 at most. What asks for an act stands before what describes:
 * targets missed, then women and men changing places, then the gap and where it moves, then level and spread. A warning
 * that takes the ground from under the rest (made-up data, no sex) stands before one that qualifies it. Equal scores keep
 * the order of this list.
 */
const START = {
	headline: 100,
	synthetic: 95,
	'whole-sexes': 90,
	targets: 85,
	reversal: 75,
	gap: 70,
	'whole-gap': 68,
	'equal-low': 66,
	widening: 65,
	closing: 60,
	whole: 58,
	'whole-hidden': 57,
	sex: 56,
	change: 50,
	suppressed: 48,
	absent: 46,
	base: 44,
	outlier: 42,
	median: 40,
	partial: 38,
	refused: 34,
	version: 30
};

export type About = keyof typeof START;
export const ABOUTS = Object.keys(START) as About[];

/** @param share how much of what is shown it concerns, 0–1 */
export const scoreOf = (about: About, share = 0): number =>
	START[about] + 10 * Math.min(1, Math.max(0, share));
