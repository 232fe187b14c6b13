import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { constants } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import compression from 'compression';
import { whenParentEnds } from './parent.ts';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const EVERYWHERE = ['0.0.0.0', '::'];
/** Of what is compressed as it is sent: a tenth smaller than the usual 4, and still a few milliseconds a page. */
const QUALITY = 6;
/** Time for requests under way to end after Ctrl-C, in milliseconds. */
const GRACE = 3_000;

const nameOf = (hostHeader: string): string => hostHeader.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');

/**
 * Tells SvelteKit the address a request came in by, which its check against forged form posts compares with the
 * browser's `Origin`, and from which links in feeds, embeds and letters are made. It believes ORIGIN when that is set,
 * else PROTOCOL_HEADER (and takes https when there is none) and the Host header. So:
 * - ORIGIN or PROTOCOL_HEADER set (behind a proxy): nothing is touched;
 * - otherwise this server speaks plain http itself, and says so in a header that overwrites what a client sent;
 * - and when only this machine can reach it, a Host that is not this machine is somebody's invention: it becomes ours.
 */
function addressOf(host: string): (request: IncomingMessage, port: number) => void {
	if (process.env.ORIGIN || process.env.PROTOCOL_HEADER) return () => {};
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	const hereOnly = LOOPBACK.includes(host);
	return ({ headers }, port) => {
		headers['x-forwarded-proto'] = 'http';
		if (hereOnly && !LOOPBACK.includes(nameOf(headers.host ?? ''))) headers.host = `localhost:${port}`;
	};
}

/**
 * Serves build/ in this process until SIGINT, SIGTERM, SIGHUP or the end of the `npm` that started it.
 * @returns the address to open, once the port is really open
 * @throws the system's error when the port cannot be opened (EADDRINUSE, EACCES …)
 */
export async function serve({ host, port }: { host: string; port: number }): Promise<string> {
	const tell = addressOf(host);
	// the server's own limit is by route: files that are published are counted as they arrive, all else is small
	process.env.BODY_SIZE_LIMIT = 'Infinity';
	const { handler } = (await import(pathToFileURL(path.resolve('build/handler.js')).href)) as {
		handler: RequestListener;
	};
	/** pages are made for each reader and shrink to a fifth; files of the build lie there compressed already */
	const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } } });
	const server = createServer((request, response) => {
		tell(request, (server.address() as AddressInfo).port);
		compress(request as never, response as never, () => handler(request, response));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});

	let ending = false;
	const end = (reason: string) => {
		if (ending) return;
		ending = true;
		server.closeIdleConnections();
		server.close(() => {
			process.emit('sveltekit:shutdown' as 'disconnect', ...([reason] as unknown as []));
			setTimeout(() => process.exit(0), 100).unref();
		});
		setTimeout(() => server.closeAllConnections(), GRACE).unref();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));
	whenParentEnds(() => end('SIGTERM'));

	const opened = (server.address() as AddressInfo).port;
	const shown = LOOPBACK.includes(host) || EVERYWHERE.includes(host) ? 'localhost' : host;
	return `http://${shown.includes(':') ? `[${shown}]` : shown}:${opened}`;
}
