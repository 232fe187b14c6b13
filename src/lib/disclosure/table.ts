import type { Rules } from '../term/disclosure.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { audit, type Audit, type Level } from './audit.ts';
import {
	latticeOf,
	sumRelation,
	type CellGiven,
	type Guarded,
	type Lattice,
	type Relation
} from './lattice.ts';
import { protectLattice } from './protect.ts';
import { primaryNeed, rounded, rulesOf, type Need } from './rules.ts';
import { sumShare } from './cover.ts';
import type { Solver } from './solver.ts';

/** A share of a base shown beside the counts it is made of, in percent. */
export interface Share {
	name: string;
	numerator: string;
	denominator: string;
	/** decimals it is shown with; 1 unless given */
	decimals?: number;
}

/** A table to be protected, as JSON. */
export interface TableGiven {
	policy: Rules;
	/** name → count */
	cells: Record<string, number>;
	/** total = Σ parts */
	equations: { total: string; parts: string[] }[];
	/** counts published before, each version its own */
	earlier?: Record<string, number>[];
	/** name → what each contributor gave, for the rules of dominance */
	contributions?: Record<string, number[]>;
	shares?: Share[];
}

/** The table as it may be shown, and what can still be derived of what is not. */
export interface TableShown {
	suppressed: string[];
	primary: string[];
	published: Record<string, number>;
	/** shares that may be shown, in percent */
	shares?: Record<string, number>;
	/** hidden name → [least, most]; 9007199254740991 stands for no upper end */
	audit: Record<string, [number, number]>;
	level: Level;
	/** names that earlier versions gave away; the level does not vouch for them */
	exposed?: string[];
}

/** A checked table with its cells in order. */
interface Read {
	given: TableGiven;
	names: string[];
	at: Map<string, number>;
	needs: Map<number, Need>;
}

/**
 * Protects a table.
 * @param shownBefore what earlier versions gave away is left as lost, and the rest is protected
 * @returns failure `disclosure-table` (what is wrong with the JSON), `disclosure-unequal` (an equation that does not hold),
 * `disclosure-exposed`, `disclosure-given-away` (cells nothing can protect, or nothing any more)
 */
export function protectTable(solver: Solver, json: unknown, shownBefore = false): Result<TableShown> {
	const read = readTable(json);
	if (!read.ok) return read;
	const { given, names, at, needs } = read.value;
	const lattice = latticeOfTable(read.value, []);
	const found = protectLattice(solver, lattice, needs, {
		rules: given.policy,
		nameOf: (cell) => names[cell],
		shownBefore
	});
	if (!found.ok) return found;
	const { hidden, audit: told, exposed } = found.value;
	const base = given.policy.rounding;
	const show = (value: number) => (base ? rounded(value, base) : value);
	const shown = (given.shares ?? []).filter(
		({ numerator, denominator }) => !hidden[at.get(numerator)!] && !hidden[at.get(denominator)!]
	);
	return done({
		suppressed: names.filter((_, i) => hidden[i]),
		primary: names.filter((_, i) => needs.has(i)),
		published: record(names.flatMap((name, i) => (hidden[i] ? [] : [[name, show(given.cells[name])]]))),
		...(given.shares!.length && {
			shares: record(shown.map((share) => [share.name, percent(share, (name) => show(given.cells[name]))]))
		}),
		audit: ranges(told, names),
		level: told.level,
		...(exposed.length && { exposed: exposed.map((cell) => names[cell]) })
	});
}

/** A table somebody published, to be attacked: what is shown of it, exactly or rounded. */
export interface Publication {
	/** names not shown */
	hidden: string[];
	/** names shown rounded to the base of the policy; the others shown are exact */
	rounded?: string[];
	/** shares shown */
	shares?: string[];
}

/**
 * What a reader can derive from a table as it was published. Cells that give themselves away are `exact`, protected ones below
 * level 2 `short`.
 * @returns failures of reading the table; `disclosure-table` too when the publication names what it has not
 */
export function auditTable(
	solver: Solver,
	json: unknown,
	as: unknown
): Result<Pick<TableShown, 'audit' | 'level'> & { exact: string[]; short: string[] }> {
	const read = readTable(json);
	if (!read.ok) return read;
	const { names, needs, given } = read.value;
	const wrong = unknownIn(
		as,
		names,
		(given.shares ?? []).map(({ name }) => name)
	);
	if (wrong) return failed('disclosure-table', { where: wrong });
	const publication = as as Publication;
	const lattice = latticeOfTable(read.value, publication.shares ?? []);
	const round = new Set(publication.rounded ?? []);
	names.forEach((name, i) => {
		if (!round.has(name)) [lattice.from[i], lattice.to[i]] = [lattice.value[i], lattice.value[i]];
	});
	const hidden = Uint8Array.from(names, (name) => (publication.hidden.includes(name) ? 1 : 0));
	const guarded: Guarded[] = [...needs].map(([cell, need]) => ({ cell, need }));
	const told = audit(solver, lattice, hidden, guarded);
	return done({
		audit: ranges(told, names),
		level: told.level,
		exact: [...new Set(told.exact)].map((cell) => names[cell]),
		short: told.short.map((cell) => names[cell])
	});
}

