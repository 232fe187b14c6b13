import { INK } from '../chart/colour.ts';
import { named, shape, type Picture } from '../chart/picture.ts';
import { pick } from '../message/message.ts';
import { compareNames } from '../message/number.ts';
import type { Area } from '../term/area.ts';
import type { Lang } from '../term/text.ts';
import { blocksOf } from './block.ts';
import { COVERED, type Covered } from './coverage-look.ts';
import type { Ground } from './ground.ts';
import { insetBox, insetPicture } from './inset.ts';
import { lay } from './lay.ts';

/** Width of a tile in which a name is read, and without; its height; from how many tiles on none are named. Pixels. */
const TILE = { named: 92, bare: 26, tall: { named: 42, bare: 26 }, many: 160 };
const GAP = 1.5;

/**
 * Areas as equal tiles, with and without: a filled tile with ✓, an outlined one with its edge. None is lost, small ones
 * count as much as large ones. Tiles of one parent stand together, its name above them where there are several.
 * @param all the areas and those they lie in
 * @param ground where parents lie, and the islands, which are shown beside them
 */
export function drawCoverageTiles(
	covered: readonly Covered[],
	all: readonly Area[],
	ground: Ground | null,
	label: string,
	{ width, lang }: { width: number; lang: Lang }
): Picture {
	const compare = compareNames(lang);
	const areas = covered.map((each) => each.area);
	const { order, tiles } = blocksOf(areas, all, ground, (a, b) =>
		compare(pick(lang, a.name), pick(lang, b.name))
	);
	const tops = new Set(areas.map((area) => topOf(area, all)));
	const inset = ground?.islands ?? [];
	const room = width - (inset.length ? 104 : 0);
	const isNamed = areas.length <= TILE.many;
	const columns = Math.max(1, Math.floor(room / (isNamed ? TILE.named : TILE.bare)));
	// one province: its communes in reading order, by parent where there are several parents
	const laid = lay(
		tops.size > 1 ? tiles : tiles.map((tile) => ({ ...tile, at: null, block: 'all' })),
		isNamed ? TILE.named / TILE.tall.named : 1,
		columns
	);
	const step = Math.min(room / laid.columns, isNamed ? 150 : TILE.bare + 8);
	const tall = isNamed ? TILE.tall.named : step;
	const box = insetBox(inset, width, inset.length * 104 + 2);
	const height = Math.max(laid.rows * tall + 2, inset.length ? inset.length * 104 + 4 : 0);
	const drawn = order.map((row, i): Picture => {
		const { area, count, state, fact } = covered[row];
		const look = COVERED[state];
		const mark = state === 'with' && count > 1 ? String(count) : look.mark;
		const [x, y] = [laid.x[i] * step + GAP, laid.y[i] * tall + 1 + GAP];
		const [w, h] = [step - 2 * GAP, tall - 2 * GAP];
		const { ink } = look;
		return shape('g', { 'data-row': area.code }, [
			shape('title', {}, [fact]),
			shape('rect', {
				...{ x, y, width: w, height: h, rx: 4 },
				...{ fill: look.fill, stroke: look.edge }
			}),
			...(isNamed
				? [
						...lines(pick(lang, area.name), w - 24).map((text, k, { length }) =>
							shape(
								'text',
								{
									...{ x: x + 7, y: y + h / 2 + 4 + (k - (length - 1) / 2) * 13.5, fill: ink },
									...{ 'font-size': 11.5, 'text-anchor': 'start' }
								},
								[text]
							)
						),
						shape(
							'text',
							{
								...{ x: x + w - 9, y: y + h / 2 + 4.5, fill: ink },
								...{ 'font-size': 12, 'font-weight': 700 }
							},
							[mark]
						)
					]
				: [shape('text', { x: x + w / 2, y: y + h / 2 + 4, fill: ink, 'font-size': 11 }, [mark])])
		]);
	});
	return named({ width: String(width), height: String(height) }, label, [
		...drawn,
		...(inset.length
			? [
					insetPicture(
						{ ...box, y: 1, groups: inset.map((group) => ({ group, row: -1, owner: '' })), narrow: false },
						() => INK.soft,
						lang
					)
				]
			: [])
	]);
}

/** A name on at most two lines of a tile, cut with an ellipsis. */
function lines(name: string, pixels: number): string[] {
	const most = Math.max(3, Math.floor(pixels / 6.1));
	if (name.length <= most) return [name];
	const words = name.split(' ');
	let first = words.shift()!;
	while (words.length && `${first} ${words[0]}`.length <= most) first += ` ${words.shift()}`;
	const rest = words.join(' ');
	const cut = (text: string) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
	return rest ? [cut(first), cut(rest)] : [cut(first)];
}

function topOf(area: Area, all: readonly Area[]): string {
	let top = area;
	for (let k = 0; k < 8; k++) {
		const up = all.find((each) => each.code === top.parent);
		if (!up || up.level === 'country') break;
		top = up;
	}
	return top.code;
}
