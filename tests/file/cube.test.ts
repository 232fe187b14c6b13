import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOf, read, rowsOf, upload } from './support.ts';

/** A cube: named dimensions with their labels, and a figure, a mark or nothing in every cell. */
interface Made {
	dimensions: { name: string; labels: string[] }[];
	cells: (number | string | null)[];
}

const word = fc.constantFrom(
	'Hà Nội',
	'Ðắk Lắk (*)',
	'CẢ NƯỚC',
	'a;b',
	'Cộng: 1',
	'x,y',
	'2023',
	'01',
	'Nữ',
	'=1+1',
	'__proto__'
);
const figure = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
const cubes: fc.Arbitrary<Made> = fc
	.uniqueArray(fc.constantFrom('Tỉnh', 'Năm', 'Giới tính', 'Nhóm "A"', 'constructor'), {
		minLength: 1,
		maxLength: 4
	})
	.chain((names) =>
		fc.tuple(...names.map(() => fc.uniqueArray(word, { minLength: 1, maxLength: 4 }))).chain((labels) =>
			fc
				.array(fc.oneof(figure, fc.constant('..'), fc.constant(null)), {
					minLength: labels.reduce((n, list) => n * list.length, 1),
					maxLength: labels.reduce((n, list) => n * list.length, 1)
				})
				.map((cells) => ({ dimensions: names.map((name, k) => ({ name, labels: labels[k] })), cells }))
		)
	);

/** The labels of each cell in row-major order, its figure as text and its mark. */
function recordsOf({ dimensions, cells }: Made): string[][] {
	return cells.map((cell, i) => {
		let rest = i;
		const labels: string[] = [];
		for (const { labels: list } of [...dimensions].reverse()) {
			labels.unshift(list[rest % list.length]);
			rest = Math.floor(rest / list.length);
		}
		const read = labels.map((label) => label.replace('Ð', 'Đ'));
		return [...read, typeof cell === 'number' ? String(cell) : '', typeof cell === 'string' ? cell : ''];
	});
}

async function expectRead(
	content: string,
	made: Made,
	keep: (cell: Made['cells'][number]) => boolean
): Promise<void> {
	const { raw } = await upload(content, {}, 'a');
	const names = namesOf(raw);
	const wanted = recordsOf(made).filter((_, i) => keep(made.cells[i]));
	const at = [
		...made.dimensions.map(({ name }) => names.indexOf(name)),
		names.indexOf('value'),
		names.indexOf('note')
	];
	const found = rowsOf(raw).map((row) => at.map((k) => (k < 0 ? '' : row[k])));
	expect(found).toEqual(wanted);
}

describe('a cube is read as it was written', () => {
	test('as JSON-stat, whole and sparse, in versions 1 and 2', () =>
		fc.assert(
			fc.asyncProperty(cubes, fc.boolean(), fc.boolean(), async (made, sparse, old) => {
				const id = made.dimensions.map(({ name }) => name);
				const size = made.dimensions.map(({ labels }) => labels.length);
				const dimension = Object.fromEntries(
					made.dimensions.map(({ name, labels }) => [
						name,
						{
							category: {
								index: Object.fromEntries(labels.map((_, i) => [`c${i}`, i])),
								label: Object.fromEntries(labels.map((label, i) => [`c${i}`, label]))
							}
						}
					])
				);
				const value = made.cells.map((cell) => (typeof cell === 'number' ? cell : null));
				const status = made.cells.flatMap((cell, i) =>
					typeof cell === 'string' ? [[String(i), cell] as const] : []
				);
				const body = {
					value: sparse ? Object.fromEntries(value.flatMap((v, i) => (v === null ? [] : [[i, v]]))) : value,
					status: Object.fromEntries(status)
				};
				const text = old
					? JSON.stringify({ dataset: { dimension: { ...dimension, id, size }, ...body } })
					: JSON.stringify({ version: '2.0', class: 'dataset', id, size, dimension, ...body });
				await expectRead(text, made, (cell) => !sparse || cell !== null);
			}),
			{ numRuns: 150 }
		));
	test('as PX, its texts cut anywhere', () =>
		fc.assert(
			fc.asyncProperty(
				cubes.filter(({ dimensions }) => dimensions.every(({ name }) => !name.includes('"'))),
				fc.nat(),
				async (made, cut) => {
					const quoted = (text: string) => {
						const at = text.length ? cut % text.length : 0;
						return at ? `"${text.slice(0, at)}"\n"${text.slice(at)}"` : `"${text}"`;
					};
					const { dimensions } = made;
					const stub = dimensions.slice(0, cut % (dimensions.length + 1));
					const heading = dimensions.slice(stub.length);
					const list = (keyword: string, of: string[]) =>
						of.length ? `${keyword}=${of.map(quoted).join(',')};\n` : '';
					const text =
						'AXIS-VERSION="2013";\nCODEPAGE="utf-8";\n' +
						list(
							'STUB',
							stub.map(({ name }) => name)
						) +
						list(
							'HEADING',
							heading.map(({ name }) => name)
						) +
						dimensions.map(({ name, labels }) => list(`VALUES("${name}")`, labels)).join('') +
						`DATA=\n${made.cells.map((cell, i) => (cell === null ? '"."' : typeof cell === 'string' ? `"${cell}"` : cell) + (i % 3 ? ' ' : '\r\n')).join('')};`;
					const marked = { ...made, cells: made.cells.map((cell) => cell ?? '.') };
					await expectRead(text, marked, () => true);
				}
			),
			{ numRuns: 150 }
		));
	test('cut off anywhere it is refused, or the cut is told', async () => {
		const text =
			'AXIS-VERSION="2013";\nSTUB="a";\nHEADING="b";\nVALUES("a")="x","y";\nVALUES("b")="1","2";\nDATA=\n10 20\n30 40;\n';
		for (let end = 1; end < text.length - 2; end++) {
			const result = await read(text.slice(0, end), {}, 'a.px');
			if (result.ok && result.value.kind === 'px')
				expect(result.value.findings.map(({ rule }) => rule)).toContain('px-cut');
		}
	});
});
