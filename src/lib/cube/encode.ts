import { crc32 } from '../file/archive/crc32.ts';
import { combinations, MEASURES, type Cube, type Measure } from './cube.ts';
import { FORMAT, MAGIC, type Coding, type Header } from './format.ts';
import { apartOf, fromParts, Predicted, scaled, unscaled, unsigned, WIDTHS } from './predict.ts';
import { Writer } from './runs.ts';

/** A cube as bytes. What `decode` makes of them is the same to the last bit. */
export function encode(cube: Cube): Uint8Array<ArrayBuffer> {
	const measures = [...MEASURES.filter((each) => each !== 'value' && cube[each]), 'value' as const];
	const coded = measures.map((each) => codeMeasure(cube, each));
	const standing = new Writer();
	standing.runs(cube.status);
	const areas = new Writer();
	areas.runs(Array.from(cube.areas, (area, i) => (i ? area - cube.areas[i - 1] : area)));
	const notes = new Writer();
	if (cube.note) notes.runs(cube.note.codes);
	const header: Header = {
		indicator: cube.indicator,
		areas: cube.areas.length,
		periods: cube.periods,
		dimensions: cube.dimensions,
		statuses: cube.statuses,
		measures: coded.map(({ coding }) => coding),
		...(cube.note && { notes: cube.note.dictionary })
	};
	const text = new TextEncoder().encode(JSON.stringify(header));
	const parts = [areas.bytes, standing.bytes, ...coded.flatMap(({ parts }) => parts), notes.bytes];
	const body = join(parts);
	const front = new Uint8Array(FORMAT.front);
	const view = new DataView(front.buffer);
	front.set(MAGIC);
	view.setUint32(FORMAT.header, text.length, true);
	view.setUint32(FORMAT.body, body.length, true);
	view.setUint32(FORMAT.sum, crc32(body, crc32(text)), true);
	return join([front, text, body]);
}

interface Coded {
	coding: Coding;
	parts: Uint8Array[];
}

/** Which cells have the number, and the numbers: as differences where few stand apart, else whole doubles. */
function codeMeasure(cube: Cube, measure: Measure): Coded {
	const holes = new Writer();
	holes.runs(
		Uint8Array.from(cube[measure]!, (each, cell) => Number(Number.isNaN(each) === (cube.status[cell] !== 0)))
	);
	const per = measure === 'value' ? perOf(cube) : null;
	const numbers = per === null ? cube[measure]! : unlessGiven(cube, per);
	if (per !== null) holes.runs(Uint8Array.from(numbers, (each) => Number(!Number.isNaN(each))));
	const decimals = decimalsOf(numbers);
	let best: Coded | null = null;
	for (const width of WIDTHS) {
		const { planes, apart } = differences(cube, numbers, decimals, width);
		const coding: Coding = { measure, decimals, width, apart: apart.length, ...(per !== null && { per }) };
		const parts = [holes.bytes, planes, doubles(apart)];
		if (!best || size(parts) < size(best.parts)) best = { coding, parts };
	}
	return best!;
}

const PERS = [1, 100, 1000, 10_000, 100_000];

/** What most values of a rate are their parts times; null where they are not. */
function perOf(cube: Cube): number | null {
	const given = (per: number) =>
		cube.value.length - unlessGiven(cube, per).filter((each) => !Number.isNaN(each)).length;
	const absent = cube.value.filter(Number.isNaN).length;
	const half = absent + (cube.value.length - absent) / 2;
	return PERS.find((per) => given(per) > half) ?? null;
}

/** The values that are not what their parts give; NaN for those that are. */
const unlessGiven = (cube: Cube, per: number): Float64Array =>
	cube.value.map((value, cell) => (Object.is(fromParts(cube, per, cell), value) ? NaN : value));

const size = (parts: Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);

const MOST_DECIMALS = 9;

/** Digits after the point with which most of the numbers come out as they are. */
function decimalsOf(numbers: Float64Array): number {
	let [best, most] = [0, -1];
	const present = numbers.reduce((sum, each) => sum + (Number.isNaN(each) ? 0 : 1), 0);
	for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
		let exact = 0;
		for (const each of numbers) if (isExact(each, decimals)) exact++;
		if (exact > most) [best, most] = [decimals, exact];
		if (exact === present) break;
	}
	return best;
}

/** −0 is a number of its own. */
const isExact = (value: number, decimals: number): boolean =>
	Object.is(unscaled(scaled(value, decimals), decimals), value);

/** Differences of `width` bytes, all lowest bytes first, then all the next ones: bytes of one kind lie together. */
function differences(cube: Cube, numbers: Float64Array, decimals: number, width: number) {
	const predicted = new Predicted(cube.areas.length, combinations(cube), numbers.length);
	const limit = apartOf(width);
	const found: number[] = [];
	const apart: number[] = [];
	for (let cell = 0; cell < numbers.length; cell++) {
		const value = numbers[cell];
		if (Number.isNaN(value)) continue;
		const whole = scaled(value, decimals);
		const difference = unsigned(whole - predicted.at(cell));
		predicted.known[cell] = whole;
		if (difference < limit && isExact(value, decimals)) found.push(difference);
		else {
			found.push(limit);
			apart.push(value);
		}
	}
	const planes = new Uint8Array(found.length * width);
	found.forEach((difference, i) => {
		let rest = difference;
		for (let plane = 0; plane < width; plane++) {
			planes[plane * found.length + i] = rest % 256;
			rest = Math.floor(rest / 256);
		}
	});
	return { planes, apart };
}

/** Doubles, little-endian, all first bytes together, then all second ones … */
function doubles(values: number[]): Uint8Array {
	const plain = new DataView(new ArrayBuffer(8));
	const out = new Uint8Array(values.length * 8);
	values.forEach((value, i) => {
		plain.setFloat64(0, value, true);
		for (let byte = 0; byte < 8; byte++) out[byte * values.length + i] = plain.getUint8(byte);
	});
	return out;
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
	const out = new Uint8Array(size(parts));
	let at = 0;
	for (const part of parts) {
		out.set(part, at);
		at += part.length;
	}
	return out;
}
