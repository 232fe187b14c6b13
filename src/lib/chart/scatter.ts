import * as Plot from '@observablehq/plot';
import { cellsOf, type Cell } from '../inequality/cell.ts';
import { PARITY } from '../inequality/parity.ts';
import { factOf, formatTick, titleOf } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { formatNumber } from '../message/number.ts';
import type { Scene } from '../query/scene.ts';
import { beside } from './beside.ts';
import { HALO, INK, SEX_COLOUR } from './colour.ts';
import { cut } from './label.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';

/** Areas up to which every one has its name, where there is room. */
const NAMED = 16;
/** Room of a name beside its dot. Pixels. */
const NAME_ROOM = 180;
/** Of more areas, the ones named: so many farthest from the diagonal. */
const FARTHEST = 6;
/** Largest over smallest value from which counts are drawn on a logarithmic scale: else most lie in one corner. */
const WIDE = 8;

/** An area with a value for women and one for men. */
export interface Pair {
	cell: Cell;
	row: number;
	women: number;
	men: number;
}

/** Areas with both values, in the order of the scene. */
export const pairsOf = (scene: Scene): Pair[] =>
	cellsOf(scene).flatMap((cell, row): Pair[] => {
		const [women, men] = [cell.women?.value ?? null, cell.men?.value ?? null];
		return women === null || men === null ? [] : [{ cell, row, women, men }];
	});

/** Whether pairs are drawn on a logarithmic scale: counts above zero that differ very much in size. */
export function isLogarithmic(scene: Scene, pairs: Pair[]): boolean {
	const values = pairs.flatMap((each) => [each.women, each.men]);
	const least = Math.min(...values);
	return scene.resolved.indicator.additivity === 'sum' && least > 0 && Math.max(...values) / least >= WIDE;
}

/**
 * Women (up) against men (right) on one scale, with the diagonal of equal values and, where no value is below zero, the
 * band in which women ÷ men counts as parity. Above the diagonal women have more.
 */
