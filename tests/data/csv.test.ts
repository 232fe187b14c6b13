import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../data/csv.ts';

test('what is written is read again, whatever the text', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', 'ễ', '"', ',', '\n', ' ', '0') });
	const row = fc.record({ x: cell, y: cell, z: cell });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1 }), (table) => {
			expect(readCsv(writeCsv(['x', 'y', 'z'], table))).toEqual(table);
		})
	);
});

test('sparse leaves out columns that are empty throughout, and no other', () => {
	expect(writeCsv(['a', 'b', 'c'], [{ a: 1, c: '' }, { c: 0 }], { sparse: true })).toBe('a,c\n1,\n,0\n');
});
