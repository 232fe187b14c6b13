/** Methods that change nothing. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

export const changes = ({ method }: Pick<Request, 'method'>): boolean => !SAFE.includes(method.toUpperCase());

/**
 * Whether a request that changes something was sent by a page of another site, whatever its content type: JSON too. Browsers say
 * where a request comes from in `Origin` or `Sec-Fetch-Site`; one that says neither is refused.
 * @param own address of this site, as the reader typed it
 */
export function isForeign(request: Pick<Request, 'method' | 'headers'>, own: string): boolean {
	if (!changes(request)) return false;
	const site = request.headers.get('sec-fetch-site');
	const origin = request.headers.get('origin');
	if (site !== null && site !== 'same-origin') return true;
	if (origin !== null) return origin !== own;
	return site === null;
}
