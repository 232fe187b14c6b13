import type { NumberFormat } from '../term/structure.ts';

/** The ways of writing numbers a person can choose. */
export const NUMBERS: readonly NumberFormat[] = [
	{ decimal: ',', thousands: '.' },
	{ decimal: '.', thousands: ',' },
	{ decimal: ',', thousands: ' ' },
	{ decimal: '.', thousands: ' ' },
	{ decimal: '.', thousands: '' },
	{ decimal: ',', thousands: '' }
];

/** A number as a format writes it: what a person recognises it by. */
export const written = ({ decimal, thousands }: NumberFormat): string => `1${thousands}234${decimal}5`;
