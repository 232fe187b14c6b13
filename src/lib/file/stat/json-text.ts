import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Finding, Repair } from '#lib/term/finding.ts';
import type { CellValue } from '../table/cells.ts';
import { decode } from '../charset/decode.ts';
import { megabytes } from '../source.ts';

/** A JSON value nobody has looked at yet. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Longest text a JavaScript engine holds, and the deepest nesting read. */
const MAX_TEXT = 2 ** 29 - 2 ** 16;
const MAX_DEPTH = 200;

/** A JSON file's text, and what was seen on the way. */
export interface JsonText {
	text: string;
	encoding: string;
	findings: Finding[];
	repairs: Repair[];
}

/**
 * Bytes → text of a JSON file that is safe to be parsed.
 * Failures: too-large, json-too-deep, encoding-unknown.
 */
export function jsonText(raw: Uint8Array, encoding?: string): Result<JsonText> {
	const decoded = decode(raw, encoding);
	if (!decoded.ok) return decoded;
	const { bytes, ...rest } = decoded.value;
	if (bytes.length > MAX_TEXT)
		return failed('too-large', { size: megabytes(bytes.length), limit: megabytes(MAX_TEXT) });
	if (depthOf(bytes) > MAX_DEPTH) return failed('json-too-deep', { limit: MAX_DEPTH });
	return done({ ...rest, text: new TextDecoder().decode(bytes) });
}

/** How deep brackets nest outside texts. */
function depthOf(bytes: Uint8Array): number {
	let depth = 0;
	let deepest = 0;
	for (let i = 0; i < bytes.length; i++) {
		const c = bytes[i];
		if (c === 0x22) {
			for (i++; i < bytes.length && bytes[i] !== 0x22; i++) if (bytes[i] === 0x5c) i++;
		} else if (c === 0x5b || c === 0x7b) {
			if (++depth > deepest) deepest = depth;
		} else if (c === 0x5d || c === 0x7d) depth--;
	}
	return deepest;
}

const BARE = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/**
 * The value of a JSON text. NaN and Infinity, which some programs write though JSON has no such numbers, count as null.
 * Failures: json-damaged.
 */
export function parseJson(text: string): Result<{ value: Json; repairs: Repair[] }> {
	try {
		return done({ value: JSON.parse(text) as Json, repairs: [] });
	} catch (error) {
		let rows = 0;
		let before = '';
		const mended = text.replace(BARE, (token) => {
			if (token.startsWith('"')) return token;
			if (!rows++) before = token;
			return 'null';
		});
		const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
		if (!rows) return failed('json-damaged', { reason });
		try {
			const value = JSON.parse(mended) as Json;
			return done({ value, repairs: [{ what: 'json-nan', rows, example: { before, after: 'null' } }] });
		} catch {
			return failed('json-damaged', { reason });
		}
	}
}

export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object by its own name only: `__proto__` is a name like others. */
export const member = (of: Json | undefined, name: string): Json | undefined =>
	isObject(of) && Object.hasOwn(of, name) ? of[name] : undefined;

/** A text member, trimmed; undefined when it is none or empty. */
export function textMember(of: Json | undefined, name: string): string | undefined {
	const value = member(of, name);
	return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** One text or a list of texts. */
export const textsOf = (value: Json | undefined): string[] =>
	[value].flat().filter((text): text is string => typeof text === 'string' && text.trim() !== '');

/** A value as a cell: what is no plain one, as its JSON text. */
export const cellOf = (value: Json): CellValue =>
	value === null || typeof value !== 'object' ? value : JSON.stringify(value);
