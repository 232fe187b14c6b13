import { IntlMessageFormat } from 'intl-messageformat';

type Node = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a message is made of: the values it is filled with (name and how each is written) and its own words. */
export interface Shape {
	values: string[];
	words: string;
}

/** Kinds of ICU nodes, as the parser numbers them. */
const KIND = ['text', 'plain', 'number', 'date', 'time', 'select', 'plural', 'hash', 'tag'] as const;

/**
 * @param message ICU MessageFormat
 * @throws the parser's error when it is not
 */
export function shapeOf(message: string, locale: string): Shape {
	const values = new Set<string>();
	let words = '';
	const visit = (node: Node): void => {
		const kind = KIND[node.type];
		if (kind === 'text') words += (node as { value: string }).value;
		else if (kind !== 'hash') values.add((node as { value: string }).value);
		if ('options' in node) for (const option of Object.values(node.options)) option.value.forEach(visit);
		if ('children' in node) node.children.forEach(visit);
	};
	new IntlMessageFormat(message, locale).getAst().forEach(visit);
	return { values: [...values].sort(), words };
}
