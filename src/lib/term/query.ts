/** A statement ready for an engine. Printed by `query/`, the only place where identifiers and literals are quoted. */
export interface Query {
	sql: string;
}
