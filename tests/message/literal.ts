import { parse, type AST } from 'svelte/compiler';

/** Attributes whose text a person reads or hears, on elements and on components. */
const READ_ALOUD = new Set([
	'aria-label',
	'aria-description',
	'aria-placeholder',
	'aria-roledescription',
	'aria-valuetext',
	'title',
	'alt',
	'placeholder',
	'label'
]);
/** Names that are the same in every language. */
const ALIKE = /\b(?:VI|EN|CSV|SVG|PNG|JSON|SQL|Word|PowerPoint|Parquet|SDMX-CSV)\b/g;
/** What is inside these is not read. */
const UNREAD = new Set(['script', 'style', 'code', 'pre']);

const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(ALIKE, ''));

type Expression = AST.ExpressionTag['expression'];

/** The literal texts an expression can come out as. What functions are given and return is not looked into. */
function outcomes(of: Expression): string[] {
	const node = of as Expression & { expression?: Expression };
	switch (node.type) {
		case 'Literal':
			return typeof node.value === 'string' ? [node.value] : [];
		case 'TemplateLiteral':
			return [...node.quasis.map((part) => part.value.cooked ?? ''), ...node.expressions.flatMap(outcomes)];
		case 'ConditionalExpression':
			return [...outcomes(node.consequent), ...outcomes(node.alternate)];
		case 'LogicalExpression':
			return [...outcomes(node.left), ...outcomes(node.right)];
		case 'BinaryExpression':
			return node.operator === '+' ? [...outcomes(node.left as Expression), ...outcomes(node.right)] : [];
		default:
			// TypeScript's `x as T`, `x!` and `x satisfies T` wrap an expression.
			return /^TS/.test(node.type) && node.expression ? outcomes(node.expression) : [];
	}
}

type Piece = { type: string; name?: string; data?: string; value?: unknown; expression?: Expression };

function textsOf(value: unknown): string[] {
	if (value === true || value === undefined) return [];
	return [value].flat().flatMap((part) => {
		const piece = part as Piece;
		if (piece.type === 'Text') return [piece.data ?? ''];
		return piece.type === 'ExpressionTag' && piece.expression ? outcomes(piece.expression) : [];
	});
}

/**
 * The literal words in the markup of a component: in text, in what is shown by `{…}`, and in the attributes a person
 * reads. They belong in the catalogues or in the data.
 * @param component the text of a .svelte file
 * @returns the words, in order
 */
export function literalWords(component: string): string[] {
	const found: string[] = [];
	const take = (texts: string[]) => found.push(...texts.map((text) => text.trim()).filter(hasWords));
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(visit);
		if (typeof node !== 'object' || node === null || !('type' in node)) return;
		const piece = node as Piece & Record<string, unknown>;
		if (piece.name !== undefined && UNREAD.has(piece.name)) return;
		if (piece.type === 'Text') take([piece.data ?? '']);
		if (piece.type === 'ExpressionTag' && piece.expression) take(outcomes(piece.expression));
		if (piece.type === 'Attribute') {
			if (READ_ALOUD.has(piece.name ?? '')) take(textsOf(piece.value));
			return;
		}
		// Directives (style:width, onclick …) are not read by anybody.
		if (/Directive$|^SpreadAttribute$/.test(piece.type)) return;
		for (const part of Object.values(piece)) {
			if (Array.isArray(part)) part.forEach(visit);
			else if (typeof part === 'object' && part !== null && 'nodes' in part)
				visit((part as AST.Fragment).nodes);
		}
	};
	visit(parse(component, { modern: true }).fragment.nodes);
	return found;
}
