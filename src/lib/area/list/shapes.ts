import type { RawTable } from '../../term/column.ts';
import { done, type Result } from '../../term/failure.ts';
import { readShapes } from '../boundary/read.ts';

/** The properties of a file of shapes as a table, a row for each shape: a list of areas may come with their outlines. */
export function tableOfProperties(bytes: Uint8Array): Result<RawTable> {
	const read = readShapes(bytes);
	if (!read.ok) return read;
	const { shapes } = read.value;
	const names = [...new Set(shapes.flatMap(({ properties }) => [...properties.keys()]))];
	const columns = names.map((name) => {
		const codes = new Int32Array(shapes.length);
		const dictionary: string[] = [];
		const at = new Map<string, number>();
		shapes.forEach(({ properties }, row) => {
			const word = properties.get(name) ?? '';
			let code = at.get(word);
			if (code === undefined) at.set(word, (code = dictionary.push(word) - 1));
			codes[row] = code;
		});
		return { kind: 'text' as const, name: name === '(id)' ? 'id' : name, codes, dictionary };
	});
	const lines = Int32Array.from(shapes, ({ place }) => place);
	return done({ columns, length: shapes.length, lines });
}
