/** A file's name without its ending, its numbers and what stands around them. */
const stemOf = (file: string): string =>
	file
		.normalize('NFC')
		.toLowerCase()
		.replace(/(\.[a-z0-9]{2,8})+$/, '')
		.replace(/(?<=(?:quý|quy)[\s_.-]*)[ivx]+(?!\p{L})/gu, ' ')
		.replace(/[\d\s_.()-]+/g, ' ')
		.trim();

/** Whether two files have the same name but for its numbers, as one sender's reports of two quarters have. */
export const sameSeries = (a: string, b: string): boolean => stemOf(a) === stemOf(b) && stemOf(a) !== '';
