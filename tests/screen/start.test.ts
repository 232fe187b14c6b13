import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inject, describe } from 'vitest';
import { startSite } from './site.ts';
import { expect, test } from './screen.ts';

/** Starts it in vain and waits for its end. */
async function refused(env: Record<string, string>): Promise<{ code: number; said: string; out: string }> {
	const child = spawn(process.execPath, ['.ci/install.mjs', 'src/cli/start.ts'], {
		env: { ...process.env, ...env }
	});
	let said = '';
	let out = '';
	child.stderr.on('data', (text: Buffer) => (said += text.toString()));
	child.stdout.on('data', (text: Buffer) => (out += text.toString()));
	const [code] = (await once(child, 'close')) as [number];
	return { code, said, out };
}

const reached = (url: string): Promise<boolean> =>
	fetch(url).then(
		() => true,
		() => false
	);

/** A form sent by a page of `from` to the first page; the server says 403 when it takes the sender for a stranger. */
const post = (from: string): Promise<Response> =>
	fetch(new URL('/', inject('site')), {
		method: 'POST',
		headers: {
			origin: from,
			'content-type': 'application/x-www-form-urlencoded',
			'x-forwarded-proto': 'https'
		},
		body: 'a=1',
		redirect: 'manual'
	});

describe('npm start', () => {
	test('says in one sentence that the port is taken, and ends', async () => {
		const { port } = new URL(inject('site'));
		const { code, said, out } = await refused({ PORT: port, HOST: '127.0.0.1' });
		expect(code).toBe(1);
		expect(said).toContain(`Port ${port} on 127.0.0.1 is taken`);
		expect(said.trim().split('\n')).toHaveLength(1);
		expect(out).toBe('');
	});

	test('refuses what is no port', async () => {
		const { code, said } = await refused({ PORT: 'abc' });
		expect(code).toBe(1);
		expect(said).toContain('PORT is abc');
	});

	test('leaves nothing on the port when it is ended', async () => {
		const site = await startSite();
		expect(await reached(site.url)).toBe(true);
		await site.stop();
		expect(await reached(site.url)).toBe(false);
	});

	test('takes forms of its own pages over plain http, and of nobody else', async () => {
		const own = new URL(inject('site')).origin;
		expect((await post(own)).status).not.toBe(403);
		expect((await post('http://evil.example')).status).toBe(403);
		expect((await post(own.replace('http:', 'https:'))).status).toBe(403);
	});

	test('answers the browser with a page, and the page stays at home', async ({ page, watch }) => {
		const response = await page.goto('/');
		expect(response?.status()).toBe(200);
		expect(watch.requests.length).toBeGreaterThan(0);
	});
});
