/** Who is meant: fixed everywhere, always labelled. Women purple (the stronger tone), men ochre, total dark grey. */
export const SEX_COLOUR: Record<string, string> = { F: '#6b3fa0', M: '#b57a22', _T: '#3d3a45' };
export const INK = { text: '#1f1b24', soft: '#625c69', line: '#d9d5cd', paper: '#fbfaf7', accent: '#12554f' };
/** Keeps a name readable over lines. */
export const HALO = { stroke: '#ffffff', strokeWidth: 3, strokeOpacity: 0.9 };
/** Series that are areas: told apart by their labels first, by these tones second. */
export const SERIES = [
	'#12554f',
	'#8c4a2f',
	'#3f6fa3',
	'#7a7414',
	'#84476f',
	'#4f6b3a',
	'#5b5e73',
	'#a2363b'
];

/** Ends of the tones of a dimension of many codes, in the order of its codes. */
const FEW_TO_MANY = [
	[0xb7, 0xd6, 0xcf],
	[0x0a, 0x3a, 0x36]
];

/** A tone for each code of a dimension: set apart while they are few, light to dark in their order when many; the total grey. */
export function codeColours(codes: readonly string[]): Map<string, string> {
	const parts = codes.filter((each) => each !== '_T');
	const hex = (share: number) =>
		`#${FEW_TO_MANY[0]
			.map((from, i) => Math.round(from + (FEW_TO_MANY[1][i] - from) * share))
			.map((each) => each.toString(16).padStart(2, '0'))
			.join('')}`;
	const many = parts.length > SERIES.length;
	return new Map(
		codes.map((code) => {
			const i = parts.indexOf(code);
			const tone = many ? hex(i / (parts.length - 1)) : SERIES[i];
			return [code, code === '_T' ? SEX_COLOUR._T : tone];
		})
	);
}
