import type { Text } from './text.ts';

/**
 * Something expected that could not be done: returned, never thrown. Its sentence and its next step are the messages
 * `failure.<kind>` and `failure.<kind>.next`, filled with `values`.
 */
export interface Failure {
	kind: string;
	values?: Record<string, string | number | Text>;
}

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (kind: string, values?: Failure['values']): { ok: false; failure: Failure } => ({
	ok: false,
	failure: { kind, values }
});
