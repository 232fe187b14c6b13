import type { PxEntry } from './px-text.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Parts of a year a scale has, and how SDMX writes one of them. */
const SCALES: Record<string, { parts: number; write: (year: string, part: number) => string }> = {
	A: { parts: 1, write: (year) => year },
	H: { parts: 2, write: (year, part) => `${year}-S${part}` },
	T: { parts: 3, write: (year, part) => `${year}-T${part}` },
	Q: { parts: 4, write: (year, part) => `${year}-Q${part}` },
	M: { parts: 12, write: (year, part) => `${year}-${two(part)}` },
	W: { parts: 53, write: (year, part) => `${year}-W${two(part)}` }
};

/** The periods of a TIMEVAL statement as SDMX writes them; null when it does not say them. */
export function pxPeriods({ bare, texts }: PxEntry): string[] | null {
	const found = /^TLIST\(([AHTQMW])1?(,"-")?\)?/i.exec(bare);
	if (!found) return null;
	const scale = SCALES[found[1].toUpperCase()];
	const codes = found[2] ? through(texts[0], texts[1], scale.parts) : texts;
	const periods = codes.map((code) => {
		const digits = code.replace(/[^\d]/g, '');
		const part = scale.parts === 1 ? 1 : Number(digits.slice(4));
		const fits =
			digits.length >= 4 && (scale.parts === 1 ? digits.length === 4 : part >= 1 && part <= scale.parts);
		return fits ? scale.write(digits.slice(0, 4), part) : null;
	});
	return periods.every((period) => period !== null) ? periods : null;
}

/** All periods from one to another, both counted in. */
function through(from: string, to: string, parts: number): string[] {
	const place = (code: string) => {
		const digits = code.replace(/[^\d]/g, '');
		return Number(digits.slice(0, 4)) * parts + (parts === 1 ? 0 : Number(digits.slice(4)) - 1);
	};
	const [first, last] = [place(from), place(to)];
	if (!(last >= first) || last - first > 100_000) return [];
	return Array.from({ length: last - first + 1 }, (_, i) => {
		const year = String(Math.floor((first + i) / parts)).padStart(4, '0');
		const part = ((first + i) % parts) + 1;
		return parts === 1 ? year : year + (parts > 9 ? two(part) : part);
	});
}
