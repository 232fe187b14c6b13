import type { CubeDimension } from '../table/cube.ts';
import type { PxEntry } from './px-text.ts';

/** What a PX file remarks: of the table, of its variables and values, and of single cells. */
export interface PxNotes {
	notes: string[];
	/** the remark on the cell at a place of the cube; '' for none */
	at(place: number): string;
}

/** Remarks with '*' looked at for every cell; more would make reading slow. */
const MOST_PATTERNS = 200;

/** The remarks in the file's own language. `#` in them ends a line. */
export function pxNotes(entries: readonly PxEntry[], axes: readonly CubeDimension[]): PxNotes {
	const notes: string[] = [];
	const cells = new Map<number, string>();
	const patterns: { at: (number | null)[]; text: string }[] = [];
	for (const { keyword, language, about, texts } of entries) {
		if (language) continue;
		const text = texts.join(' ').replaceAll('#', ' ').replace(/\s+/g, ' ').trim();
		if (!text) continue;
		if (/^(?:NOTEX?|VALUENOTEX?|INFO)$/.test(keyword))
			notes.push(about.length ? `${about.at(-1)}: ${text}` : text);
		else if (/^CELLNOTEX?$/.test(keyword) && about.length === axes.length) {
			const at = about.map((value, k) => (value === '*' ? null : positionOf(axes[k], value)));
			if (at.includes(-1)) continue;
			if (!at.includes(null))
				cells.set(
					at.reduce<number>((place, position, k) => place * axes[k].codes.length + position!, 0),
					text
				);
			else if (patterns.length < MOST_PATTERNS) patterns.push({ at, text });
		}
	}
	return {
		notes: [...new Set(notes)],
		at(place) {
			const own = cells.get(place) ?? '';
			if (!patterns.length) return own;
			const fitting = patterns.filter(({ at }) =>
				at.every((position, k) => position === null || position === axisAt(axes, k, place))
			);
			return [own, ...fitting.map(({ text }) => text)].filter(Boolean).join('; ');
		}
	};
}

function positionOf({ codes, labels }: CubeDimension, value: string): number {
	const at = (labels ?? codes).indexOf(value);
	return at >= 0 ? at : codes.indexOf(value);
}

function axisAt(axes: readonly CubeDimension[], k: number, place: number): number {
	let stride = 1;
	for (let i = axes.length - 1; i > k; i--) stride *= axes[i].codes.length;
	return Math.floor(place / stride) % axes[k].codes.length;
}
