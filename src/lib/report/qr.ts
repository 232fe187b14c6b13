import { encode } from 'uqr';
import { named, shape, type Picture } from '../chart/picture.ts';

/** Pixels of one module; four modules of white stand around the code, as ISO/IEC 18004 asks. */
const MODULE = 4;
const QUIET = 4;

/** An address as a QR code that a phone reads off paper. Level M: 15 % of it may be lost. @param label what it leads to, in words */
export function qrPicture(address: string, label: string): Picture {
	const { data, size } = encode(address, { ecc: 'M', border: 0 });
	const side = String((size + 2 * QUIET) * MODULE);
	const rows = data.flatMap((row, y) =>
		runs(row).map(([x, wide]) => `M${x + QUIET},${y + QUIET}h${wide}v1h-${wide}z`)
	);
	return named({ width: side, height: side, viewBox: `0 0 ${size + 2 * QUIET} ${size + 2 * QUIET}` }, label, [
		shape('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
		shape('path', { d: rows.join(''), fill: '#000000' })
	]);
}

/** Dark runs of a row: where each begins and how long it is. */
function runs(row: readonly boolean[]): [number, number][] {
	const found: [number, number][] = [];
	row.forEach((dark, x) => {
		const last = found[found.length - 1];
		if (!dark) return;
		if (last && last[0] + last[1] === x) last[1]++;
		else found.push([x, 1]);
	});
	return found;
}
