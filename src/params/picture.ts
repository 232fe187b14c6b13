import type { ParamMatcher } from '@sveltejs/kit';

/** `<dataset>.<format>`: an address of a view with the form it is wanted in. */
export const match: ParamMatcher = (param) =>
	/.\.(svg|png|csv|json|docx|pptx|parquet|sdmx-csv|zip|html)$/.test(param);
