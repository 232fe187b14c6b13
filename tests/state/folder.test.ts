import { describe, expect, test } from 'vitest';
import { isFull, writeAll, type Access } from '#lib/state/folder.ts';

/** A file on a disk with so much room. @param full what a write answers when there is none */
function fileWith(room: number, full: number, most = Infinity): { access: Access; kept: () => string } {
	let bytes = new Uint8Array(0);
	const access: Access = {
		read: () => 0,
		write(data, { at }) {
			const length = Math.min(data.length, room - at, most);
			if (length <= 0) return full;
			const grown = new Uint8Array(Math.max(bytes.length, at + length));
			grown.set(bytes);
			grown.set(data.subarray(0, length), at);
			bytes = grown;
			return length;
		},
		getSize: () => bytes.length,
		truncate: (size) => void (bytes = bytes.slice(0, size)),
		flush: () => {},
		close: () => {}
	};
	return { access, kept: () => new TextDecoder().decode(bytes) };
}

const line = new TextEncoder().encode('{"id":"a"}\n');

describe('all of the bytes are written', () => {
	test('in pieces, where the browser writes less than asked', () => {
		const { access, kept } = fileWith(100, 0, 4);
		expect(writeAll(access, line, 0)).toBe(line.length);
		expect(writeAll(access, line, line.length)).toBe(2 * line.length);
		expect(kept()).toBe('{"id":"a"}\n{"id":"a"}\n');
	});

	test.each([
		['nothing', 0],
		['the number of the error', -8],
		['that number without its sign', 2 ** 32 - 8]
	])('or it is refused: a full disk answers with %s', (_, full) => {
		for (const room of [0, 5]) {
			const { access } = fileWith(room, full);
			let error: unknown;
			try {
				writeAll(access, line, 0);
			} catch (thrown) {
				error = thrown;
			}
			expect(isFull(error)).toBe(true);
		}
	});

	test('or it is refused: said to be written, and not there', () => {
		const { access } = fileWith(100, 0);
		expect(() => writeAll({ ...access, write: ({ length }) => length }, line, 0)).toThrow('not all of it');
	});
});
