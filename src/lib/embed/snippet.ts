const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The code that embeds a view in any web page: a lazy frame with a title, no script. @param height CSS pixels */
export const snippet = (address: string, title: string, height = 640): string =>
	`<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" width="100%" height="${height}" style="border:0"></iframe>`;

/** The same as an element that grows with what it shows; the link inside stands where scripts are off. */
export const elementSnippet = (origin: string, address: string, title: string): string =>
	`<script src="${escaped(origin)}/embed.js" async></script>
<parity-atlas-chart src="${escaped(origin + address)}" title="${escaped(title)}"><a href="${escaped(origin + address)}">${escaped(title)}</a></parity-atlas-chart>`;
