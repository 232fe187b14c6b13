import * as Plot from '@observablehq/plot';
import { cellsOf } from '../inequality/cell.ts';
import type { Interval } from '../inequality/interval/interval.ts';
import { intervalOf } from '../inequality/interval/row.ts';
import { absence, areaName, formatSize, formatTick, formatValue, titleOf } from '../insight/words.ts';
import { message, pick } from '../message/message.ts';
import { INDICATOR } from '../query/groups.ts';
import type { Scene } from '../query/scene.ts';
import type { Indicator } from '../term/dataset.ts';
import { TOTAL } from '../term/observation.ts';
import type { Row } from '../term/table.ts';
import type { Lang } from '../term/text.ts';
import { endsOf, MOST_BARS } from './bar.ts';
import { betweenMark } from './between.ts';
import { codeColours, HALO, INK } from './colour.ts';
import { keyHeight, keyMarks } from './key.ts';
import { cut, roomFor } from './label.ts';
import { rowed } from './mark.ts';
import { finish, type Drawing, type Picture } from './picture.ts';
import { endsOfBounds, whiskersX } from './whisker.ts';

/** One row of an equiplot: an area or an indicator, with a dot for each code that has a value. */
export interface GroupRow {
	/** row of the area among the cells, or `indicator-…` */
	row: number | string;
	name: string;
	dots: { code: string; value: number; bounds: Interval | null }[];
	/** highest − lowest of the groups, the total left out */
	spread: number;
	/** what is said of it, code by code, absences with their reasons */
	fact: string;
}

/** The rows of an equiplot, the widest apart first; those with fewer than two groups are left out. */
export function groupRowsOf(scene: Scene, lang: Lang): GroupRow[] {
	const { split, rows: of, indicator, areas } = scene.resolved;
	if (!split || scene.groups.rows.length === 0) return [];
	const { code } = split.dimension;
	const named = split.codes.map((each) => ({
		code: each,
		name: pick(lang, split.dimension.codes.find((one) => one.code === each)!.name)
	}));
	const row = (
		id: number | string,
		name: string,
		full: string,
		of: Indicator,
		found: Row[]
	): GroupRow | null => {
		const byCode = new Map(found.map((each) => [each.key[code], each]));
		const dots = named.flatMap((each) => {
			const at = byCode.get(each.code);
			return at?.value == null ? [] : [{ code: each.code, value: at.value, bounds: intervalOf(of, at) }];
		});
		const groups = dots.filter((each) => each.code !== TOTAL).map((each) => each.value);
		if (groups.length < 2) return null;
		const says = (each: (typeof named)[number]) => {
			const at = byCode.get(each.code);
			const value = at?.value ?? null;
			return `${each.name}: ${value === null ? absence(lang, at?.status ?? '') : formatValue(lang, indicator, value)}`;
		};
		return {
			row: id,
			name,
			dots,
			spread: Math.max(...groups) - Math.min(...groups),
			fact: [full, ...named.map(says)].join('\n')
		};
	};
	const indicators = scene.dataset.indicators;
	const made =
		of === 'indicator'
			? indicators.map((each) =>
					row(
						`indicator-${each.code}`,
						pick(lang, each.name),
						pick(lang, each.name),
						each,
						scene.groups.rows.filter((one) => one.key[INDICATOR] === each.code)
					)
				)
			: cellsOf(scene).map(({ area }, i) =>
					row(
						i,
						pick(lang, area.name),
						areaName(lang, areas[i]),
						indicator,
						scene.groups.rows.filter((one) => one.area === area.code)
					)
				);
	return made.filter((each) => each !== null).sort((a, b) => b.spread - a.spread);
}

