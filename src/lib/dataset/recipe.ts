import { done, failed, type Result } from '../term/failure.ts';
import type { Finding } from '../term/finding.ts';
import type { ColumnRole, Role, Step, Structure } from '../term/structure.ts';
import { about } from './finding.ts';
import { columnsOf, fileWidth, madeBy, moved, withSteps } from './step.ts';

/** What a person can say about reading a file; the members of `ReadOptions` that are kept. */
export interface Reading {
	encoding?: string;
	delimiter?: string;
	headerRows?: number;
	sheet?: string;
	stacked?: number;
}

/**
 * The answers a person gave for one file, to be given again for the next file of the same sender. Only what differs from
 * the guess is kept; everything else is guessed anew, so that a new year's column or a new sheet is not an error.
 */
export interface Recipe {
	kind: 'parity-atlas-recipe';
	version: 1;
	name: string;
	/** ISO date it was saved on */
	date: string;
	/** name of the file it was made for */
	file: string;
	reading: Reading;
	/** the columns of the file it was made for and the role each had in the end */
	columns: { name: string; role: Role; dimension?: string }[];
	/** columns by their place in `columns` */
	said: Partial<Omit<Structure, 'columns'>> & { columns?: ColumnRole[] };
}

const SCALARS = ['vintage', 'decimal', 'thousands', 'dates', 'pairs', 'calendar'] as const;

/** The answers that lead from the guessed structure to the one a person settled on. */
export function recipeOf(
	guessed: Structure,
	settled: Structure,
	reading: Reading,
	made: Pick<Recipe, 'name' | 'date' | 'file'>
): Recipe {
	const said: Recipe['said'] = {};
	const columns = settled.columns.filter(
		(column) =>
			!same(
				column,
				guessed.columns.find((each) => each.index === column.index)
			)
	);
	if (columns.length) said.columns = columns;
	for (const name of SCALARS)
		if (settled[name] !== undefined && settled[name] !== guessed[name])
			Object.assign(said, { [name]: settled[name] });
	if (!same(settled.earlier ?? null, guessed.earlier ?? null)) said.earlier = settled.earlier ?? null;
	if (!same(settled.fixed, guessed.fixed)) said.fixed = settled.fixed;
	if (!same(settled.steps ?? [], guessed.steps ?? [])) said.steps = settled.steps ?? [];
	if (Object.keys(settled.aliases ?? {}).length) said.aliases = settled.aliases;
	if (settled.settled?.length) said.settled = settled.settled;
	return {
		kind: 'parity-atlas-recipe',
		version: 1,
		...made,
		reading,
		columns: settled.columns.map(({ name, role, dimension }) => ({
			name,
			role,
			...(dimension !== undefined && { dimension })
		})),
		said
	};
}

/** A recipe fitted to a file: the answers by that file's columns, and what no longer fits. */
export interface Fitted {
	/** for `amend` */
	said: Partial<Structure>;
	findings: Finding[];
}

/** Gives a recipe's answers for the columns of another file, found by name, else by the same name with other numbers. */
export function fit(recipe: Recipe, guessed: Structure): Fitted {
	const findings: Finding[] = [];
	const { to, structure, dropped } = restepped(recipe, guessed);
	const now = (place: number): number | null => to[place] ?? null;
	const said: Partial<Structure> = {};
	for (const name of [...SCALARS, 'earlier', 'fixed', 'aliases', 'settled'] as const)
		if (recipe.said[name] !== undefined) Object.assign(said, { [name]: recipe.said[name] });
	const lost = new Set<number>();
	const columns = (recipe.said.columns ?? []).flatMap((own): ColumnRole[] => {
		const index = now(own.index);
		const of = own.of === undefined ? undefined : now(own.of);
		if (index === null || of === null) {
			lost.add(own.index);
			return [];
		}
		return [{ ...own, index, name: structure.columns[index].name, ...(of !== undefined && { of }) }];
	});
	if (columns.length) said.columns = columns;
	if (recipe.said.steps) said.steps = structure.steps ?? [];
	recipe.columns.forEach(({ name, role }, place) => {
		const at = now(place);
		if (at === null) {
			if (role !== 'ignore' || lost.has(place))
				findings.push(about('recipe-column-gone', 'question', { column: name, values: { role } }));
			return;
		}
		const column = structure.columns[at];
		const answered = columns.some(({ index }) => index === at);
		if (!answered && column.role !== role)
			findings.push(
				about('recipe-role-differs', 'question', {
					column: column.name,
					values: { role: column.role, was: role }
				})
			);
	});
	for (const { index, name } of structure.columns)
		if (!to.includes(index)) findings.push(about('recipe-column-new', 'note', { column: name }));
	if (dropped) findings.push(about('recipe-step-gone', 'question', { values: { steps: dropped } }));
	return { said, findings };
}

