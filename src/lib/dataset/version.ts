import type { Observations } from '../term/observation.ts';

/**
 * The data version: sha256 of the observations, 12 hex digits. Words are hashed in sorted order, so the order in which a
 * reader met them does not count; the order of the rows does.
 */
export async function versionOf(observations: Observations): Promise<string> {
	const parts: Uint8Array[] = [];
	const encode = new TextEncoder();
	const words = (name: string, codes: Int32Array, dictionary: readonly string[]) => {
		const used = new Uint8Array(dictionary.length);
		for (const code of codes) used[code] = 1;
		const sorted = dictionary
			.map((word, i) => i)
			.filter((i) => used[i])
			.sort((a, b) => (dictionary[a] < dictionary[b] ? -1 : dictionary[a] > dictionary[b] ? 1 : 0));
		const rank = new Int32Array(dictionary.length);
		const unique: string[] = [];
		for (const i of sorted) {
			if (unique[unique.length - 1] !== dictionary[i]) unique.push(dictionary[i]);
			rank[i] = unique.length - 1;
		}
		parts.push(
			encode.encode(`${name}\u0000${unique.join('\u0001')}\u0000`),
			bytes(codes.map((code) => rank[code]))
		);
	};
	const numbers = (name: string, values: Float64Array | undefined) => {
		if (values) parts.push(encode.encode(`${name}\u0000`), bytes(values));
	};
	for (const [name, { codes, dictionary }] of observations.keys) words(name, codes, dictionary);
	numbers('value', observations.value);
	for (const name of ['numerator', 'denominator', 'lower', 'upper'] as const)
		numbers(name, observations[name]);
	words('status', observations.status.codes, observations.status.dictionary);
	for (const name of ['unit', 'note', 'vintage'] as const) {
		const column = observations[name];
		if (column) words(name, column.codes, column.dictionary);
	}
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
	return [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of a typed array; every absent number as the same NaN. */
function bytes(values: Int32Array | Float64Array): Uint8Array {
	const copy = values instanceof Float64Array ? values.map((v) => (Number.isNaN(v) ? NaN : v)) : values;
	return new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
}
