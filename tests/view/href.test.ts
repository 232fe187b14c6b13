import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath, signInHref } from '#lib/view/href.ts';

const CASES: [string | null, string | null][] = [
	['/library/drafts', '/library/drafts'],
	[
		'/explore/gso-2016-2018?tab=gap&parent=11&lang=en#top',
		'/explore/gso-2016-2018?tab=gap&parent=11&lang=en#top'
	],
	['/area/../library', '/library'],
	['/a b', '/a%20b'],
	...[null, '', 'library', '//evil.example', '/\\evil.example', '\\/evil.example', '/\t/evil.example'].map(
		(each): [string | null, null] => [each, null]
	),
	...['https://evil.example/', 'javascript:alert(1)', '/a/..//evil.example', '/.//evil.example', '/x\\y'].map(
		(each): [string | null, null] => [each, null]
	),
	...['/sign-in', '/sign-in/oidc', '/sign-out', '/api/library', '/./sign-in', `/${'a'.repeat(5000)}`].map(
		(each): [string | null, null] => [each, null]
	)
];
test.each(CASES)('%s leads to %s', (wanted, to) => {
	expect(ownPath(wanted)).toBe(to);
});

test('whatever it is, what is followed lies on this site', () => {
	const piece = fc.constantFrom(
		'/',
		'\\',
		'.',
		'..',
		'//',
		'@',
		':',
		'?',
		'#',
		'%2f',
		'%5c',
		'\t',
		'\n',
		'a',
		'evil.example',
		'http:',
		' ',
		'\u00a0',
		'\u3002'
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(piece).map((each) => `/${each.join('')}`)
			),
			(wanted) => {
				const to = ownPath(wanted);
				if (to === null) return;
				for (const base of ['https://atlas.example.vn/sign-in?x', 'http://localhost:3000/a/b/'])
					expect(new URL(to, base).origin).toBe(new URL(base).origin);
				expect(ownPath(to)).toBe(to);
			}
		),
		{ numRuns: 2000 }
	);
});

test('the way in remembers the page, and not itself', () => {
	const at = (path: string) => signInHref(new URL(path, 'https://a.example'), 'vi');
	expect(at('/library/log?before=50')).toBe('/sign-in?to=%2Flibrary%2Flog%3Fbefore%3D50');
	expect(at('/library/drafts/x?/step')).toBe('/sign-in?to=%2Flibrary%2Fdrafts%2Fx');
	for (const path of ['/', '/sign-in?to=%2Fa', '/sign-in/password']) expect(at(path)).toBe('/sign-in');
	expect(signInHref(new URL('https://a.example/book?lang=en'), 'en')).toBe(
		'/sign-in?to=%2Fbook%3Flang%3Den&lang=en'
	);
});
