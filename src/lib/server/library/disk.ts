import { failed, type Result } from '#lib/term/failure.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];
const CANNOT = [
	'EROFS',
	'EACCES',
	'EPERM',
	'EIO',
	'EMFILE',
	'ENOTDIR',
	'SQLITE_READONLY',
	'SQLITE_IOERR',
	'SQLITE_CANTOPEN'
];
const BUSY = ['SQLITE_BUSY', 'SQLITE_LOCKED'];

/**
 * What the disk or the database refused, as a failure: `library-full`, `library-cannot-write`, `library-busy`,
 * `library-damaged`. Anything else is our fault and is thrown on.
 */
export function diskFailure(error: unknown): Result<never> {
	const code = String((error as { code?: unknown } | null)?.code ?? '');
	const among = (codes: string[]) => codes.some((each) => code === each || code.startsWith(`${each}_`));
	if (among(FULL)) return failed('library-full');
	if (among(CANNOT)) return failed('library-cannot-write', { reason: code });
	if (among(BUSY)) return failed('library-busy');
	if (among(['SQLITE_CORRUPT', 'SQLITE_NOTADB'])) return failed('library-damaged', { reason: code });
	throw error;
}
