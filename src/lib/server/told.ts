import { dayIn } from '#lib/programme/leader/day.ts';
import { toldBook } from '#lib/report/told-book.ts';
import { toldProfile } from '#lib/report/told-profile.ts';
import { isTold, type Told } from '#lib/report/told.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Lang } from '#lib/term/text.ts';
import { bookViewOf } from '#lib/view/book.ts';
import type { Atlas } from './atlas.ts';
import { newDocument } from './document.ts';
import type { Profiles } from './profile.ts';

/** CSS pixels of a picture across a page. */
const WIDTH = 640;

/**
 * What a page says, for a report: `/area/<vintage>/<code>` or `/book/<programme>?…`, as the public may see it.
 * @returns failure `report-address`, `no-such-area`, those of `Books.show`
 */
export async function tell(
	{ atlas, profiles }: { atlas: Atlas; profiles: Profiles },
	address: string,
	lang: Lang
): Promise<Result<Told>> {
	const wrong = failed('report-address', { address: address.slice(0, 300) });
	if (!isTold(address) || !URL.canParse(address, 'https://own.invalid')) return wrong;
	const { pathname, searchParams } = new URL(address, 'https://own.invalid');
	const [, room, ...names] = pathname.split('/');
	let parts: string[];
	try {
		parts = names.map(decodeURIComponent);
	} catch {
		return wrong;
	}
	if (room === 'area') {
		const [vintage, code] = parts;
		const found = await profiles.of(vintage, code);
		if (!found) return failed('no-such-area', { code, vintage });
		return done(toldProfile(found.profile, { document: newDocument(), lang }));
	}
	const view = { ...bookViewOf(parts[0], searchParams), lang };
	const shown = await atlas.books.show(view, dayIn(Date.now()));
	if (!shown.ok) return shown;
	const { progress } = shown.value.made;
	const { contents } = await atlas.books.draw(progress, lang, () => WIDTH);
	return done(toldBook(progress, view, contents ?? null, lang));
}
