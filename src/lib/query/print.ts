import { identifier, literal } from '../engine/quote.ts';
import type { Query } from '../term/query.ts';
import type { Expr, Select } from './tree.ts';

/** The DuckDB statement of a tree, one clause a line. Division is safe: a zero divisor gives NULL. */
export function print(tree: Select): Query {
	const lines = [
		`SELECT ${tree.select.map(([name, expr]) => `${printExpr(expr)} AS ${identifier(name)}`).join(',\n       ')}`,
		`FROM ${source(tree.from)} AS ${identifier(tree.from.as)}`
	];
	if (tree.join)
		lines.push(
			`JOIN ${identifier(tree.join.table)} AS ${identifier(tree.join.as)} ON ${printExpr(tree.join.on)}`
		);
	if (tree.where.length) lines.push(`WHERE ${tree.where.map(printExpr).join('\n  AND ')}`);
	if (tree.group.length) lines.push(`GROUP BY ${tree.group.map(printExpr).join(', ')}`);
	if (tree.order.length) lines.push(`ORDER BY ${tree.order.map(printExpr).join(', ')}`);
	if (tree.limit !== undefined) lines.push(`LIMIT ${literal(tree.limit)}`);
	return { sql: lines.join('\n') };
}

function source(from: Select['from']): string {
	if ('table' in from) return identifier(from.table);
	const { sql } = 'sql' in from.query ? from.query : print(from.query);
	return `(\n${sql}\n)`;
}

function printExpr(expr: Expr): string {
	if ('column' in expr) return (expr.table ? identifier(expr.table) + '.' : '') + identifier(expr.column);
	if ('literal' in expr) return literal(expr.literal);
	if ('call' in expr) {
		const of = expr.of ? printExpr(expr.of) : '*';
		const body = expr.call === 'count_distinct' ? `count(DISTINCT ${of})` : `${expr.call}(${of})`;
		return expr.where ? `${body} FILTER (WHERE ${printExpr(expr.where)})` : body;
	}
	if ('overAll' in expr) return `${printExpr(expr.overAll)} OVER ()`;
	if ('apply' in expr) return `${expr.apply}(${printExpr(expr.of)})`;
	if ('operator' in expr)
		return `(${printExpr(expr.left)} ${expr.operator.toUpperCase()} ${printExpr(expr.right)})`;
	if ('oneOf' in expr)
		return expr.values.length
			? `${printExpr(expr.oneOf)} IN (${expr.values.map(literal).join(', ')})`
			: 'FALSE';
	if ('placeOf' in expr)
		return expr.values.length
			? `list_position([${expr.values.map(literal).join(', ')}], ${printExpr(expr.placeOf)})`
			: 'NULL';
	if ('isPresent' in expr) return `${printExpr(expr.isPresent)} IS NOT NULL`;
	if ('nullIfZero' in expr) return `nullif(${printExpr(expr.nullIfZero)}, 0)`;
	return `CASE WHEN ${printExpr(expr.when)} THEN ${printExpr(expr.then)} ELSE ${printExpr(expr.otherwise)} END`;
}
