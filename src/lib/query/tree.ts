import type { Query } from '../term/query.ts';

/** A question as a small tree; `print.ts` makes it DuckDB SQL. Names and values are never text until then. */
export type Expr =
	| { column: string; table?: string }
	| { literal: string | number | null }
	| { call: Aggregate; of: Expr | null; where?: Expr }
	/** an aggregate over all rows, beside each of them */
	| { overAll: Expr }
	| { apply: 'abs' | 'ln' | 'sqrt'; of: Expr }
	| {
			operator: '*' | '/' | '=' | '<>' | '>=' | '<' | 'and' | 'or' | '-' | '+';
			left: Expr;
			right: Expr;
	  }
	| { oneOf: Expr; values: (string | number)[] }
	/** which of the values it is, counted from 1; null when none */
	| { placeOf: Expr; values: string[] }
	| { isPresent: Expr }
	| { nullIfZero: Expr }
	| { when: Expr; then: Expr; otherwise: Expr };

export type Aggregate = 'sum' | 'count' | 'count_distinct' | 'min' | 'max' | 'any_value' | 'avg';

export interface Select {
	/** a table, or the rows of another question (as a tree, or already printed) */
	from: { table: string; as: string } | { query: Select | Query; as: string };
	join?: { table: string; as: string; on: Expr };
	/** output name → expression, in order */
	select: [string, Expr][];
	where: Expr[];
	group: Expr[];
	order: Expr[];
	limit?: number;
}

export const column = (name: string, table?: string): Expr => ({ column: name, table });
export const value = (literal: string | number | null): Expr => ({ literal });
export const call = (name: Aggregate, of: Expr | null, where?: Expr): Expr => ({ call: name, of, where });
export const equal = (left: Expr, right: Expr): Expr => ({ operator: '=', left, right });
export const atLeast = (left: Expr, right: Expr): Expr => ({ operator: '>=', left, right });
export const below = (left: Expr, right: Expr): Expr => ({ operator: '<', left, right });
export const both = (left: Expr, right: Expr): Expr => ({ operator: 'and', left, right });
export const either = (left: Expr, right: Expr): Expr => ({ operator: 'or', left, right });
export const different = (left: Expr, right: Expr): Expr => ({ operator: '<>', left, right });
export const times = (left: Expr, right: Expr): Expr => ({ operator: '*', left, right });
export const over = (left: Expr, right: Expr): Expr => ({
	operator: '/',
	left,
	right: { nullIfZero: right }
});
export const when = (test: Expr, then: Expr, otherwise: Expr): Expr => ({ when: test, then, otherwise });
export const present = (of: Expr): Expr => ({ isPresent: of });
export const less = (left: Expr, right: Expr): Expr => ({ operator: '-', left, right });
export const plus = (left: Expr, right: Expr): Expr => ({ operator: '+', left, right });
export const apply = (name: 'abs' | 'ln' | 'sqrt', of: Expr): Expr => ({ apply: name, of });
export const overAll = (aggregate: Expr): Expr => ({ overAll: aggregate });
