import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBlock, writeBlock } from '#lib/programme/book/block.ts';

test.each([
	[
		'a\tb\r\nc\td\r\n',
		[
			['a', 'b'],
			['c', 'd']
		]
	],
	['one', [['one']]],
	['', [['']]],
	['\t\n', [['', '']]],
	['"two\nlines"\tx', [['two\nlines', 'x']]],
	['"say ""hello""\nthere"', [['say "hello"\nthere']]],
	['"Tổ" truyền thông\t3"', [['"Tổ" truyền thông', '3"']]],
	['"quoted"\tb', [['"quoted"', 'b']]],
	['"never closed\tb', [['"never closed', 'b']]]
])('%j', (text, cells) => expect(readBlock(text)).toEqual(cells));

test('any block comes back as it was', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'đ') });
	const block = fc
		.integer({ min: 1, max: 4 })
		.chain((columns) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 })
		);
	fc.assert(
		fc.property(block, (rows) => {
			expect(readBlock(writeBlock(rows))).toEqual(rows);
		})
	);
});
