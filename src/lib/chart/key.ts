import * as Plot from '@observablehq/plot';

/** One word of a key. */
export interface KeyWord {
	text: string;
	colour: string;
}

const LETTER = 7.3;
const LINE = 18;

/** How many lines a key takes over a width, and where each word stands. Pixels. */
export function keyLines(words: KeyWord[], width: number): { x: number; line: number }[] {
	let [x, line] = [0, 0];
	return words.map(({ text }) => {
		const wide = (text.length + 2) * LETTER + 12;
		if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
		const at = { x, line };
		x += wide;
		return at;
	});
}

/** Height of a key. Pixels. */
export const keyHeight = (words: KeyWord[], width: number): number =>
	words.length === 0 ? 0 : (Math.max(...keyLines(words, width).map((each) => each.line)) + 1) * LINE;

/** A key at the top of a picture, in as many lines as it needs; `left` and `top` are the margins it stands in. */
export const keyMarks = (words: KeyWord[], width: number, left: number, top: number): Plot.Markish[] => {
	const places = keyLines(words, width);
	return words.flatMap(({ text, colour }, i) => {
		const [dx, dy] = [places[i].x - left, -top + 10 + places[i].line * LINE];
		return [
			...dotBeside(colour, { frameAnchor: 'top-left', dx: dx + 9, dy }),
			Plot.text([0], {
				frameAnchor: 'top-left',
				textAnchor: 'start',
				dx: dx + 18,
				dy,
				text: () => text,
				fill: colour,
				fontWeight: 600,
				fontSize: 12.5
			})
		];
	});
};

/** From the top of a line of text to its middle. Pixels. */
const MIDDLE = 6;

/** The dot of a word of a key: drawn, since not every font has one. */
export const dotBeside = (
	fill: string,
	{ frameAnchor, dx, dy }: { frameAnchor: 'top-left' | 'top-right'; dx: number; dy: number }
): Plot.Markish[] => [Plot.dot([0], { frameAnchor, dx, dy: dy + MIDDLE, r: 4.5, fill })];
