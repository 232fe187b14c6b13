import { describe, expect, test } from 'vitest';
import { searchAreas } from '#lib/area/search.ts';
import { openGazetteer } from '#lib/server/place.ts';

const areas = await openGazetteer();
const found = (text: string, most = 5) =>
	searchAreas(areas, 'vn-2024', text, most).map(({ name, level }) => `${name.vi} ${level}`);

describe('looking for an area by words', () => {
	test('with or without marks, the whole name and the larger area first', () => {
		expect(found('dien bien')[0]).toBe('Điện Biên province');
		expect(found('Điện Biên')).toContain('Điện Biên district');
		expect(found('mường')[0]).toMatch(/^Mường/);
	});
	test('words of what it lies in tell areas of one name apart', () => {
		const [first, ...more] = searchAreas(areas, 'vn-2024', 'tan lap luc yen', 5);
		expect([first.code, more]).toEqual(['04354', []]);
	});
	test('a code, and nothing', () => {
		expect(found('04354')).toEqual(['Tân Lập commune']);
		expect([found('  '), found('không đâu cả xyz')]).toEqual([[], []]);
		expect(found('tân', 3)).toHaveLength(3);
	});
});
