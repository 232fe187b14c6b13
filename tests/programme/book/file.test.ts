import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerLine, readBook, writeBook } from '#lib/programme/book/file.ts';
import { writeLine } from '#lib/programme/book/line.ts';
import type { BookChange } from '#lib/term/book.ts';
import { tiny } from './tiny.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const change = fc.record({
	id: fc.uuid(),
	register: fc.constantFrom('activity', 'output'),
	row: fc.string(),
	column: fc.option(fc.string()),
	value: fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.constant(null)
	),
	over: fc.option(fc.string()),
	origin: fc.record({ by: fc.string({ unit: 'grapheme' }), at: fc.constant('2026-03-01T02:00:00.000Z') })
});
const changes = fc.uniqueArray(change, { selector: ({ id }) => id, maxLength: 12 });
/** JSON has one zero and no half of a letter pair */
const plain = (all: BookChange[]) => JSON.parse(JSON.stringify(all)) as BookChange[];

describe('a book as one file', () => {
	test('comes back as it was written, packed or not', () =>
		fc.assert(
			fc.asyncProperty(changes, fc.boolean(), async (made, packed) => {
				const read = await readBook(await writeBook({ began: tiny, editions: [], changes: made }, packed));
				expect(read).toMatchObject({
					ok: true,
					value: { torn: null, damaged: [], whole: true, began: tiny }
				});
				expect(read.ok && read.value.changes).toEqual(plain(made));
			})
		));

	test('cut off anywhere, it gives every line that is whole, and says what is not', () =>
		fc.assert(
			fc.asyncProperty(changes, fc.nat(), async (made, place) => {
				const lines = made.map((each) => encode(writeLine(each) + '\n'));
				const head = encode(headerLine(tiny));
				const all = new Uint8Array([...head, ...lines.flatMap((line) => [...line])]);
				const cut = head.length + (place % (all.length - head.length + 1));
				const read = await readBook(all.subarray(0, cut));
				let [at, whole] = [head.length, 0];
				// a line whose end alone is missing is whole
				while (whole < lines.length && at + lines[whole].length - 1 <= cut) at += lines[whole++].length;
				expect(read.ok && read.value.changes).toEqual(plain(made.slice(0, whole)));
				expect(read.ok && read.value.torn !== null).toBe(cut > at);
				expect(read.ok && read.value.damaged).toEqual([]);
			})
		));

	test('with a byte changed, that line is set aside and the others count', () =>
		fc.assert(
			fc.asyncProperty(changes, fc.nat(), fc.integer({ min: 1, max: 255 }), async (made, place, by) => {
				fc.pre(made.length > 0);
				const bytes = await writeBook({ began: tiny, editions: [], changes: made });
				const start = bytes.indexOf(10) + 1;
				const at = start + (place % (bytes.length - start));
				bytes[at] ^= by;
				const read = await readBook(bytes);
				if (!read.ok) return expect.unreachable();
				expect(read.value.whole).toBe(false);
				const kept = new Set(plain(made).map((each) => JSON.stringify(each)));
				expect(read.value.changes.every((each) => kept.has(JSON.stringify(each)))).toBe(true);
				expect(read.value.changes.length).toBeGreaterThanOrEqual(made.length - 2);
			})
		));

	test('the newest edition of the programme counts', async () => {
		const edition = (id: string, vi: string, over: string | null) => ({
			...{ id, over, origin: { by: 'A', at: '2026-03-01T02:00:00.000Z' } },
			programme: { ...tiny, title: { vi, en: vi } }
		});
		const editions = [edition('b', 'Hai', 'a'), edition('a', 'Một', null)];
		const read = await readBook(await writeBook({ began: tiny, editions, changes: [] }));
		expect(read.ok && read.value.programme.title.vi).toBe('Hai');
		expect(read.ok && read.value.began).toEqual(tiny);
	});

	test('refuses what is no book, and one of a later form', async () => {
		expect(await readBook(encode('a,b\n1,2\n'))).toMatchObject({
			ok: false,
			failure: { kind: 'not-a-book' }
		});
		expect(
			await readBook(encode('{"format":"parity-atlas-book","version":1,"programme":{}}\n'))
		).toMatchObject({
			ok: false
		});
		const later = headerLine(tiny).replace('"version":1', '"version":2');
		expect(await readBook(encode(later))).toMatchObject({ ok: false, failure: { kind: 'book-newer' } });
	});
});
