import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { done, failed, type Result } from '#lib/term/failure.ts';

/** Characters a secret has at least. */
const LEAST = 32;
const file = (home: string): string => path.join(home, 'secret');

/**
 * The secret sign-in cookies are signed with: ATLAS_SECRET, else the file that the first account made. There is no default.
 * @returns null when there is none; failure `secret-weak` when it is too short, `secret-open` when others may read its file
 */
export function secretOf(
	home: string,
	env: Record<string, string | undefined> = process.env
): Result<string | null> {
	const said = env.ATLAS_SECRET || env.BETTER_AUTH_SECRET;
	if (said !== undefined && said !== '')
		return said.length < LEAST || new Set(said).size < 8
			? failed('secret-weak', { least: LEAST })
			: done(said);
	const at = file(home);
	const found = statSync(at, { throwIfNoEntry: false });
	if (!found) return done(null);
	if (process.platform !== 'win32' && found.mode & 0o077) return failed('secret-open', { file: at });
	const secret = readFileSync(at, 'utf8').trim();
	return secret.length < LEAST ? failed('secret-weak', { least: LEAST }) : done(secret);
}

/** Makes a secret for this folder, that only its owner may read, unless one is there. */
export function makeSecret(home: string): void {
	mkdirSync(home, { recursive: true, mode: 0o700 });
	try {
		const handle = openSync(file(home), 'wx', 0o600);
		try {
			writeSync(handle, `${randomBytes(48).toString('base64url')}\n`);
			fsyncSync(handle);
		} finally {
			closeSync(handle);
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}
