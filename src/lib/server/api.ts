import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account } from '#lib/term/library.ts';
import type { Lang } from '#lib/term/text.ts';
import { refusal } from './guard.ts';
import { may, type Right } from './session/rights.ts';

/** Largest JSON taken, in bytes, and how deep it may nest. */
const MOST = 200_000;
const DEEPEST = 20;

/** An answer of the API: never kept, and a failure with its status, sentence and next step. */
export function answered<T>(lang: Lang, result: Result<T>, status = 200): Response {
	if (!result.ok) return refusal(lang, result.failure);
	return Response.json(result.value, { status, headers: { 'cache-control': 'no-store' } });
}

/** The account, if it has a right. Nobody signed in and an account without it are told apart: 401, 403. */
export function withRight(account: Account | null, right: Right): Result<Account> {
	if (account === null) return failed('no-account');
	return may(account, right) ? done(account) : failed('no-right', { right });
}

/** The JSON object of a request. @returns failure `body-too-large`, `body-wrong` */
export async function jsonOf(request: Request): Promise<Result<Record<string, unknown>>> {
	if (!request.headers.get('content-type')?.startsWith('application/json')) return failed('body-wrong');
	const bytes = await request.arrayBuffer();
	if (bytes.byteLength > MOST) return failed('body-too-large', { limit: MOST / 1_000_000 });
	try {
		const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		if (typeof read !== 'object' || read === null || Array.isArray(read) || depthOf(read) > DEEPEST)
			return failed('body-wrong');
		return done(read as Record<string, unknown>);
	} catch {
		return failed('body-wrong');
	}
}

function depthOf(value: unknown, at = 0): number {
	if (typeof value !== 'object' || value === null || at > DEEPEST) return at;
	return Math.max(at, ...Object.values(value).map((each) => depthOf(each, at + 1)));
}

/** A text of JSON, at most so long; '' when it is none. */
export const wordOf = (value: unknown, most = 4000): string =>
	typeof value === 'string' ? value.slice(0, most) : '';
