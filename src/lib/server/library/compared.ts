import { compare, type Difference } from '#lib/dataset/compare.ts';
import { rowsOf } from '#lib/report/rows.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import { done, type Result } from '#lib/term/failure.ts';
import type { SavedChart } from '#lib/term/library.ts';
import type { Row } from '#lib/term/table.ts';
import type { Text } from '#lib/term/text.ts';
import { fromQuery } from '#lib/view/url.ts';
import type { Atlas } from '../atlas.ts';
import { Charts } from './chart.ts';
import { plainName } from './name.ts';
import type { Kept } from './record.ts';
import { openStored } from './stored.ts';

/** A saved chart as far as a comparison needs it: what stands behind the `?` of its view's address, and its claim. */
export type ChartView = Pick<SavedChart, 'id' | 'query' | 'title'>;

/** One figure of a chart in both versions; null = has none there. */
export interface FigureMove {
	area: string;
	period: string;
	key: Record<string, string>;
	before: number | null;
	after: number | null;
}

/** What a new version does to a saved chart. */
export interface ChartMove {
	id: string;
	title: Text;
	/** figures it shows now, and how many of them change, come or go */
	figures: number;
	moved: number;
	/** those that move most, the largest move first; figures that come or go before all */
	largest: FigureMove[];
	/** the new version cannot answer the chart any more: the kind of failure */
	broken?: string;
}

/** What a version would change for readers. */
export interface Compared {
	/** the version readers have; null = none */
	before: { number: number | null; version: string } | null;
	/** observation by observation; null when there is nothing to compare with */
	rows: Difference | null;
	/** charts that move, or break */
	charts: ChartMove[];
	/** charts that were looked at */
	looked: number;
}

const LARGEST = 5;

/**
 * Compares a version with the one readers have, or had before it: its observations, and the published charts of its data set
 * that are not frozen.
 * @returns failure `file-damaged`
 */
export async function compared(atlas: Atlas, version: Kept): Promise<Result<Compared>> {
	const { library } = atlas;
	const before =
		library
			?.history(version.dataset)
			.find(
				({ number, standing }) =>
					number !== version.number && number! < (version.number ?? Infinity) && standing !== 'withdrawn'
			) ?? null;
	if (!before || !library) return done({ before: null, rows: null, charts: [], looked: 0 });
	const [old, fresh] = [
		await openStored(library.files, before, atlas),
		await openStored(library.files, version, atlas)
	];
	if (!old.ok) return old;
	if (!fresh.ok) return fresh;
	const [a, b] = [await atlas.version(before), await atlas.version(version)];
	if (!a.ok) return a;
	if (!b.ok) return b;
	const charts = new Charts(library)
		.charts(null)
		.filter((each) => plainName(each.dataset) === version.dataset && each.frozen === null);
	const moves: ChartMove[] = [];
	for (const chart of charts) moves.push(await moveOf(atlas, a.value, b.value, chart));
	return done({
		before: { number: before.number, version: before.version },
		rows: compare(old.value.observations, fresh.value.observations),
		charts: moves.filter((each) => each.moved > 0 || each.broken),
		looked: charts.length
	});
}

/** How the figures of one chart move from one version of its data set to another. */
export async function moveOf(
	atlas: Atlas,
	before: Dataset,
	after: Dataset,
	{ id, title, query: words }: ChartView
): Promise<ChartMove> {
	const query = new URLSearchParams(words);
	const [old, fresh] = [
		await atlas.showOf(before, fromQuery(before.id, query)),
		await atlas.showOf(after, fromQuery(after.id, query))
	];
	if (!old.ok) return { id, title, figures: 0, moved: 0, largest: [] };
	const [was, is] = [
		figuresOf(rowsOf(old.value.scene)),
		figuresOf(fresh.ok ? rowsOf(fresh.value.scene) : [])
	];
	const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): FigureMove[] => {
		const [from, to] = [was.get(key), is.get(key)];
		const same =
			Object.is(from?.value ?? null, to?.value ?? null) && (from?.status ?? '') === (to?.status ?? '');
		const { area, period, key: codes } = (from ?? to)!;
		return same ? [] : [{ area, period, key: codes, before: from?.value ?? null, after: to?.value ?? null }];
	});
	const size = ({ before, after }: FigureMove) =>
		before === null || after === null ? Infinity : Math.abs(after - before);
	found.sort((x, y) => size(y) - size(x) || (x.area < y.area ? -1 : 1));
	return {
		...{ id, title, figures: was.size, moved: found.length, largest: found.slice(0, LARGEST) },
		...(!fresh.ok && { broken: fresh.failure.kind })
	};
}

const figuresOf = (rows: readonly Row[]): Map<string, Row> =>
	new Map(
		rows.map((row) => [
			JSON.stringify([row.vintage ?? '', row.area, row.period, Object.entries(row.key).sort()]),
			row
		])
	);
