import { crc32 } from '../file/archive/crc32.ts';
import { done, failed, type Result } from '../term/failure.ts';
import { combinations, MEASURES, MOST_NUMBERS, type Cube } from './cube.ts';
import { FORMAT, MAGIC, type Coding, type Header } from './format.ts';
import { apartOf, fromParts, Predicted, scaled, signed, unscaled, WIDTHS } from './predict.ts';
import { Malformed, Reader } from './runs.ts';

/** The cube in these bytes; a failure when they are not what `encode` wrote. */
export function decode(bytes: Uint8Array): Result<Cube> {
	try {
		return done(read(bytes));
	} catch (error) {
		if (error instanceof Malformed || error instanceof SyntaxError) return failed('cube-unreadable');
		throw error;
	}
}

function read(bytes: Uint8Array): Cube {
	if (bytes.length < FORMAT.front || MAGIC.some((byte, i) => bytes[i] !== byte))
		throw new Malformed('not a cube of this version');
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	const [header, body] = [view.getUint32(FORMAT.header, true), view.getUint32(FORMAT.body, true)];
	if (FORMAT.front + header + body !== bytes.length) throw new Malformed('another length than it says');
	if (crc32(bytes.subarray(FORMAT.front)) !== view.getUint32(FORMAT.sum, true))
		throw new Malformed('damaged');
	const said = headerOf(new TextDecoder().decode(bytes.subarray(FORMAT.front, FORMAT.front + header)));
	return cubeIn(said, new Reader(bytes, FORMAT.front + header));
}

function cubeIn(header: Header, from: Reader): Cube {
	if (header.areas > MOST_NUMBERS) throw new Malformed('too large');
	const cells = header.areas * header.periods.length * combinations(header);
	if (!(cells * header.measures.length <= MOST_NUMBERS)) throw new Malformed('too large');
	const areas = new Uint32Array(header.areas);
	from.runs(areas, 2 ** 32);
	for (let i = 1; i < areas.length; i++) areas[i] += areas[i - 1];
	const status = new Uint8Array(cells);
	from.runs(status, header.statuses.length + 1);
	const { indicator, periods, dimensions, statuses } = header;
	const cube: Cube = { indicator, periods, dimensions, areas, statuses, status, value: new Float64Array(0) };
	for (const coding of header.measures) cube[coding.measure] = numbersIn(cube, coding, from);
	if (header.notes) {
		const codes = new Int32Array(cells);
		from.runs(codes, header.notes.length);
		cube.note = { codes, dictionary: header.notes };
	}
	if (from.at !== from.bytes.length) throw new Malformed('more than it says');
	return cube;
}

function numbersIn(cube: Cube, { decimals, width, apart, per }: Coding, from: Reader): Float64Array {
	const cells = cube.status.length;
	const flags = new Uint8Array(cells);
	from.runs(flags, 2);
	const present = cube.status.map((status, cell) => Number((status !== 0) !== (flags[cell] === 1)));
	const out = new Float64Array(cells).fill(NaN);
	if (per !== undefined) {
		from.runs(flags, 2);
		for (let cell = 0; cell < cells; cell++) {
			if (present[cell] && !flags[cell]) out[cell] = fromParts(cube, per, cell);
			present[cell] = flags[cell];
		}
	}
	const count = present.reduce((sum, each) => sum + each, 0);
	const planes = from.take(count * width);
	const doubles = doublesIn(from.take(apart * 8));
	const predicted = new Predicted(cube.areas.length, combinations(cube), cells);
	const limit = apartOf(width);
	let [at, escaped] = [0, 0];
	for (let cell = 0; cell < cells; cell++) {
		if (!present[cell]) continue;
		let difference = 0;
		for (let plane = width - 1; plane >= 0; plane--)
			difference = difference * 256 + planes[plane * count + at];
		at++;
		let whole: number;
		if (difference === limit) {
			if (escaped === doubles.length) throw new Malformed('ends early');
			out[cell] = doubles[escaped++];
			whole = scaled(out[cell], decimals);
		} else {
			whole = predicted.at(cell) + signed(difference);
			out[cell] = unscaled(whole, decimals);
		}
		predicted.known[cell] = whole;
	}
	if (escaped !== doubles.length) throw new Malformed('more than it says');
	return out;
}

function doublesIn(planes: Uint8Array): Float64Array {
	const plain = new DataView(new ArrayBuffer(8));
	return Float64Array.from({ length: planes.length / 8 }, (_, i) => {
		for (let byte = 0; byte < 8; byte++) plain.setUint8(byte, planes[(byte * planes.length) / 8 + i]);
		return plain.getFloat64(0, true);
	});
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function headerOf(text: string): Header {
	const said = JSON.parse(text) as Partial<Header> | null;
	const good =
		typeof said === 'object' &&
		said !== null &&
		isText(said.indicator) &&
		isCount(said.areas) &&
		isTexts(said.periods) &&
		isTexts(said.statuses) &&
		said.statuses.length < 256 &&
		Array.isArray(said.dimensions) &&
		said.dimensions.every((each) => isText(each?.code) && isTexts(each.codes)) &&
		(said.notes === undefined || isTexts(said.notes)) &&
		Array.isArray(said.measures) &&
		said.measures.at(-1)?.measure === 'value' &&
		new Set(said.measures.map((each) => each?.measure)).size === said.measures.length &&
		said.measures.every(isCoding);
	if (!good) throw new Malformed('its header');
	return said as Header;
}

const isCoding = (coding: Partial<Coding>): boolean =>
	MEASURES.some((each) => each === coding.measure) &&
	WIDTHS.some((each) => each === coding.width) &&
	isCount(coding.decimals) &&
	coding.decimals < 16 &&
	isCount(coding.apart) &&
	(coding.per === undefined || (coding.measure === 'value' && isCount(coding.per)));
