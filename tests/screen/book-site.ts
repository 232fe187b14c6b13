import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'fflate';
import { writeBook } from '#lib/programme/book/file.ts';
import type { Book } from '#lib/term/book.ts';
import type { Site } from './site.ts';

const SERVE = `import('./src/cli/serve.ts').then(({ serve }) => serve({ host: '127.0.0.1', port: 0 })).then((url) => console.log('Parity Atlas: ' + url))`;

/** The built site over its own data, with books of a test in place of the shipped ones. @throws when it ends before it listens */
export async function siteWithBooks(books: readonly Book[]): Promise<Site> {
	const home = await mkdtemp(path.join(tmpdir(), 'parity-atlas-books-'));
	for (const name of ['build', 'node_modules', 'src', 'static', 'package.json', 'tsconfig.json'])
		await symlink(path.resolve(name), path.join(home, name));
	await mkdir(path.join(home, 'data', 'programmes'), { recursive: true });
	for (const name of await readdir('data'))
		if (name !== 'programmes') await symlink(path.resolve('data', name), path.join(home, 'data', name));
	const ids = books.map(({ programme }) => programme.id);
	await writeFile(path.join(home, 'data/programmes/order.json'), JSON.stringify(ids));
	for (const { programme, changes } of books) {
		const folder = path.join(home, 'data/programmes', programme.id);
		await mkdir(folder);
		const bytes = await writeBook({ began: programme, editions: [], changes });
		await writeFile(path.join(folder, 'book.jsonl.gz'), gzipSync(bytes, { mtime: 0, level: 1 }));
	}
	const { npm_lifecycle_event: _, VITEST: __, ...outer } = process.env;
	const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '-e', SERVE], {
		cwd: home,
		env: { ...outer, NODE_ENV: 'production', ATLAS_HOME: path.join(home, '.atlas') },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const killed = () => child.kill('SIGKILL');
	process.on('exit', killed);
	const stop = async () => {
		process.off('exit', killed);
		if (child.exitCode === null) {
			child.kill('SIGTERM');
			await once(child, 'close');
		}
		await rm(home, { recursive: true, force: true });
	};
	for await (const line of createInterface({ input: child.stdout })) {
		const url = /^Parity Atlas: (\S+)$/.exec(line)?.[1];
		if (url) return { url, home, stop };
	}
	await stop();
	throw new Error('the site with books did not start');
}
