import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** A file that is sent: where it is, how long, and the hash of its content. */
export interface SentFile {
	path: string;
	bytes: number;
	sha256: string;
}

type Part = { from: number; to: number } | 'whole' | 'none';

/** The part of a file that a `Range` header asks for (RFC 9110, one range of bytes); several ranges or another unit give the whole. */
export function partOf(range: string | null, bytes: number): Part {
	const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
	if (first === undefined || (first === '' && last === '')) return 'whole';
	if (first === '') {
		const length = Math.min(Number(last), bytes);
		return length === 0 ? 'none' : { from: bytes - length, to: bytes - 1 };
	}
	const [from, to] = [Number(first), last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)];
	if (last !== '' && Number(last) < from) return 'whole';
	return from >= bytes ? 'none' : { from, to };
}

/** Answers with a file or a part of it: 200, 206, 304 or 416. Its entity tag is its content. */
export function sendFile(
	{ path, bytes, sha256 }: SentFile,
	request: Request,
	own: Record<string, string>
): Response {
	const etag = `"${sha256}"`;
	const headers: Record<string, string> = { ...own, etag, 'accept-ranges': 'bytes' };
	const known = request.headers.get('if-none-match');
	if (known?.split(',').some((each) => [etag, `W/${etag}`, '*'].includes(each.trim())))
		return new Response(null, { status: 304, headers });
	const ifRange = request.headers.get('if-range');
	const part = ifRange !== null && ifRange !== etag ? 'whole' : partOf(request.headers.get('range'), bytes);
	if (part === 'none')
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } });
	const { from, to } = part === 'whole' ? { from: 0, to: bytes - 1 } : part;
	headers['content-length'] = String(bytes === 0 ? 0 : to - from + 1);
	if (part !== 'whole') headers['content-range'] = `bytes ${from}-${to}/${bytes}`;
	const body =
		request.method === 'HEAD' || bytes === 0
			? null
			: (Readable.toWeb(createReadStream(path, { start: from, end: to })) as ReadableStream);
	return new Response(body, { status: part === 'whole' ? 200 : 206, headers });
}
