import { INK } from '../chart/colour.ts';
import type { Area } from '../term/area.ts';

/** An area with or without what is looked for; how often it had it is written on its tile. */
export interface Covered {
	area: Area;
	count: number;
	state: 'with' | 'without' | 'unsure' | 'outside';
	/** in words */
	fact: string;
}

/** How each state looks: never by colour alone. */
export const COVERED = {
	with: { fill: '#2a6f66', edge: '#175b54', ink: '#ffffff', mark: '✓' },
	without: { fill: '#fdf3e1', edge: '#b57a22', ink: INK.text, mark: '–' },
	unsure: { fill: '#ffffff', edge: '#b57a22', ink: INK.text, mark: '?' },
	outside: { fill: '#ffffff', edge: INK.line, ink: INK.soft, mark: '' }
};
