import type { ParamMatcher } from '@sveltejs/kit';

/** `<number>.zip`: a version of a data set as a Data Package. */
export const match: ParamMatcher = (param) => /^[1-9]\d{0,8}\.zip$/.test(param);
