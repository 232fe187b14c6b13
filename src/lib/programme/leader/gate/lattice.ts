import {
	latticeOf,
	sumRelation,
	type CellGiven,
	type Lattice,
	type Relation
} from '../../../disclosure/lattice.ts';
import { primaryNeed, RULES, tellsOfAll, type Need } from '../../../disclosure/rules.ts';
import { meets } from '../../book/figure.ts';
import { numberOf, type Entry, type Ledger } from '../../book/ledger.ts';
import { reachedOver } from '../../book/progress.ts';
import { daysOf, within, type Days } from '../../book/when.ts';
import { isVillage } from '../../book/where.ts';
import { countings, enteredPeople, hasWhole, slicesOf, type Counting } from './people.ts';
import { include, join, noRows, numberKey, numberOfRows, type RowSet } from './rows.ts';
import { stepsIn, type Step } from './step.ts';

/** Every number of people that some page of a book may show, or that follows from some, and all that ties them together. */
export interface PeopleLattice {
	lattice: Lattice;
	needs: Map<number, Need>;
	/** of a number by its rows */
	cellOf: ReadonlyMap<string, number>;
}

/** What some rows make: everybody, those told apart, who of them are women, and who was written down as men. */
interface Node {
	all: { sum: number; rows: RowSet };
	told: { sum: number; women: number; rows: RowSet };
	untold: { sum: number; rows: RowSet };
	men: { sum: number; rows: RowSet };
	/** the rest of those told apart: rows without a number of men */
	unsaid: { sum: number; rows: RowSet };
}

const part = () => ({ sum: 0, rows: noRows() });
const newNode = (): Node => ({
	...{ all: part(), untold: part(), men: part(), unsaid: part() },
	told: { ...part(), women: 0 }
});

/** An area a row counts for, with those it is a part of; what is not an area of the programme's vintage is marked by its own. */
interface Way {
	node: string;
	within: string[];
}

export function peopleLattice(ledger: Ledger): PeopleLattice {
	const made = new Maker();
	for (const counting of countings(ledger.programme)) register(ledger, counting, made);
	for (const indicator of enteredPeople(ledger.programme)) {
		const areas = new Set(ledger.areasWith('result').filter((each) => !isVillage(each)));
		for (const area of areas)
			for (const period of entirePeriods(ledger)) {
				const { value, cells } = reachedOver(ledger, indicator, area, daysOf(period)!);
				if (value === null || cells.length === 0) continue;
				const column = cells[0].column;
				made.cell(
					numberOfRows(
						'result',
						column,
						cells.map(({ row }) => row)
					),
					value
				);
			}
	}
	return made.finish();
}

/** Years, their quarters and the phase: what a page holds entered figures against. */
const entirePeriods = ({ programme }: Ledger): string[] => stepsIn(programme).map(({ period }) => period);

function register(ledger: Ledger, counting: Counting, made: Maker): void {
	const { programme } = ledger;
	const chains = chainsOf(ledger, counting);
	const ways = slicesOf(programme, counting);
	const top = hasWhole(counting) || ways.length === 0 ? [''] : [];
	const nodes = new Map<string, Node>();
	/** slice → its division, and below it how deep: '' the whole, '/0', '/0/0' */
	const depths = new Map([['', '']]);
	/** sum → what it is the sum of */
	const sums = new Map<string, Set<string>>();
	const tie = (whole: string, of: string, kind: string) => {
		const key = `${kind}\n${whole}`;
		const parts = sums.get(key);
		if (parts) parts.add(of);
		else sums.set(key, new Set([of]));
	};
	for (const { node: own, entry } of atomsOf(ledger, counting, chains, ways)) {
		const slices = ways.map((way) => [...top, ...way(entry)]);
		const labels = slices.length ? slices : [['']];
		const times = chains.flatMap((chain) => timesIn(chain, entry));
		const seen = new Set<string>();
		for (const { node: place, within: around } of placesOf(entry))
			for (const { at, of } of times)
				for (const [way, path] of labels.entries())
					for (const [depth, slice] of path.entries()) {
						const key = keyOf(place, at, slice);
						if (slice) depths.set(slice, `/${way}${'/0'.repeat(depth)}`);
						if (seen.has(key)) continue;
						seen.add(key);
						let node = nodes.get(key);
						if (!node) nodes.set(key, (node = newNode()));
						// what a node is a part of is the same for all its rows but for the way they are divided by
						if (node.all.sum === 0 || depth > 0) {
							for (const each of around) tie(keyOf(each, at, slice), key, 'place');
							for (const each of of) tie(keyOf(place, each, slice), key, 'time');
							if (depth > 0) tie(keyOf(place, at, path[depth - 1]), key, `slice ${way}`);
						}
						merge(node, own);
					}
	}
	for (const key of tooSmall(ledger, nodes, depths)) nodes.delete(key);
	const cells = new Map<string, NodeCells>();
	for (const [key, node] of nodes) cells.set(key, made.node(counting, node));
	for (const [kind, parts] of sums) {
		const whole = cells.get(kind.slice(kind.indexOf('\n') + 1));
		const of = [...parts].map((each) => cells.get(each));
		if (whole && of.every((each) => each !== undefined)) made.sum(whole, of);
	}
}

