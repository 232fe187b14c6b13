/** Text that an XML part can hold: control characters have no place in it, and a line break is a space. */
export const plainText = (text: string): string =>
	text
		.replace(/\s*[\n\r]+\s*/g, ' ')
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (each) => (each === '\t' ? ' ' : ''));