/** Groups of one dimension as dots on a line, a row an area or an indicator, the widest apart on top. */
export function drawEquiplot(
	scene: Scene,
	{ document, width, lang, most = MOST_BARS }: Drawing
): Picture | null {
	const { top, between, bottom } = endsOf(groupRowsOf(scene, lang), most);
	const shown = [...top, ...bottom];
	const { split, indicator, rows: of } = scene.resolved;
	if (shown.length === 0 || !split) return null;
	const place = (i: number) => (between && i >= top.length ? i + 1 : i);
	const slots = shown.length + (between ? 1 : 0);
	const above = of === 'indicator';
	const left = above
		? 22
		: roomFor(
				shown.map((each) => each.name),
				width
			);
	const number = (value: number) => formatSize(lang, indicator, value);
	const right = 22 + 8 * Math.max(5, ...shown.map((each) => number(each.spread).length));
	const colours = codeColours(split.codes);
	const words = split.codes.map((code) => ({
		text: pick(lang, split.dimension.codes.find((each) => each.code === code)!.name),
		colour: colours.get(code)!
	}));
	const key = keyHeight(words, width - 8) + 26;
	const slot = above ? 44 : 22;
	const dots = shown.flatMap((each, i) => each.dots.map((dot) => ({ ...dot, i, y: place(i) })));
	const whiskers = dots.flatMap(({ bounds, code, y }) =>
		bounds ? [{ ...bounds, at: y, colour: colours.get(code)! }] : []
	);
	const values = [...dots.map((each) => each.value), ...endsOfBounds(dots.map((each) => each.bounds))];
	const spans = shown.map((each, i) => {
		const of = each.dots.filter((dot) => dot.code !== TOTAL).map((dot) => dot.value);
		return { y: place(i), low: Math.min(...of), high: Math.max(...of) };
	});
	const drawn = Plot.plot({
		document,
		width,
		height: slots * slot + key + 26,
		marginLeft: left,
		marginRight: right,
		marginTop: key,
		marginBottom: 26,
		className: 'plot',
		color: { type: 'identity' },
		x: { axis: null, nice: true, domain: [Math.min(...values), Math.max(...values)] },
		y: { axis: null, domain: Array.from({ length: slots }, (_, i) => i), padding: 0.3 },
		marks: [
			Plot.gridX({ stroke: INK.line, strokeOpacity: 1 }),
			Plot.axisX({
				label: null,
				anchor: 'bottom',
				ticks: Math.max(2, Math.floor((width - left - right) / 100)),
				tickSize: 0,
				color: INK.soft,
				tickFormat: (each: number) => formatTick(lang, indicator, each)
			}),
			Plot.link(spans, {
				x1: 'low',
				x2: 'high',
				y1: 'y',
				y2: 'y',
				stroke: INK.soft,
				strokeOpacity: 0.45,
				strokeWidth: 3
			}),
			...whiskersX(whiskers),
			Plot.dot(dots, {
				x: 'value',
				y: 'y',
				r: 5,
				symbol: (each: { code: string }) => (each.code === TOTAL ? 'diamond' : 'circle'),
				fill: (each: { code: string }) => colours.get(each.code)!,
				stroke: '#ffffff',
				strokeWidth: 1,
				render: rowed(
					(k) => shown[dots[k].i].row,
					(k) => shown[dots[k].i].fact
				)
			}),
			Plot.text(shown, {
				frameAnchor: 'left',
				dx: above ? -16 : -10,
				dy: above ? -15 : 0,
				textAnchor: above ? 'start' : 'end',
				y: (_, i) => place(i),
				text: (each) => cut(each.name, above ? width - 20 : left),
				fill: INK.text,
				...HALO
			}),
			Plot.text(shown, {
				frameAnchor: 'right',
				dx: right - 6,
				textAnchor: 'end',
				y: (_, i) => place(i),
				text: (each) => number(each.spread),
				fill: INK.text,
				fontWeight: 600
			}),
			...betweenMark(between, top.length, lang),
			...keyMarks(words, width - 8, left, key),
			Plot.text([0], {
				frameAnchor: 'top-right',
				textAnchor: 'end',
				dy: -14,
				dx: right - 6,
				text: () => message(lang, 'form.spread'),
				fill: INK.soft,
				fontSize: 12
			})
		]
	});
	return finish(drawn, titleOf(scene, lang));
}
