/** Text in the order of its UTF-8 bytes, as engines sort it: by code points, not by JavaScript's halves of them. */
export function byBytes(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
		if (x !== y) return whole(x) - whole(y);
	}
	return a.length - b.length;
}

/** Halves of a pair stand for code points above all single ones. */
const whole = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
