/**
 * The HTML of a frame without what only a page that wakes needs: the marks Svelte leaves for itself, and the style sheets whose
 * rules stand in the page already.
 */
export const lean = (html: string): string =>
	html.replace(/<!--(?:[[\]!]|\[-?\d*|\w{5,8})?-->/g, '').replace(/\s*<link\b[^>]*\bdisabled\b[^>]*>/g, '');
