import type { Failure } from '#lib/term/failure.ts';

/** The HTTP status of each kind of failure that is not simply a request that cannot be carried out (422). */
const STATUS: Record<string, number> = {
	'said-wrong': 400,
	'body-wrong': 400,
	'sign-in-wrong': 401,
	'no-account': 401,
	'no-right': 403,
	'foreign-origin': 403,
	'step-own-approval': 403,
	'no-dataset': 404,
	'no-framework': 404,
	'no-chart': 404,
	'no-version': 404,
	'no-such-area': 404,
	'step-not-now': 409,
	'version-moved': 409,
	'key-reused': 409,
	'name-taken': 409,
	'name-page': 409,
	'account-there': 409,
	'dataset-withdrawn': 410,
	'version-withdrawn': 410,
	'chart-withdrawn': 410,
	'body-too-large': 413,
	'too-large': 413,
	'sign-in-slow': 429,
	'file-damaged': 500,
	'library-damaged': 503,
	'library-cannot-write': 503,
	'library-busy': 503,
	'sign-in-off': 503,
	'library-full': 507
};

/** The HTTP status that goes with a failure. */
export const statusOf = ({ kind }: Failure): number => (Object.hasOwn(STATUS, kind) ? STATUS[kind] : 422);
