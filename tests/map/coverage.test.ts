import { describe, expect, test } from 'vitest';
import { svgOf, type Picture } from '#lib/chart/picture.ts';
import { drawCoverage } from '#lib/map/coverage.ts';
import type { Covered } from '#lib/map/coverage-look.ts';
import { Grounds, openGazetteer } from '#lib/server/place.ts';
import type { Area } from '#lib/term/area.ts';

const source = await openGazetteer();
const grounds = new Grounds(source.vintages, source);

const STATES = ['with', 'without', 'unsure', 'outside'] as const;
const coveredOf = (areas: readonly Area[]): Covered[] =>
	areas.map((area, i) => ({ area, count: i % 4 === 0 ? 2 : 0, state: STATES[i % 4], fact: area.name.vi }));
const rows = ({ attributes, children }: Picture): string[] => [
	...(attributes['data-row'] ? [attributes['data-row']] : []),
	...children.flatMap((each) => (typeof each === 'string' ? [] : rows(each)))
];
const drawn = async (level: string, areas: readonly Area[], width: number) =>
	drawCoverage(
		coveredOf(areas),
		source.atLevel('vn-2025', 'province'),
		await grounds.of('vn-2025', level),
		'x',
		{
			width,
			lang: 'vi'
		}
	);

describe.each([330, 1100])('%d pixels wide', (width) => {
	test('areas with boundaries are a map, each with its sign; the islands stand in it', async () => {
		const areas = source.atLevel('vn-2025', 'province');
		const picture = await drawn('province', areas, width);
		const svg = svgOf(picture);
		expect(new Set(rows(picture))).toEqual(new Set(areas.map(({ code }) => code)));
		expect(svg.match(/<g data-row="\d\d"><title>[^<]*<\/title><path/g)).toHaveLength(34);
		expect(svg).toContain('Hoàng Sa');
		expect(svg).toContain('Trường Sa');
		expect(Number(picture.attributes.width)).toBeLessThanOrEqual(width);
	});

	test('communes of one province without boundaries are tiles, and the islands stand beside them', async () => {
		const areas = source.children('vn-2025', '08');
		const picture = await drawn('commune', areas, width);
		expect(new Set(rows(picture))).toEqual(new Set(areas.map(({ code }) => code)));
		expect(svgOf(picture)).toContain('Trường Sa');
	});
});
