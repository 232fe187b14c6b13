import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runNode } from './child.ts';

/** What the built pages are made of: when none of it changed, the build is still good. The terminal is not part of it. */
const MADE_OF = [
	'src',
	'static',
	'data',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const NOT_PART = ['src/cli'];
const STAMP = 'build/stamp.txt';
const LIMIT_SECONDS = 30 * 60;

function* filesUnder(path: string): Generator<string> {
	if (NOT_PART.includes(path) || !existsSync(path)) return;
	let entries;
	try {
		entries = readdirSync(path, { withFileTypes: true });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
		yield path;
		return;
	}
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
		yield* filesUnder(`${path}/${entry.name}`);
}

/** A hash of the text of everything the build is made of; file times do not count, so a fresh checkout is not stale. */
export function fingerprint(): string {
	const hash = createHash('sha256').update(`precompress=${process.env.ATLAS_PRECOMPRESS ?? ''}\n`);
	for (const path of MADE_OF.flatMap((top) => [...filesUnder(top)])) {
		const bytes = readFileSync(path);
		hash.update(`${path}\n${bytes.length}\n`).update(bytes);
	}
	return hash.digest('hex');
}

/** Whether build/ was made from what the tree holds now. */
export function isBuilt(): boolean {
	return existsSync('build/handler.js') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Builds the pages and the server into build/ and stamps them. Returns what the builder printed. */
export async function build(): Promise<{ ok: boolean; output: string }> {
	const madeOf = fingerprint();
	const { code, output, late } = await runNode(['node_modules/vite/bin/vite.js', 'build'], {
		limit: LIMIT_SECONDS,
		env: { NODE_ENV: 'production' }
	});
	const ok = code === 0 && existsSync('build/handler.js');
	if (ok) writeFileSync(STAMP, madeOf);
	return {
		ok,
		output: late ? `${output}\nThe build did not end within ${LIMIT_SECONDS / 60} minutes.` : output
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { ok, output } = await build();
	process.stdout.write(output);
	if (!ok) process.exitCode = 1;
}
