import { slug } from '#lib/dataset/slug.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import { isLocal } from '#lib/view/local.ts';

/** Names of published data sets: they stand in addresses, so small letters, digits, `-` and `_`. */
const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** Words that stand in addresses of the library's own pages. */
const PAGES = ['accounts', 'drafts', 'log', 'publish'];
/** In the terminal a published data set is told from a file and a sample by this. */
const PREFIX = 'published:';

/** The name of a published data set without the prefix the terminal gives it. */
export const plainName = (id: string): string => (id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id);
export const isPublishedName = (id: string): boolean => id.startsWith(PREFIX);

/**
 * Whether a data set may be published under a name.
 * @param taken ids that ship with the program
 * @returns failure `name-wrong`, `name-page` (a page of the library has it) or `name-taken`
 */
export function checkName(id: string, taken: readonly string[]): Result<string> {
	if (!NAME.test(id) || isLocal(id))
		return failed('name-wrong', { name: id, like: slug(id).replaceAll('_', '-').slice(0, 64) });
	if (PAGES.includes(id)) return failed('name-page', { name: id });
	return taken.includes(id) ? failed('name-taken', { name: id }) : done(id);
}
