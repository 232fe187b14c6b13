import { describe, expect, test } from 'vitest';
import { amend } from '#lib/dataset/amend.ts';
import { guess } from '#lib/dataset/guess.ts';
import { fit, isRecipe, readRecipe, recipeOf, recipesFor } from '#lib/dataset/recipe.ts';
import type { Structure } from '#lib/term/structure.ts';
import { sayFinding } from '#lib/message/message.ts';
import { areas } from './read.ts';
import { lines } from './table.ts';

const FIRST = lines(
	'q3.csv',
	`Tỉnh        | Nội dung  | Đợt | Quý III/2023 | Ghi
	 Lai Châu    | đối thoại | 1   | 12           | a
	 Điện Biên   | đối thoại | 2   | 31           | b
	 Sơn La      | đối thoại | 1   | 25           | c`
);
const made = { name: 'Báo cáo quý', date: '2023-10-01', file: 'q3.csv' };
const guessed = () => guess(FIRST, areas).structure;

/** What a person settles on: the round is a breakdown, the remarks are notes. */
function settled(): Structure {
	const structure = guessed();
	const columns = structure.columns.map((column) => ({ ...column }));
	Object.assign(columns[2], { role: 'dimension', dimension: 'round' });
	Object.assign(columns[4], { role: 'note' });
	return { ...structure, columns, aliases: { 'Lai Châu': '12' } };
}

describe('a recipe', () => {
	test('keeps only what a person changed, and the columns it was made for', () => {
		const recipe = recipeOf(guessed(), settled(), { encoding: 'tcvn3' }, made);
		expect(recipe.said.columns?.map(({ name, role }) => [name, role])).toEqual([
			['Đợt', 'dimension'],
			['Ghi', 'note']
		]);
		expect(recipe.said).not.toHaveProperty('vintage');
		expect(recipe.said.aliases).toEqual({ 'Lai Châu': '12' });
		expect(recipe.columns).toHaveLength(5);
		const nothing = recipeOf(guessed(), guessed(), {}, made);
		expect(nothing.said).toEqual({});
	});

	test('is given again for the same file and leads to the same structure', () => {
		const recipe = recipeOf(guessed(), settled(), {}, made);
		const { said, findings } = fit(recipe, guessed());
		expect(findings).toEqual([]);
		const again = amend(guessed(), said);
		expect(again).toMatchObject({ ok: true, value: { columns: settled().columns } });
	});

	test('follows a column that moved, and one whose name has another quarter', () => {
		const next = lines(
			'q4.csv',
			`Nội dung  | Ghi | Tỉnh      | Quý IV/2023 | Đợt
			 đối thoại | a   | Lai Châu  | 13          | 1
			 đối thoại | b   | Điện Biên | 32          | 2`
		);
		const recipe = recipeOf(guessed(), settled(), {}, made);
		const { said, findings } = fit(recipe, guess(next, areas).structure);
		expect(said.columns?.map(({ index, role }) => [index, role])).toEqual([
			[4, 'dimension'],
			[1, 'note']
		]);
		expect(findings.filter(({ rule }) => rule.startsWith('recipe-column'))).toEqual([]);
		expect(
			recipesFor(
				[recipe],
				next.raw.columns.map((column) => column.name)
			)
		).toEqual([recipe]);
	});

	test('says what no longer fits: a column gone, a column new', () => {
		const next = lines(
			'q4.csv',
			`Tỉnh      | Nội dung  | Quý IV/2023 | Ghi | Dân tộc
			 Lai Châu  | đối thoại | 13          | a   | Thái
			 Điện Biên | đối thoại | 32          | b   | Mông`
		);
		const recipe = recipeOf(guessed(), settled(), {}, made);
		const { said, findings } = fit(recipe, guess(next, areas).structure);
		expect(said.columns?.map(({ name }) => name)).toEqual(['Ghi']);
		expect(findings).toMatchObject([
			{ rule: 'recipe-column-gone', severity: 'question', column: 'Đợt' },
			{ rule: 'recipe-column-new', severity: 'note', column: 'Dân tộc' }
		]);
		expect(sayFinding('vi', findings[0])).toContain('cột “Đợt”');
		expect(sayFinding('en', findings[0])).toContain('Other dimension');
		expect(
			recipesFor(
				[recipe],
				next.raw.columns.map((column) => column.name)
			)
		).toEqual([recipe]);
		expect(recipesFor([recipe], ['Tỉnh', 'Dân số', 'Diện tích'])).toEqual([]);
	});

	test('steps go with their columns', () => {
		const structure: Structure = { ...settled(), steps: [{ kind: 'fill', column: 1 }] };
		const recipe = recipeOf(guessed(), structure, {}, made);
		const moved = guessed();
		const columns = [moved.columns[1], moved.columns[0], ...moved.columns.slice(2)].map((column, index) => ({
			...column,
			index
		}));
		expect(fit(recipe, { ...moved, columns }).said.steps).toEqual([{ kind: 'fill', column: 0 }]);
		const without = columns.slice(1).map((column, index) => ({ ...column, index }));
		const gone = fit(recipe, { ...moved, columns: without });
		expect(gone.said.steps).toEqual([]);
		expect(gone.findings).toContainEqual(expect.objectContaining({ rule: 'recipe-step-gone' }));
	});

	test('is read back from its file, and what is none is refused with a sentence', () => {
		const recipe = recipeOf(guessed(), settled(), { sheet: 'Xã' }, made);
		expect(readRecipe(JSON.stringify(recipe))).toEqual({ ok: true, value: recipe });
		for (const text of ['', '[]', '{"kind":"parity-atlas-recipe"}', '{"columns":[]}'])
			expect(readRecipe(text)).toMatchObject({ ok: false, failure: { kind: 'recipe-unreadable' } });
		expect(isRecipe({ ...recipe, columns: [{ name: 1 }] })).toBe(false);
	});
});

