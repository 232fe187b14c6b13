import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * Compresses what the browser fetches, beside the files themselves. Brotli 9 and not 11: DuckDB's 34 MB take seconds
 * instead of a minute and a half, and come out a seventh larger. ATLAS_PRECOMPRESS=1 gives the smallest files.
 * @param {string} folder
 */
async function compress(folder) {
	const quality = process.env.ATLAS_PRECOMPRESS === '1' ? 11 : 9;
	const [brotli, gz] = [promisify(brotliCompress), promisify(gzip)];
	let files;
	try {
		files = readdirSync(folder, { recursive: true, withFileTypes: true });
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return;
		throw error;
	}
	for (const file of files) {
		if (!file.isFile() || !/\.(js|css|html|svg|json|txt|xml|wasm)$/.test(file.name)) continue;
		const path = join(file.parentPath ?? file.path, file.name);
		const bytes = readFileSync(path);
		const params = {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		};
		writeFileSync(`${path}.br`, await brotli(bytes, { params }));
		writeFileSync(`${path}.gz`, await gz(bytes));
	}
}

const node = adapter({ precompress: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// registered by the pages of tracking books, for them alone (src/lib/state/offline.ts)
		serviceWorker: { register: false },
		adapter: { ...node, adapt: (builder) => node.adapt({ ...builder, compress }) },
		inlineStyleThreshold: 8192,
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'object-src': ['none']
			}
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../src/cli/**/*.ts', '../tests/**/*.ts', '../data/**/*.ts']
			})
		}
	}
};
