import { describe, expect, it } from 'vitest';
import type { Area } from '#lib/term/area.ts';
import type { AreaQuery } from '#lib/area/query.ts';
import { guessVintage } from '#lib/area/vintage.ts';
import { openGazetteer } from '#lib/server/place.ts';

const areas = await openGazetteer();
const levels = areas.vintages.flatMap(({ id, levels }) => levels.map(({ code }) => [id, code] as const));
/** A year that only one vintage is of. */
const YEAR: Record<string, string> = {
	'vn-1997': '2000',
	'vn-2004': '2006',
	'vn-2024': '2019',
	'vn-2025': '2026'
};

const WAYS: Record<string, (area: Area) => AreaQuery> = {
	codes: ({ code }) => ({ code }),
	'codes without zeros': ({ code }) => ({ code: String(Number(code)) }),
	names: ({ name }) => ({ name: name.vi }),
	'codes and names': ({ code, name }) => ({ code, name: name.vi })
};

describe.each(levels)('%s %s', (vintage, level) => {
	const list = areas.atLevel(vintage, level).filter(({ code }) => !areas.more(vintage, code)?.to);
	/** Every so-many-th area, from several beginnings. */
	const some = (n: number): Area[][] =>
		n >= list.length
			? [list]
			: [0, 1, 2, 3, 4, 5].map((from) =>
					Array.from(
						{ length: n },
						(_, i) => list[(from * 7 + i * Math.floor(list.length / n)) % list.length]
					)
				);

	it.each(Object.keys(WAYS))('is told by all its %s', (way) => {
		const guess = guessVintage(list.map(WAYS[way]), areas, [], level);
		// those of before 2008 without a date are asked against later ones
		if (YEAR[vintage] < '2008') expect(guess.candidates).toContain(vintage);
		else expect(guess.vintage).toBe(vintage);
	});

	it.each(Object.keys(WAYS))('is told or asked by its year and some of its %s', (way) => {
		for (const n of [5, 20, Infinity])
			for (const each of some(n)) {
				const guess = guessVintage(each.map(WAYS[way]), areas, [YEAR[vintage]], level);
				if (guess.vintage === null) expect(guess.candidates).toContain(vintage);
				else expect([n, guess.vintage]).toEqual([n, vintage]);
			}
	});

	it('and by none of its names in a silent way when they fit another as well', () => {
		if (YEAR[vintage] < '2008') return;
		for (const n of [5, 20])
			for (const each of some(n)) {
				const guess = guessVintage(each.map(WAYS['codes and names']), areas, [], level);
				if (guess.vintage !== vintage)
					expect([vintage, guess]).toEqual([
						vintage,
						{ vintage: null, candidates: expect.arrayContaining([vintage]) }
					]);
			}
	});
});

describe('what names and codes cannot tell', () => {
	const names = (text: string): AreaQuery[] => text.split(', ').map((name) => ({ name }));
	it('a province that is no more tells of its time', () => {
		const some = names('Hà Tây, Hà Nội, Nam Định, Sơn La, Cà Mau');
		expect(guessVintage(some, areas, ['2002']).vintage).toBe('vn-1997');
		expect(guessVintage(some, areas, ['2006']).vintage).toBe('vn-2004');
		expect(guessVintage(some, areas).candidates).toEqual(['vn-1997', 'vn-2004']);
	});
	it('a long series of provinces keeps the vintage of its end, with the one that is no more', () => {
		const all = areas.atLevel('vn-2024', 'province').map(({ name }): AreaQuery => ({ name: name.vi }));
		expect(guessVintage([...all, { name: 'Hà Tây' }], areas, ['2000', '2023']).vintage).toBe('vn-2024');
	});
	it('names of districts in 2019 are not communes of 2025', () => {
		const some = names('Ba Đình, Mộc Châu, Long Biên, Sóc Sơn, Hoàn Kiếm');
		const guess = guessVintage(some, areas, ['2019']);
		expect(guess.vintage ?? guess.candidates).not.toBe('vn-2025');
	});
	it('codes of three numbers in a row are the numbers of rows', () => {
		const rows = ['1', '2', '3', '4'].map((code) => ({ code }));
		expect(guessVintage(rows, areas, ['2019'], 'commune').vintage).toBe(null);
	});
});
