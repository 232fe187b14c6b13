import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { readText } from './data.ts';

/** A shipped data file by its plain name, revalidated by its hash. */
export async function dataFile(
	folder: string,
	file: string,
	type: string,
	request: Request
): Promise<Response> {
	if (!/^[\w-]+(\.[\w-]+)*\.(json|csv)$/.test(file)) error(404);
	let text: string;
	try {
		text = await readText(folder, file);
	} catch {
		error(404);
	}
	const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 20)}"`;
	const headers = { 'content-type': type, 'cache-control': 'public, max-age=3600', etag };
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(text, { headers });
}
