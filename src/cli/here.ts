import path from 'node:path';

/**
 * A path as whoever typed it meant it. `npm run` changes to the project's root and says in INIT_CWD where it was called;
 * a program started otherwise stands where it was called.
 */
export const here = (given: string): string =>
	path.resolve(process.env.npm_lifecycle_event === 'atlas' ? (process.env.INIT_CWD ?? '') : '', given);
