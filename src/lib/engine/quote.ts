/** The one place where names and values become SQL text. Everything else builds trees. */

/** An SQL identifier: quoted, its quotes doubled. NUL cannot be written in SQL and is refused. */
export function identifier(name: string): string {
	if (name.includes('\0')) throw new Error('an identifier holds a NUL character');
	return `"${name.replaceAll('"', '""')}"`;
}

/** The name with ASCII capitals written as `^` and the small letter: SQL names that differ only by case are one name. */
export const apart = (name: string): string => name.replace(/[A-Z^]/g, (c) => `^${c.toLowerCase()}`);

/** An SQL literal. Numbers are finite, fractions in the form that is read as a double; text is quoted, its quotes doubled. */
export function literal(value: string | number | boolean | null): string {
	if (value === null) return 'NULL';
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) throw new Error(`${value} has no literal`);
		return Number.isInteger(value) ? String(value + 0) : value.toExponential();
	}
	if (value.includes('\0')) throw new Error('a text literal holds a NUL character');
	return `'${value.replaceAll("'", "''")}'`;
}