describe('a recipe with steps', () => {
	const text = `Tỉnh     | Năm  | Lớp   | Tổng số | Nữ
		 Lai Châu | 2022 | Lớp 1 | 10      | 4
		          | 2022 | Lớp 2 | 20      | 9
		 Sơn La   | 2022 | Lớp 1 | 30      | 13
		          | 2022 | Lớp 2 | 40      | 21`;
	const first = lines('q3.csv', text);
	const next = lines(
		'q4.csv',
		text
			.replace('Tỉnh     | Năm ', 'Năm | Tỉnh')
			.replace(/(Lai Châu|Sơn La  |        ) +\| 2022/g, '2022 | $1')
	);

	test('they are taken up by the columns of the same name, and what they make keeps its role', () => {
		const guessed = guess(first, areas).structure;
		expect(guessed.steps?.map(({ kind }) => kind)).toEqual(['fill', 'difference']);
		// a person wants the blank areas left blank, and the men as a note
		const settled = amend(guessed, {
			steps: [{ kind: 'difference', from: 3, minus: 4, at: { dimensions: { sex: 'M' } } }]
		});
		if (!settled.ok) throw new Error(settled.failure.kind);
		expect(settled.value.columns).toHaveLength(6);
		const recipe = recipeOf(guessed, settled.value, {}, { name: 'r', date: '2024-01-01', file: 'q3.csv' });
		const { said, findings } = fit(recipe, guess(next, areas).structure);
		expect(findings).toEqual([]);
		const again = amend(guess(next, areas).structure, said);
		expect(again).toMatchObject({
			ok: true,
			value: { steps: [{ kind: 'difference', from: 3, minus: 4 }], columns: { length: 6 } }
		});
	});

	test('steps that cannot be are refused', () => {
		const { structure } = guess(first, areas);
		for (const steps of [
			'fill',
			[{ kind: 'melt', column: 0 }],
			[{ kind: 'fill', column: 9 }],
			[{ kind: 'section', column: 0, style: 'bold' }],
			[{ kind: 'difference', from: 3 }]
		])
			expect(amend(structure, { steps }).ok).toBe(false);
		for (const said of [{ dates: 'ymd' }, { columns: [{ index: 3, role: 'value', scale: 0 }] }])
			expect(amend(structure, said).ok).toBe(false);
	});
});