/**
 * The guess with the steps a recipe keeps, about the same columns of the new file, and where each of the recipe's columns is in
 * it; steps that name a column the file does not have are dropped.
 */
function restepped(
	recipe: Recipe,
	guessed: Structure
): { to: (number | null)[]; structure: Structure; dropped: number } {
	const names = recipe.columns.map(({ name }) => name);
	const { steps } = recipe.said;
	if (!steps)
		return {
			to: pair(
				names,
				guessed.columns.map(({ name }) => name)
			),
			structure: guessed,
			dropped: 0
		};
	const width = names.length - steps.reduce((n, step) => n + madeBy(step), 0);
	const own = guessed.columns.slice(0, fileWidth(guessed)).map(({ name }) => name);
	const to: (number | null)[] = pair(names.slice(0, width), own);
	const kept: Step[] = [];
	let next = own.length;
	for (const step of steps) {
		const fits = columnsOf(step).every((place) => to[place] !== null && to[place] !== undefined);
		if (fits) kept.push(moved(step, (place) => to[place]!));
		if (madeBy(step)) to.push(fits ? next++ : null);
	}
	return { to, structure: withSteps(guessed, kept), dropped: steps.length - kept.length };
}

/** Share of a recipe's columns that another file has, 0–1: high for a file of the same sender. */
function likeness(recipe: Recipe, names: readonly string[]): number {
	const to = pair(
		recipe.columns.map(({ name }) => name),
		names
	);
	const found = to.filter((at) => at !== null).length;
	return found / Math.max(1, recipe.columns.length, names.length);
}

/** How alike two headers must be for a recipe to be offered. */
const ALIKE = 0.6;

/** The recipes whose file had a header like this one, the likest first. */
export const recipesFor = (recipes: readonly Recipe[], names: readonly string[]): Recipe[] =>
	recipes
		.map((recipe) => ({ recipe, like: likeness(recipe, names) }))
		.filter(({ like }) => like >= ALIKE)
		.sort((a, b) => b.like - a.like)
		.map(({ recipe }) => recipe);

/** Each old column's index among the new ones: the same name first, then the same name with other numbers, in order. */
function pair(before: readonly string[], after: readonly string[]): (number | null)[] {
	const to = before.map((): number | null => null);
	const free = new Set(after.map((_, index) => index));
	for (const key of [exact, numberless]) {
		const waiting = new Map<string, number[]>();
		for (const index of free) {
			const name = key(after[index]);
			waiting.set(name, [...(waiting.get(name) ?? []), index]);
		}
		before.forEach((name, place) => {
			if (to[place] !== null) return;
			const index = waiting.get(key(name))?.shift();
			if (index === undefined) return;
			to[place] = index;
			free.delete(index);
		});
	}
	return to;
}

const exact = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const numberless = (name: string): string =>
	exact(name)
		.replace(/(?<=(?:quý|quy|quarter|kỳ|đợt) )[ivx]+(?!\p{L})/gu, '#')
		.replace(/\d+/g, '#');

/** A recipe from the text of its file. Failure: `recipe-unreadable`. */
export function readRecipe(text: string): Result<Recipe> {
	let found: unknown;
	try {
		found = JSON.parse(text);
	} catch (error) {
		return failed('recipe-unreadable', { reason: (error as Error).message });
	}
	return isRecipe(found) ? done(found) : failed('recipe-unreadable', { reason: 'kind, columns, said' });
}

/** Whether parsed JSON is a recipe; its answers are checked by `amend` when they are given. */
export function isRecipe(found: unknown): found is Recipe {
	if (typeof found !== 'object' || found === null) return false;
	const { kind, version, name, date, file, reading, columns, said } = found as Partial<Recipe>;
	return (
		kind === 'parity-atlas-recipe' &&
		version === 1 &&
		typeof name === 'string' &&
		typeof date === 'string' &&
		typeof file === 'string' &&
		isObject(reading) &&
		isObject(said) &&
		(said.columns === undefined || Array.isArray(said.columns)) &&
		(said.steps === undefined || Array.isArray(said.steps)) &&
		Array.isArray(columns) &&
		columns.every((column) => typeof column?.name === 'string' && typeof column.role === 'string')
	);
}

const isObject = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => plain(a) === plain(b);
const plain = (value: unknown): string =>
	JSON.stringify(value, (_, each: unknown) =>
		isObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each
	) ?? '';
