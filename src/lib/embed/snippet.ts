const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The code that embeds a view in any web page: a lazy frame with a title, no script. */
export const snippet = (address: string, title: string): string =>
	`<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" width="100%" height="640" style="border:0"></iframe>`;