/** Of the numbers by the smallest areas, more than one in so many small: none of them is told by the smallest areas. */
const FEW = 20;

/**
 * Nodes of the smallest areas whose numbers are often small: most would be hidden, and more for their sake. A division of the rows is told by
 * the smallest areas with all its slices or with none, so that none is what is left of the others.
 * @param depths division and depth of each slice
 */
function tooSmall(
	{ places }: Ledger,
	nodes: ReadonlyMap<string, Node>,
	depths: ReadonlyMap<string, string>
): string[] {
	const found = new Map<string, { keys: string[]; numbers: number; small: number }>();
	for (const [key, { all, told }] of nodes) {
		const [place, , slice] = key.split('\t');
		if (places.area({ vintage: places.vintage, code: place.replace('at ', '') })?.level !== places.finest)
			continue;
		const depth = depths.get(slice)!;
		let own = found.get(depth);
		if (!own) found.set(depth, (own = { keys: [], numbers: 0, small: 0 }));
		own.keys.push(key);
		for (const value of [all.sum, told.women, told.sum - told.women]) {
			if (value === 0) continue;
			own.numbers++;
			if (primaryNeed(value, RULES)) own.small++;
		}
	}
	const small = [...found].filter(([, { numbers, small }]) => small * FEW > numbers).map(([depth]) => depth);
	// what is finer than a division that is not told is not told either
	return [...found].flatMap(([depth, { keys }]) =>
		small.some((each) => depth.startsWith(each)) ? keys : []
	);
}

/** Rows that count for the same places, times and slices, together. */
function atomsOf(
	ledger: Ledger,
	counting: Counting,
	chains: readonly Step[][],
	ways: readonly ((entry: Entry) => string[])[]
): Iterable<{ node: Node; entry: Entry }> {
	const atoms = new Map<string, { node: Node; entry: Entry }>();
	for (const entry of ledger.entries(counting.register)) {
		if (numberOf(entry.row, counting.total) === null || !entry.standing || !entry.days) continue;
		if (counting.term && !meets(counting.term, entry)) continue;
		const { place, standing, days } = entry;
		const leaf = standing.path.find((each) => !isVillage(each));
		const first = chains.map((chain) => firstOf(chain, days));
		const key = [place?.vintage, place?.code, leaf, ...first, ...ways.flatMap((way) => way(entry))].join(
			'\t'
		);
		let atom = atoms.get(key);
		if (!atom) atoms.set(key, (atom = { node: newNode(), entry }));
		count(atom.node, entry, counting);
	}
	return atoms.values();
}

/** Adds what some rows make to what others make. */
function merge(into: Node, from: Node): void {
	for (const name of ['all', 'told', 'untold', 'men', 'unsaid'] as const) {
		into[name].sum += from[name].sum;
		join(into[name].rows, from[name].rows);
	}
	into.told.women += from.told.women;
}

const keyOf = (place: string, time: string, slice: string): string => `${place}\t${time}\t${slice}`;

function count(node: Node, { row }: Entry, { total, women: forWomen, men: forMen }: Counting): void {
	const of = numberOf(row, total)!;
	const put = (which: { sum: number; rows: RowSet }, value: number) => {
		which.sum += value;
		include(which.rows, row.id);
	};
	put(node.all, of);
	if (forWomen === null) return;
	const men = forMen === null ? null : numberOf(row, forMen);
	const women = numberOf(row, forWomen) ?? (men === null ? null : of - men);
	if (women === null) return put(node.untold, of);
	put(node.told, of);
	node.told.women += women;
	if (men === null) put(node.unsaid, of - women);
	else put(node.men, men);
}

/** Where a row counts: areas of the programme's vintage, and those it was entered for, each in what it lies in. */
function placesOf({ standing }: Entry): Way[] {
	const path = standing!.path.filter((each) => !isVillage(each));
	const up = (nodes: readonly string[], i: number) => nodes.slice(i + 1, i + 2);
	const ways: Way[] = path.map((node, i) => ({ node, within: up(path, i) }));
	// what was entered for an area itself is a part of it beside the areas inside
	ways.push({ node: `at ${path[0]}`, within: [path[0]] });
	return ways;
}

