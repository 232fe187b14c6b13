import path from 'node:path';

/** The folder published data and accounts are kept in: ATLAS_HOME, else `.atlas` where the program was started. */
export const homeOf = (env: Record<string, string | undefined> = process.env): string =>
	path.resolve(env.ATLAS_HOME || '.atlas');
