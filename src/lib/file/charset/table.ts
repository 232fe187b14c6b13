import { westernOf } from './western.ts';

/** A one-byte encoding: of its bytes that are not what windows-1252 has there, the letter. */
export interface ByteTable {
	bytes: readonly (readonly [byte: number, letter: string])[];
	/** western text → what it says */
	decode(western: string): string;
}

// eslint-disable-next-line no-control-regex
const BEYOND = /[\x01-\x08\x0b\x0c\x0e-\x1f\x80-\uffff]/g;

/** The encoding in which these bytes are these letters. */
export function tableOf(bytes: ByteTable['bytes']): ByteTable {
	const letters = new Map(bytes.map(([byte, letter]) => [westernOf(byte), letter]));
	return { bytes, decode: (western) => western.replace(BEYOND, (seen) => letters.get(seen) ?? seen) };
}

/** An encoding the platform knows, as a table. */
export function platformTable(name: string): ByteTable {
	const decoder = new TextDecoder(name);
	return tableOf(
		Array.from({ length: 128 }, (_, i): [number, string] => [128 + i, decoder.decode(Uint8Array.of(128 + i))])
	);
}
