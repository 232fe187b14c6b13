import type { Cookies } from '@sveltejs/kit';

/** Sets cookies that come as `set-cookie` headers; their values are encoded already. */
export function setCookies(cookies: Cookies, headers: readonly string[]): void {
	for (const header of headers) {
		const [pair, ...attributes] = header.split(';').map((each) => each.trim());
		const at = pair.indexOf('=');
		const said = new Map(
			attributes.map((each) => {
				const [name, value = ''] = each.split('=');
				return [name.toLowerCase(), value] as const;
			})
		);
		const age = said.get('max-age');
		cookies.set(pair.slice(0, at), pair.slice(at + 1), {
			path: said.get('path') || '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: said.has('secure'),
			encode: (value) => value,
			...(age !== undefined && { maxAge: Number(age) })
		});
	}
}