/** The list of a publication that is none, or names what the table has not; null when all is well. */
function unknownIn(as: unknown, names: readonly string[], shares: readonly string[]): string | null {
	if (typeof as !== 'object' || as === null || Array.isArray(as)) return '{ hidden }';
	const said = as as Record<string, unknown>;
	const isSound = (list: string, known: readonly string[]) => {
		const own = said[list] ?? (list === 'hidden' ? null : []);
		return Array.isArray(own) && own.every((name) => known.includes(name as string));
	};
	if (!isSound('hidden', names)) return 'hidden';
	if (!isSound('rounded', names)) return 'rounded';
	return isSound('shares', shares) ? null : 'shares';
}

const record = <T>(entries: (readonly [string, T])[] | [string, T][]): Record<string, T> =>
	Object.assign(Object.create(null) as Record<string, T>, Object.fromEntries(entries));

const ranges = ({ range }: Audit, names: readonly string[]): TableShown['audit'] =>
	record(
		[...range].map(([cell, [low, high]]): [string, [number, number]] => [
			names[cell],
			[low, Math.min(high, Number.MAX_SAFE_INTEGER)]
		])
	);

function percent({ numerator, denominator, decimals = 1 }: Share, count: (name: string) => number): number {
	return Number(((100 * count(numerator)) / count(denominator)).toFixed(decimals));
}

/** The cells and relations of a table; shares that are shown are relations too. */
function latticeOfTable({ given, names, at }: Read, shares: readonly string[]): Lattice {
	const all = names.reduce((sum, name) => sum + Math.abs(given.cells[name]), 0);
	const earlier = given.earlier ?? [];
	const cells = names.map((name): CellGiven => {
		const value = given.cells[name];
		return {
			value,
			...(earlier.some((version) => Object.hasOwn(version, name) && version[name] === value) && {
				known: [value, value]
			}),
			cost: 1 + sumShare(value, all)
		};
	});
	const relations: Relation[] = given.equations.map(({ total, parts }) =>
		sumRelation(
			at.get(total)!,
			parts.map((part) => at.get(part)!)
		)
	);
	for (const share of given.shares ?? []) {
		const [part, whole] = [at.get(share.numerator)!, at.get(share.denominator)!];
		relations.push({ cells: [whole, part], signs: [1, -1], low: 0, high: Infinity });
		if (!shares.includes(share.name)) continue;
		const half = 0.5 * 10 ** -(share.decimals ?? 1);
		const p = percent(share, (name) => given.cells[name]);
		relations.push({ cells: [part, whole], signs: [1, -(p - half) / 100], low: 0, high: Infinity });
		relations.push({ cells: [part, whole], signs: [1, -(p + half) / 100], low: -Infinity, high: 0 });
	}
	return latticeOf(cells, relations, given.policy.rounding);
}

function readTable(json: unknown): Result<Read> {
	const wrong = (where: string) => failed('disclosure-table', { where });
	const given = json as Partial<TableGiven> | null;
	if (typeof given !== 'object' || given === null || Array.isArray(given))
		return wrong('{ policy, cells, equations }');
	const policy = rulesOf(given.policy ?? {});
	if ('wrong' in policy) return wrong(`policy.${policy.wrong}`);
	const { cells, equations = [], earlier = [], contributions = {}, shares = [] } = given;
	if (typeof cells !== 'object' || cells === null || Array.isArray(cells)) return wrong('cells');
	const names = Object.keys(cells);
	const at = new Map(names.map((name, i) => [name, i]));
	for (const name of names)
		if (typeof cells[name] !== 'number' || !Number.isFinite(cells[name]) || cells[name] < 0)
			return wrong(`cells.${name}`);
	if (!Array.isArray(equations)) return wrong('equations');
	for (const [i, each] of equations.entries()) {
		const { total, parts } = (each ?? {}) as { total?: unknown; parts?: unknown };
		const own = Array.isArray(parts) ? [total, ...(parts as unknown[])] : [];
		if (own.length < 2 || new Set(own).size < own.length) return wrong(`equations[${i}]`);
		const strange = own.find((name) => typeof name !== 'string' || !at.has(name));
		if (strange !== undefined) return wrong(`equations[${i}]: ${String(strange)}`);
		const sum = each.parts.reduce((all, name) => all + cells[name], 0);
		if (Math.abs(sum - cells[each.total]) > 1e-9 * Math.max(1, sum))
			return failed('disclosure-unequal', { total: each.total, value: cells[each.total], sum });
	}
	if (!Array.isArray(earlier) || earlier.some((each) => typeof each !== 'object' || each === null))
		return wrong('earlier');
	if (!Array.isArray(shares)) return wrong('shares');
	for (const [i, share] of shares.entries()) {
		const { name, numerator, denominator, decimals = 1 } = (share ?? {}) as Partial<Share>;
		if (typeof name !== 'string' || !at.has(numerator!) || !at.has(denominator!))
			return wrong(`shares[${i}]`);
		if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12) return wrong(`shares[${i}].decimals`);
		if (cells[numerator!] > cells[denominator!]) return wrong(`shares[${i}]`);
	}
	const strange = Object.keys(contributions).find(
		(name) =>
			!at.has(name) || !Array.isArray(contributions[name]) || !contributions[name].every(Number.isFinite)
	);
	if (strange !== undefined) return wrong(`contributions.${strange}`);
	const needs = new Map<number, Need>();
	names.forEach((name, i) => {
		const own = Object.hasOwn(contributions, name) ? contributions[name] : [];
		const need = primaryNeed(cells[name], policy.rules, own);
		if (need) needs.set(i, need);
	});
	return done({
		given: { policy: policy.rules, cells, equations, earlier, contributions, shares },
		names,
		at,
		needs
	});
}
