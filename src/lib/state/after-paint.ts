/**
 * Runs something once what has changed is painted.
 * @returns how to call it off
 */
export function afterPaint(run: () => void): () => void {
	let wait: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (wait = setTimeout(run)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(wait);
	};
}
