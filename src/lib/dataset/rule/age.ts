/** Years of an SDMX age code as [first, last]; null for a total or another code. */
function years(code: string): [number, number] | null {
	const m = /^Y(?:(\d+)T(\d+)|_GE(\d+)|_LT(\d+)|(\d+))$/.exec(code);
	if (!m) return null;
	if (m[1]) return [+m[1], +m[2]];
	if (m[3]) return [+m[3], Infinity];
	if (m[4]) return [0, +m[4] - 1];
	return [+m[5], +m[5]];
}

/** Two ages of which one overlaps the other, the wider first; null when all lie apart. */
export function overlapping(codes: readonly string[]): [string, string] | null {
	const spans = codes.flatMap((code) => {
		const span = years(code);
		return span ? [{ code, from: span[0], to: span[1] }] : [];
	});
	spans.sort((a, b) => a.from - b.from || b.to - a.to);
	let widest = spans[0];
	for (const span of spans.slice(1)) {
		if (span.from <= widest.to) return [widest.code, span.code];
		if (span.to > widest.to) widest = span;
	}
	return null;
}
