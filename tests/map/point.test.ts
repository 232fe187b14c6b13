import { afterAll, beforeAll, expect, test } from 'vitest';
import { svgOf } from '#lib/chart/picture.ts';
import { draw } from '#lib/map/picture.ts';
import type { Ground } from '#lib/map/ground.ts';
import { Atlas } from '#lib/server/atlas.ts';
import { newDocument } from '#lib/server/document.ts';
import { emptyView, type View } from '#lib/view/view.ts';
import { must } from '../query/small.ts';

let atlas: Atlas;
beforeAll(async () => {
	atlas = await Atlas.open();
});
afterAll(() => atlas.engine.close());

const drawn = async (view: Partial<View>, change: (ground: Ground) => Ground) => {
	const { scene } = must(
		await atlas.show({ ...emptyView('census-2019'), level: 'district', parent: '14', ...view })
	);
	const ground = change((await atlas.grounds.of('vn-2024', 'district'))!);
	return {
		scene,
		svg: svgOf(draw(scene, 'map', ground, { document: newDocument(), width: 500, lang: 'vi' })!)
	};
};
const at = (ground: Ground, codes: string[]): Ground => ({
	...ground,
	points: new Map(codes.map((code, i) => [code, [103.5 + i * 0.1, 21 + (i % 3) * 0.2]]))
});

test('areas with positions and no shapes are dots on their province; each carries its row and its fact', async () => {
	const { scene } = await drawn({}, (ground) => ground);
	const codes = scene.resolved.areas.map(({ code }) => code);
	const { svg } = await drawn({}, (ground) => at(ground, codes));
	const dots = [...svg.matchAll(/<circle[^>]*data-row="(\d+)"/g)].map((found) => Number(found[1]));
	expect(dots.sort((a, b) => a - b)).toEqual(codes.map((_, i) => i));
	expect(svg).toContain('<title>');
	expect(svg).not.toContain('NaN');
});

test('one position is enough of a picture; with few positions, or when tiles are asked for, areas are tiles', async () => {
	const { scene } = await drawn({}, (ground) => ground);
	const codes = scene.resolved.areas.map(({ code }) => code);
	const few = await drawn({}, (ground) => at(ground, codes.slice(0, 2)));
	expect(few.svg).not.toMatch(/<circle[^>]*data-row/);
	expect(few.svg).toMatch(/<rect[^>]*data-row/);
	const tiles = await drawn({ shape: 'tile' }, (ground) => at(ground, codes));
	expect(tiles.svg).toMatch(/<rect[^>]*data-row/);
	const alone = await drawn({}, (ground) => ({ ...at(ground, codes), under: undefined }));
	expect(alone.svg).not.toContain('NaN');
});