export function drawScatter(scene: Scene, { document, width, lang }: Drawing): Picture | null {
	const pairs = pairsOf(scene);
	if (pairs.length === 0) return null;
	const { indicator, chosen } = scene.resolved;
	const marked = new Set(chosen.map((each) => each.code));
	const log = isLogarithmic(scene, pairs);
	const values = pairs.flatMap((each) => [each.women, each.men]);
	const [low, high] = domainOf(values, log);
	const tick = (value: number) => formatTick(lang, indicator, value);
	const left = 14 + 7.2 * Math.max(tick(low).length, tick(high).length, 3);
	const size = Math.min(width, 620);
	const margin = { left, right: 16, top: 30, bottom: 46 };
	const side = size - margin.left - margin.right;
	const share = (value: number) =>
		log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
	const at = (pair: Pair) => ({
		x: margin.left + share(pair.men) * side,
		y: margin.top + (1 - share(pair.women)) * side
	});
	const far = [...pairs].sort((a, b) => distance(b, log) - distance(a, log));
	const order = [
		...far.filter((each) => marked.has(each.cell.area.code)),
		...far.filter((each) => !marked.has(each.cell.area.code))
	];
	const most = pairs.length <= NAMED ? pairs.length : marked.size + FARTHEST;
	const wanted = order.map((pair, i) => ({
		...at(pair),
		label: i < most ? cut(pick(lang, pair.cell.area.name), NAME_ROOM) : '',
		first: pair.women > pair.men ? ('end' as const) : ('start' as const)
	}));
	const frame = {
		left: margin.left,
		right: size - 4,
		top: margin.top,
		bottom: margin.top + side
	};
	const corner = 7 * 25;
	const corners = [
		{ left: frame.left, right: frame.left + corner, top: frame.top, bottom: frame.top + 20 },
		{ left: frame.right - corner, right: frame.right, top: frame.bottom - 22, bottom: frame.bottom }
	];
	const places = beside(wanted, frame, corners);
	/** the words of a corner give way to areas that stand there: their colour says it too */
	const free = corners.map((box) =>
		wanted.every(({ x, y }) => x < box.left - 5 || x > box.right + 5 || y < box.top - 5 || y > box.bottom + 5)
	);
	const labels = order.flatMap((pair, i) =>
		places[i] ? [{ pair, ...places[i], text: wanted[i].label }] : []
	);
	const ticks = log ? decades(low, high) : undefined;
	const band = low >= 0 && high > 0;
	const edge = (ratio: number) =>
		[low, high].map((men) => ({ men, women: Math.min(high, Math.max(low, men * ratio)) }));
	const tone = ({ women, men }: Pair) =>
		women === men ? SEX_COLOUR._T : women > men ? SEX_COLOUR.F : SEX_COLOUR.M;
	const scale = { type: log ? ('log' as const) : ('linear' as const), domain: [low, high] };
	const drawn = Plot.plot({
		document,
		width: size,
		height: side + margin.top + margin.bottom,
		marginLeft: margin.left,
		marginRight: margin.right,
		marginTop: margin.top,
		marginBottom: margin.bottom,
		className: 'plot',
		color: { type: 'identity' },
		x: { ...scale, axis: null },
		y: { ...scale, axis: null },
		marks: [
			Plot.frame({ stroke: INK.line }),
			...(band
				? [
						Plot.areaY(bandOf(low, high, log), {
							x: 'men',
							y1: 'from',
							y2: 'to',
							fill: INK.accent,
							fillOpacity: 0.12
						})
					]
				: []),
			Plot.line(edge(1), { x: 'men', y: 'women', stroke: INK.soft, strokeDasharray: '4,3' }),
			Plot.axisX({
				label: null,
				ticks: ticks ?? Math.max(3, Math.floor(side / 95)),
				tickFormat: tick,
				tickSize: 4,
				color: INK.soft
			}),
			Plot.axisY({
				label: null,
				ticks: ticks ?? Math.max(3, Math.floor(side / 70)),
				tickFormat: tick,
				tickSize: 4,
				color: INK.soft
			}),
			Plot.text(['M'], {
				frameAnchor: 'bottom-right',
				textAnchor: 'end',
				dy: 38,
				text: () => message(lang, 'sex.M'),
				fill: SEX_COLOUR.M,
				fontWeight: 600
			}),
			Plot.text(['F'], {
				frameAnchor: 'top-left',
				textAnchor: 'start',
				dy: -18,
				dx: -margin.left + 6,
				text: () => message(lang, 'sex.F'),
				fill: SEX_COLOUR.F,
				fontWeight: 600
			}),
			Plot.text(free[0] ? ['F'] : [], {
				frameAnchor: 'top-left',
				textAnchor: 'start',
				dx: 8,
				dy: 8,
				text: () => message(lang, 'form.women-more'),
				fill: INK.soft,
				fontSize: 12
			}),
			Plot.text(free[1] ? ['M'] : [], {
				frameAnchor: 'bottom-right',
				textAnchor: 'end',
				dx: -8,
				dy: -8,
				text: () => message(lang, 'form.men-more'),
				fill: INK.soft,
				fontSize: 12
			}),
			...(band
				? [
						Plot.text(['band'], {
							frameAnchor: 'top-right',
							textAnchor: 'end',
							dy: -18,
							text: () =>
								message(lang, 'form.parity-band', {
									from: formatNumber(lang, PARITY.from, 2),
									to: formatNumber(lang, PARITY.to, 2)
								}),
							fill: INK.accent,
							fontSize: 12
						})
					]
				: []),
			Plot.dot(pairs, {
				x: 'men',
				y: 'women',
				r: pairs.length > 300 ? 3 : 4.5,
				fill: tone,
				fillOpacity: 0.8,
				stroke: (each) => (marked.has(each.cell.area.code) ? INK.text : '#ffffff'),
				strokeWidth: (each) => (marked.has(each.cell.area.code) ? 2 : 0.8),
				render: rowed(
					(i) => pairs[i].row,
					(i) => factOf(scene, lang, pairs[i].cell)
				)
			}),
			...labels.map(({ pair, text, dx, dy, anchor }) =>
				Plot.text([pair], {
					x: 'men',
					y: 'women',
					dx,
					dy,
					textAnchor: anchor,
					text: () => text,
					fill: INK.text,
					...HALO,
					fontSize: 12
				})
			)
		]
	});
	return finish(drawn, titleOf(scene, lang));
}

/** How far a pair is from equal: as a share on a logarithmic scale, else in the unit. */
const distance = ({ women, men }: Pair, log: boolean): number =>
	log ? Math.abs(Math.log(women / men)) : Math.abs(women - men);

function domainOf(values: number[], log: boolean): [number, number] {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	if (log) return [least / 1.25, most * 1.25];
	const room = (most - least || Math.abs(most) || 1) * 0.06;
	return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
}

/** The band of parity over a scale, cut to it: from 0.97 to 1.03 times the value of men. */
function bandOf(low: number, high: number, log: boolean): { men: number; from: number; to: number }[] {
	const inside = (value: number) => Math.min(high, Math.max(low, value));
	const bends = [low, low / PARITY.from, low / PARITY.to, high / PARITY.to, high / PARITY.from, high]
		.filter((each) => each >= low && each <= high)
		.sort((a, b) => a - b);
	const steps = log
		? Array.from({ length: 33 }, (_, i) => low * (high / low) ** (i / 32))
		: [...new Set(bends)];
	return steps.map((men) => ({ men, from: inside(men * PARITY.from), to: inside(men * PARITY.to) }));
}

/** 1, 10, 100 … inside a range; with 3, 30 … between them where there are few. */
function decades(low: number, high: number): number[] {
	const all = (steps: number[]) => {
		const out: number[] = [];
		for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
			for (const step of steps) {
				const value = step * 10 ** power;
				if (value >= low && value <= high) out.push(value);
			}
		return out;
	};
	const tens = all([1]);
	return tens.length >= 3 ? tens : all([1, 3]);
}
