import { COMPARISONS, TARGET_MEASURES } from '#lib/term/dataset.ts';
import type { Description } from './package-own.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const boolean: Check = (value) => typeof value === 'boolean';
const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const maybe =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const oneOf =
	(...words: string[]): Check =>
	(value) =>
		words.includes(value as string);
const list =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
/** An object whose members pass; other members are let be. */
const shape =
	(members: Record<string, Check>): Check =>
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(members).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const position: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(number);
const words = shape({ vi: text, en: text });
const named = { code: text, name: words };

const description = shape({
	dataset: shape({
		id: (value) => text(value) && value !== '',
		title: words,
		description: words,
		source: words,
		link: maybe(text),
		licence: text,
		method: maybe(words),
		contact: maybe(text),
		date: text,
		synthetic: boolean,
		vintage: orNull(text),
		indicators: list(
			shape({
				...named,
				unit: words,
				additivity: oneOf('sum', 'rate', 'none'),
				per: (value) => number(value) && (value as number) > 0,
				direction: oneOf('higher', 'lower', 'neither'),
				topic: maybe(words),
				definition: maybe(words)
			})
		),
		dimensions: list(shape({ ...named, codes: list(shape(named)) })),
		targets: list(
			shape({
				indicator: text,
				area: text,
				period: text,
				kind: oneOf('baseline', 'target'),
				comparison: oneOf(...COMPARISONS),
				value: number,
				sex: maybe(text),
				measure: maybe(oneOf(...TARGET_MEASURES)),
				source: maybe(words),
				confirmed: maybe(boolean)
			})
		),
		opening: maybe(shape({ indicator: text, period: maybe(text) })),
		points: maybe(
			(value) => typeof value === 'object' && value !== null && Object.values(value).every(position)
		),
		disclosure: maybe(
			shape({
				kind: oneOf('open', 'protected'),
				rules: maybe(
					shape({
						threshold: (value) => number(value) && (value as number) >= 1,
						zeros: oneOf('open', 'closed'),
						rounding: maybe((value) => number(value) && (value as number) >= 2),
						bases: maybe(number),
						dominance: maybe(shape({ n: number, k: number })),
						p: maybe(number),
						singleton: maybe(boolean)
					})
				),
				anything: maybe(boolean),
				hidden: maybe(number),
				withheld: maybe(number),
				off: maybe(shape({ reason: text, name: text, date: text }))
			})
		)
	}),
	areas: list(shape({ ...named, level: text, parent: orNull(text), type: text }))
});

/** Whether a piece of JSON is a whole description of a data set: anybody may have edited it. */
export const isDescription = (value: unknown): value is Description => description(value);
