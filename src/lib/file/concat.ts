/** One array of `total` bytes from parts. */
export function concat(parts: Uint8Array[], total: number): Uint8Array {
	const whole = new Uint8Array(total);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