/** Times one of which holds the one before: the year up to each quarter, the phase up to each year; of surveys all up to each. */
function chainsOf({ programme }: Ledger, { register: code }: Counting): Step[][] {
	const steps = stepsIn(programme);
	const years = steps.filter((each) => each.chain === 'year');
	if (code === 'survey')
		return [years.map(({ to }) => ({ chain: 'until' as const, period: `until ${to}`, from: '', to }))];
	const byYear = grouped(years);
	return [...byYear, steps.filter((each) => each.chain === 'phase')];
}

function grouped(years: readonly Step[]): Step[][] {
	const out = new Map<string, Step[]>();
	for (const each of years) {
		const year = each.to.slice(0, 4);
		out.set(year, [...(out.get(year) ?? []), each]);
	}
	return [...out.values()];
}

/** The first time of a chain that holds some days; −1 when none does. */
const firstOf = (chain: readonly Step[], days: Days): number =>
	chain.findIndex(({ from, to }) => within(days, { from: from || '0000-01-01', to }));

/** Times of a chain a row is in: those that hold it, and what the first of them adds to the one before. */
function timesIn(chain: readonly Step[], { days }: Entry): { at: string; of: string[] }[] {
	const first = firstOf(chain, days!);
	if (first < 0) return [];
	const held = chain.slice(first).map(({ period }) => period);
	return [
		{ at: `+${held[0]}`, of: [held[0]] },
		...held.map((at, i) => ({ at, of: held.slice(i + 1, i + 2) }))
	];
}

/** The cells of a node; −1 where it has no such number. */
interface NodeCells {
	all: number;
	told: number;
	women: number;
	others: number;
	untold: number;
	men: number;
	unsaid: number;
}

class Maker {
	readonly #cells: CellGiven[] = [];
	readonly #relations: Relation[] = [];
	readonly #needs = new Map<number, Need>();
	readonly #cellOf = new Map<string, number>();
	readonly #seen = new Set<string>();

	/** The cell of a number; one number is one cell. */
	cell(key: string, value: number): number {
		let cell = this.#cellOf.get(key);
		if (cell === undefined) {
			cell = this.#cells.push({ value, cost: 1 + Math.log10(1 + Math.abs(value)) }) - 1;
			this.#cellOf.set(key, cell);
			const need = primaryNeed(value, RULES);
			if (need) this.#needs.set(cell, need);
		}
		return cell;
	}

	node({ register: code, total, women: forWomen, men: forMen }: Counting, node: Node): NodeCells {
		const number = (column: string, { rows }: { rows: RowSet }, value: number) =>
			rows[0] === 0 && rows[1] === 0 ? -1 : this.cell(numberKey(code, column, rows), value);
		const all = number(total, node.all, node.all.sum);
		const none = { told: -1, women: -1, others: -1, untold: -1, men: -1, unsaid: -1 };
		if (forWomen === null) return { all, ...none };
		const cells: NodeCells = {
			all,
			told: number(total, node.told, node.told.sum),
			women: number(forWomen, node.told, node.told.women),
			others: number('others', node.told, node.told.sum - node.told.women),
			untold: number(total, node.untold, node.untold.sum),
			men: forMen === null ? -1 : number(forMen, node.men, node.men.sum),
			// where nobody wrote down men, the rest of those told apart is all there is
			unsaid: node.men.rows[0] || node.men.rows[1] ? number('unsaid', node.unsaid, node.unsaid.sum) : -1
		};
		this.#tie(cells.told, [cells.women, cells.others]);
		this.#tie(cells.all, [cells.told, cells.untold]);
		if (cells.men >= 0) this.#tie(cells.others, [cells.men, cells.unsaid]);
		for (const part of [cells.women, cells.others]) this.#tellsOfAll(part, cells.told);
		return cells;
	}

	/** Nobody or everybody of a few. */
	#tellsOfAll(part: number, base: number): void {
		if (part < 0 || base < 0 || this.#needs.has(part)) return;
		const [n, d] = [this.#cells[part].value, this.#cells[base].value];
		if (tellsOfAll(n, d, RULES))
			this.#needs.set(part, { low: Math.min(1, n), high: Math.min(RULES.threshold, d) });
	}

	/** A node is the sum of others, number by number. */
	sum(whole: NodeCells, parts: readonly NodeCells[]): void {
		for (const name of ['all', 'told', 'women', 'others', 'untold', 'men', 'unsaid'] as const)
			this.#tie(
				whole[name],
				parts.map((each) => each[name])
			);
	}

	#tie(whole: number, all: readonly number[]): void {
		const parts = all.filter((each) => each >= 0).sort((a, b) => a - b);
		if (whole < 0 || parts.length === 0 || (parts.length === 1 && parts[0] === whole)) return;
		const key = `${whole} ${parts.join(' ')}`;
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		this.#relations.push(sumRelation(whole, parts));
	}

	finish(): PeopleLattice {
		return {
			lattice: latticeOf(this.#cells, this.#relations),
			needs: this.#needs,
			cellOf: this.#cellOf
		};
	}
}
