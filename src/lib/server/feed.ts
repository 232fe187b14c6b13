import { createHash } from 'node:crypto';
import { message, pick } from '#lib/message/message.ts';
import type { Lang } from '#lib/term/text.ts';
import { hrefIn } from '#lib/view/href.ts';
import type { Recent } from './library/recent.ts';

/** Text for XML: marks of its own written out, and what XML 1.0 cannot carry left out. */
const escaped = (text: string): string =>
	text
		// eslint-disable-next-line no-control-regex
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
		.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** A name that stays wherever the site moves to (RFC 4122, of a hash, as version 5 with SHA-256). */
export function uuidOf(...parts: string[]): string {
	const hex = createHash('sha256')
		.update(['parity-atlas', ...parts].join('\n'))
		.digest('hex');
	const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What an entry says of itself. */
function summaryOf({ kind, summary, withdrawn, number, change }: Recent, lang: Lang): string {
	if (withdrawn) return message(lang, 'feed.withdrawn', { number: number ?? 0, reason: withdrawn.reason });
	if (kind === 'chart') return pick(lang, summary);
	const told = change
		? message(lang, 'catalogue.change', {
				added: change.added,
				changed: change.changed,
				removed: change.removed
			})
		: message(lang, 'catalogue.first');
	return [pick(lang, summary), told].filter(Boolean).join(' ');
}

/** The recent changes as an Atom feed (RFC 4287). @param origin of the site, without a slash at the end */
export function atomFeed(
	recent: readonly Recent[],
	{ lang, origin }: { lang: Lang; origin: string }
): string {
	const address = (path: string) => escaped(origin + hrefIn(path, lang));
	const own = address('/library/feed.xml');
	// an empty feed must have a time too
	const updated = recent.reduce((last, each) => (each.updated > last ? each.updated : last), '');
	const entries = recent.map((each) => {
		const [path, mark] = each.path.split('#');
		const said =
			each.number === null
				? message(lang, 'feed.chart', { title: pick(lang, each.title) })
				: message(lang, 'feed.version', { title: pick(lang, each.title), number: each.number });
		return [
			'\t<entry>',
			`\t\t<id>urn:uuid:${uuidOf(each.kind, each.key)}</id>`,
			`\t\t<title>${escaped(said)}</title>`,
			`\t\t<link rel="alternate" type="text/html" href="${address(path)}${mark ? `#${mark}` : ''}"/>`,
			`\t\t<published>${each.published}</published>`,
			`\t\t<updated>${each.updated}</updated>`,
			`\t\t<category term="${each.kind}"/>`,
			`\t\t<summary>${escaped(summaryOf(each, lang))}</summary>`,
			'\t</entry>'
		].join('\n');
	});
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
		`\t<id>urn:uuid:${uuidOf('feed', lang)}</id>`,
		`\t<title>${escaped(message(lang, 'feed.title'))}</title>`,
		`\t<updated>${updated || '1970-01-01T00:00:00.000Z'}</updated>`,
		`\t<author><name>${escaped(message(lang, 'app.name'))}</name></author>`,
		`\t<link rel="self" type="application/atom+xml" href="${own}"/>`,
		`\t<link rel="alternate" type="text/html" href="${address('/library')}"/>`,
		...entries,
		'</feed>',
		''
	].join('\n');
}
