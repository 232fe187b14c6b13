import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account } from '#lib/term/library.ts';
import type { Library } from './library.ts';
import type { Kept } from './record.ts';
import { visible } from './seen.ts';

/** A version by its id, if the account may know of it; one that it may not is answered as one that is not there. */
export function versionFor(library: Library, id: string, account: Account | null): Result<Kept> {
	const version = account && library.version(id);
	return version && visible(version, account) ? done(version) : failed('no-version');
}
