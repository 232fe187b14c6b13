import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinations, type Cube } from '#lib/cube/cube.ts';
import { decode } from '#lib/cube/decode.ts';
import { encode } from '#lib/cube/encode.ts';
import { FORMAT } from '#lib/cube/format.ts';
import { crc32 } from '#lib/file/archive/crc32.ts';
import { must } from '../query/small.ts';

const FIXTURES = 'tests/cube/fixture';

/** A cube as it is written down beside its bytes: absent numbers are null. */
type Written = Omit<
	Cube,
	'areas' | 'status' | 'value' | 'numerator' | 'denominator' | 'lower' | 'upper' | 'note'
> & {
	areas: number[];
	status: number[];
	value: (number | null)[];
	numerator?: (number | null)[];
	denominator?: (number | null)[];
	note?: { codes: number[]; dictionary: string[] };
};

const numbers = (list: (number | null)[]) => Float64Array.from(list, (each) => each ?? NaN);
const cubeOf = ({ areas, status, value, numerator, denominator, note, ...shape }: Written): Cube => ({
	...shape,
	areas: Uint32Array.from(areas),
	status: Uint8Array.from(status),
	value: numbers(value),
	...(numerator && { numerator: numbers(numerator) }),
	...(denominator && { denominator: numbers(denominator) }),
	...(note && { note: { codes: Int32Array.from(note.codes), dictionary: note.dictionary } })
});

describe.each(readdirSync(FIXTURES).filter((file) => file.endsWith('.json')))('%s', (file) => {
	const cube = cubeOf(JSON.parse(readFileSync(`${FIXTURES}/${file}`, 'utf8')) as Written);
	const bytes = new Uint8Array(readFileSync(`${FIXTURES}/${file.replace(/json$/, 'cube')}`));

	test('is in the bytes beside it', () => expect(must(decode(bytes))).toEqual(cube));
	test('is written as these bytes', () => expect(encode(cube)).toEqual(bytes));
});

const absent = fc.constant(NaN);
const kinds = {
	counts: fc.nat(60_000),
	large: fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
	tenths: fc.integer({ min: -2000, max: 2000 }).map((n) => n / 10),
	mixed: fc.oneof(fc.nat(500), fc.double({ noNaN: true }), fc.constantFrom(-0, 1e300, 0.1 + 0.2, 2 ** 53))
};

/** Most values of a rate are what its parts give. */
function asRate(cube: Cube, wanted: boolean): Cube {
	const { numerator, denominator, value } = cube;
	if (!wanted || !numerator || !denominator) return cube;
	return { ...cube, value: value.map((own, i) => (i % 6 ? (100 * numerator[i]) / denominator[i] : own)) };
}

const anyCube: fc.Arbitrary<Cube> = fc
	.record({
		areas: fc.uniqueArray(fc.nat(100_000), { maxLength: 7 }).map((list) => list.sort((a, b) => a - b)),
		periods: fc.uniqueArray(fc.string(), { maxLength: 4 }),
		dimensions: fc.array(
			fc.record({ code: fc.string(), codes: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }) }),
			{ maxLength: 2 }
		),
		statuses: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 }),
		kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
		has: fc.subarray(['numerator', 'denominator', 'lower', 'upper', 'note'] as const)
	})
	.chain(({ areas, kind, has, ...shape }) => {
		const cells = areas.length * shape.periods.length * combinations(shape);
		const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: cells, maxLength: cells });
		const measure = list(fc.oneof({ weight: 5, arbitrary: kinds[kind] }, { weight: 1, arbitrary: absent })).map((values) => Float64Array.from(values)); // prettier-ignore
		const optional = (name: (typeof has)[number]) => (has.includes(name) ? { [name]: measure } : {});
		return fc
			.record({
				indicator: fc.string(),
				areas: fc.constant(Uint32Array.from(areas)),
				periods: fc.constant(shape.periods),
				dimensions: fc.constant(shape.dimensions),
				statuses: fc.constant(shape.statuses),
				status: list(fc.nat(shape.statuses.length)).map((values) => Uint8Array.from(values)),
				value: measure,
				...optional('numerator'),
				...optional('denominator'),
				...optional('lower'),
				...optional('upper'),
				...(has.includes('note') && {
					note: list(fc.nat(2)).map((codes) => ({
						codes: Int32Array.from(codes),
						dictionary: ['', 'a', 'ghi chú']
					}))
				})
			})
			.map((cube) => asRate(cube as Cube, kind === 'counts'));
	});

test('any cube comes back as it was, to the last bit', () => {
	fc.assert(
		fc.property(anyCube, (cube) => {
			expect(must(decode(encode(cube)))).toEqual(cube);
		}),
		{ numRuns: 500 }
	);
});

describe('bytes that are no cube are a failure', () => {
	const spoilt = (bytes: Uint8Array): void => {
		expect(decode(bytes)).toMatchObject({ ok: false, failure: { kind: 'cube-unreadable' } });
	};

	test('of any kind', () => fc.assert(fc.property(fc.uint8Array(), spoilt)));

	test('a cube cut off, lengthened, or with any byte changed', () => {
		fc.assert(
			fc.property(anyCube, fc.nat(), fc.integer({ min: 1, max: 255 }), (cube, place, change) => {
				const bytes = encode(cube);
				spoilt(bytes.subarray(0, place % bytes.length));
				spoilt(Uint8Array.from([...bytes, change]));
				bytes[place % bytes.length] ^= change;
				spoilt(bytes);
			})
		);
	});

	test('a header or a body that is false and has the right checksum', () => {
		fc.assert(
			fc.property(anyCube, fc.nat(), fc.integer({ min: 1, max: 255 }), (cube, place, change) => {
				const bytes = encode(cube);
				if (bytes.length === FORMAT.front) return;
				bytes[FORMAT.front + (place % (bytes.length - FORMAT.front))] ^= change;
				new DataView(bytes.buffer).setUint32(FORMAT.sum, crc32(bytes.subarray(FORMAT.front)), true);
				const found = decode(bytes);
				if (!found.ok) expect(found.failure.kind).toBe('cube-unreadable');
			}),
			{ numRuns: 1000 }
		);
	});
});
