import { rulesFor } from './style.ts';

const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;

/**
 * The HTML of a frame without what only a page that wakes needs: the marks Svelte leaves for itself, the style sheets whose rules
 * stand in the page already, and of these rules those that nothing in the page is meant by.
 */
export function lean(html: string): string {
	const bare = html
		.replace(/<!--(?:[[\]!]|\[-?\d*|\w{5,8})?-->/g, '')
		.replace(/\s*<link\b[^>]*\bdisabled\b[^>]*>/g, '')
		.replace(/ data-sveltekit-preload-data="\w*"/g, '');
	const unstyled = bare.replace(STYLE, '');
	return bare.replace(
		STYLE,
		(_, open: string, css: string, close: string) => `${open}${rulesFor(css, unstyled)}${close}`
	);
}
