import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { receive, uploadLimit } from '#lib/server/library/incoming.ts';
import { newHome } from './home.ts';

/** A body of chunks of a kilobyte; how many were asked for is counted. */
function body(chunks: number, breaksAt = Infinity) {
	const asked = { chunks: 0 };
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (asked.chunks === breaksAt) return controller.error(new Error('line broke'));
			if (asked.chunks++ >= chunks) return controller.close();
			controller.enqueue(new Uint8Array(1000).fill(65));
		}
	});
	return { stream, asked };
}

test('a body is written as it comes; what is too large or breaks off leaves nothing and is not heard without end', async () => {
	const { home, gone } = newHome();
	const folder = path.join(home, 'incoming');
	const whole = await receive(body(5).stream, folder, 5000);
	expect(whole.ok && readFileSync(whole.value.path).length).toBe(5000);
	if (whole.ok) await whole.value.remove();
	expect(await receive(body(6).stream, folder, 5000)).toMatchObject({ failure: { kind: 'body-too-large' } });
	const endless = body(Infinity);
	expect(await receive(endless.stream, folder, 5000)).toMatchObject({ failure: { kind: 'body-too-large' } });
	expect(endless.asked.chunks).toBeLessThan(15);
	expect(await receive(body(9, 3).stream, folder, 5000)).toMatchObject({ failure: { kind: 'body-wrong' } });
	for (const none of [null, body(0).stream])
		expect(await receive(none, folder, 5000)).toMatchObject({ failure: { kind: 'body-wrong' } });
	expect(readdirSync(folder)).toEqual([]);
	gone();
});

test.each([
	[undefined, 256],
	['10', 10],
	['-1', 256],
	['many', 256]
])('ATLAS_UPLOAD_LIMIT %s is %d megabytes', (said, megabytes) => {
	expect(uploadLimit({ ATLAS_UPLOAD_LIMIT: said })).toBe(megabytes * 1_000_000);
});
