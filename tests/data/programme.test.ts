import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BookState } from '#lib/programme/book/fold.ts';
import { readBook } from '#lib/programme/book/file.ts';
import { checkBook } from '#lib/programme/book/check.ts';
import { Ledger } from '#lib/programme/book/ledger.ts';
import { cascadeOf } from '#lib/programme/book/training.ts';
import { codesOf } from '#lib/programme/book/rule/code.ts';
import type { Programme } from '#lib/term/book.ts';
import { sampleBook } from '../../data/programmes/project8-sample/sample.ts';
import { places, project8, source } from '../programme/book/viet-nam.ts';

const committed = readFileSync('data/programmes/project8-sample/book.jsonl.gz');
const read = await readBook(committed);
if (!read.ok) throw new Error(JSON.stringify(read.failure));
const { programme, changes, whole } = read.value;
const ledger = new Ledger(programme, new BookState(changes), places);

test('the sample is drawn to the byte as it is committed, and says that it is made up', async () => {
	expect(Buffer.compare(Buffer.from(await sampleBook(source)), committed)).toBe(0);
	expect(whole).toBe(true);
	expect(programme.synthetic).toBe(true);
	expect(programme.id).not.toBe(project8.id);
	expect(programme.registers).toEqual(project8.registers);
});

test('only the reported rows are marked so: 2 classes, 3 topics, 45 participants, then 20 villages in 12 communes of 4 districts', () => {
	const marked = new Set(changes.filter((each) => each.origin.reported).map((each) => each.row));
	expect([...marked]).toEqual(['reported-classes', 'reported-practice']);
	const { steps } = cascadeOf(ledger, { area: 'VN', period: '2023' });
	const [province, village] = ['province', 'village'].map((level) =>
		steps.find((each) => each.level === level && each.topic === '')!
	);
	expect([province.classes.value, province.trainees.value, province.women.value]).toEqual([2, 45, null]);
	const { districts, communes, villages } = village.places;
	expect([districts.value, communes.value, villages.value]).toEqual([4, 12, 20]);
	expect(village.linked.value).toBe(1);
});

test('its checks say nothing worse than a note', () => {
	expect(checkBook(ledger, '2026-11-28').filter((each) => each.severity !== 'note')).toEqual([]);
});

test('no target is built in, and every name is in both languages', () => {
	expect(JSON.stringify(project8)).not.toMatch(/9[.,]?000|1[.,]?800/);
	const names = project8.registers.flatMap((register) => [register, ...register.columns]);
	for (const { name } of [...names, ...project8.contents, ...project8.indicators, ...project8.calendar]) {
		expect(name.vi.trim()).not.toBe('');
		expect(name.en.trim()).not.toBe('');
	}
});

test('everything a formula, a part or a row names is there', () => {
	const column = (register: string, code: string | undefined) =>
		code === undefined ||
		project8.registers.find((each) => each.code === register)?.columns.some((each) => each.code === code);
	for (const { formula, content } of project8.indicators) {
		expect(project8.contents.map((each) => each.code)).toContain(content);
		for (const term of [formula?.of, formula?.over]) {
			if (!term) continue;
			expect(column(term.register, term.column) && column(term.register, term.filled)).toBe(true);
			for (const [code, values] of Object.entries(term.where ?? {})) {
				const own = project8.registers
					.find((each) => each.code === term.register)!
					.columns.find((each) => each.code === code)!;
				for (const value of values) expect(codesOf(project8 as Programme, own)).toContain(value);
			}
		}
	}
	for (const register of project8.registers)
		for (const each of register.columns) {
			expect(column(register.code, each.part?.of)).toBe(true);
			if (each.refers !== undefined)
				expect(project8.registers.some(({ code }) => code === each.refers)).toBe(true);
		}
});
