import type { NumberFormat } from '#lib/term/structure.ts';

/** A number as people write it in a format, thousands in groups of three or, in India, of two. */
export function writeNumber(value: number, { decimal, thousands }: NumberFormat, indian = false): string {
	const [whole, rest] = Math.abs(value).toString().split('.');
	if (whole.includes('e') || rest?.includes('e')) return String(value).replace('.', decimal);
	const parted = thousands
		? whole.replace(indian ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(\d{3})+$)/g, thousands)
		: whole;
	return (value < 0 ? '-' : '') + parted + (rest ? decimal + rest : '');
}
