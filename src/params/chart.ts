import type { ParamMatcher } from '@sveltejs/kit';

/** Id of a saved chart: 128 random bits, base64url. */
export const match: ParamMatcher = (param) => /^[A-Za-z0-9_-]{22}$/.test(param);
