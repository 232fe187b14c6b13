import type { ParamMatcher } from '@sveltejs/kit';

/** `<data version>.parquet`: twelve hex digits. */
export const match: ParamMatcher = (param) => /^[0-9a-f]{12}\.parquet$/.test(param);
