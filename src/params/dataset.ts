import type { ParamMatcher } from '@sveltejs/kit';
import { match as isPicture } from './picture.ts';

/** A data set's id: anything that is no picture address. */
export const match: ParamMatcher = (param) => !isPicture(param);
