/** Mean width of a letter at 13 px, generous for capitals. */
const LETTER = 7.7;

/** Room for the names at the side of a chart: what the longest needs, at most a share of the width. Pixels. */
export const roomFor = (names: string[], width: number, share = 0.36): number =>
	Math.min(width * share, 14 + LETTER * Math.max(5, ...names.map((each) => each.length)));

/** A name cut to the room it has, with an ellipsis; the whole name is in the fact. */
export const cut = (name: string, room: number): string => shortened(name, Math.floor((room - 10) / 7));

/** A name of at most so many letters, at least two, the last an ellipsis where it was cut. */
export function shortened(name: string, letters: number): string {
	const most = Math.max(2, letters);
	return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}
