/** Who is meant: fixed everywhere, always labelled. Women purple (the stronger tone), men ochre, total dark grey. */
export const SEX_COLOUR: Record<string, string> = { F: '#6b3fa0', M: '#b57a22', _T: '#3d3a45' };
export const INK = { text: '#1f1b24', soft: '#625c69', line: '#d9d5cd', paper: '#fbfaf7', accent: '#12554f' };
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
