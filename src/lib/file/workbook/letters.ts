/** The letters a spreadsheet names a column by, counted from 0: A, Z, AA. */
export function letters(column: number): string {
	let text = '';
	for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
		text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
	return text;
}
