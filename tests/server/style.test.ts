import { describe, expect, test } from 'vitest';
import { lean } from '#lib/server/lean.ts';
import { rulesFor } from '#lib/server/style.ts';

const PAGE =
	'<article class="s1 dark"><h1 class="s1">Tỷ lệ</h1><table><thead class="s2"><tr><th></th></tr></thead></table></article>';

describe('the rules a page that never changes is sent with', () => {
	test.each([
		['h1{a:b}', 'h1{a:b}'],
		['h2{a:b}', ''],
		['h1,h2{a:b}', 'h1{a:b}'],
		['h2 small.s1{a:b}', ''],
		['.s1{a:b}.s3{c:d}', '.s1{a:b}'],
		['thead.s2 th:where(.s2){a:b}', 'thead.s2 th:where(.s2){a:b}'],
		['thead.s2 th:where(.s3){a:b}', ''],
		[':root:has(article.dark){a:b}', ':root:has(article.dark){a:b}'],
		[':root:has(article.light){a:b}', ''],
		['th:not(.s9):first-child{a:b}', 'th:not(.s9):first-child{a:b}'],
		['th:is(.s8,.s9){a:b}', 'th:is(.s8,.s9){a:b}'],
		['th[scope=row].s2{a:b}', 'th[scope=row].s2{a:b}'],
		['*{a:b}:focus-visible{c:d}', '*{a:b}:focus-visible{c:d}'],
		['@media print{h2{a:b}}@media (width<=720px){h1{a:b}main{c:d}}', '@media (width<=720px){h1{a:b}}'],
		['@font-face{font-family:A;src:url(a.woff2)}', '@font-face{font-family:A;src:url(a.woff2)}'],
		[':root{--a:1px;--b:2px;--c:3px;color:red}h1{top:var(--b)}', ':root{--b:2px;color:red}h1{top:var(--b)}']
	])('%s → %s', (css, kept) => expect(rulesFor(css, PAGE)).toBe(kept));

	test('stand in the frame where they stood, and nothing else of it is touched', () => {
		const page = (css: string) =>
			`<html><head><style nonce="n">${css}</style></head><body><p class="note">a > b &lt;i></p></body></html>`;
		expect(lean(page('p{a:b}@media (width<=720px){i{c:d}}.note{e:f}'))).toBe(page('p{a:b}.note{e:f}'));
	});
});
