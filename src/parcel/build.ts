import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { en } from '../lib/message/en/catalogue.ts';
import { vi } from '../lib/message/vi/catalogue.ts';
import type { ParcelApp } from '../lib/report/parcel/page.ts';
import { keysIn } from './keys.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = path.join(ROOT, 'src/parcel');
const LIB = path.join(ROOT, 'src/lib');

/** What the site has by its server, its workers and SvelteKit, and a file on the disk has in itself. */
const INSTEAD: Record<string, string> = {
	'state/ground.ts': 'ground.ts',
	'state/places-open.ts': 'places.ts',
	'state/own-places.ts': 'own-places.ts',
	'state/raster-here.ts': 'raster.ts'
};

const instead = (): Plugin => ({
	name: 'parcel-instead',
	enforce: 'pre',
	async resolveId(source, importer) {
		if (source === '$app/navigation') return path.join(HERE, 'navigation.ts');
		if (!source.endsWith('.ts') || !importer) return null;
		const found = await this.resolve(source, importer, { skipSelf: true });
		const own = found && INSTEAD[path.relative(LIB, found.id).replaceAll(path.sep, '/')];
		return own ? path.join(HERE, own) : null;
	}
});

/** The sentences come last, when it is known which of them the app can say. */
const PLACE = { vi: '__PARCEL_WORDS_VI__', en: '__PARCEL_WORDS_EN__' };
const wordsLast = (): Plugin => ({
	name: 'parcel-words',
	enforce: 'pre',
	load(id) {
		const lang = /\/message\/(vi|en)\/catalogue\.ts$/.exec(id.replaceAll(path.sep, '/'))?.[1] as 'vi' | 'en';
		return lang ? `export const ${lang} = ${PLACE[lang]};` : null;
	}
});

/**
 * Makes the app that goes into every parcel: one script and one style, with nothing to fetch. It takes some seconds; the same
 * sources give the same bytes.
 */
export async function buildApp(): Promise<ParcelApp> {
	const made = await build({
		...{ configFile: false, root: ROOT, publicDir: false, logLevel: 'error', mode: 'production' },
		plugins: [
			instead(),
			wordsLast(),
			svelte({
				configFile: false,
				preprocess: vitePreprocess(),
				compilerOptions: { runes: true, dev: false }
			})
		],
		build: {
			...{ write: false, minify: true, cssCodeSplit: false, modulePreload: false },
			target: 'es2022',
			rolldownOptions: {
				input: path.join(HERE, 'main.ts'),
				output: { format: 'iife', codeSplitting: false }
			}
		}
	});
	const { output } = (Array.isArray(made) ? made[0] : made) as {
		output: { type: string; fileName: string; code?: string; source?: string | Uint8Array }[];
	};
	const chunks = output.filter((each) => each.type === 'chunk');
	const styles = output.filter((each) => each.fileName.endsWith('.css'));
	const others = output.length - chunks.length - styles.length;
	if (chunks.length !== 1 || styles.length !== 1 || others)
		throw new Error(
			`the app of a parcel is not one script and one style: ${output.map((each) => each.fileName)}`
		);
	const script = inBlock(withWords(chunks[0].code!.trim()));
	const style = String(styles[0].source).trim();
	const hashes = { script: policyHash(script), style: policyHash(style) };
	const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
		version: string;
	};
	const own = createHash('sha256').update(script).update(style).digest('hex').slice(0, 8);
	return { script, style, hashes, program: `${version} (${own})` };
}

function withWords(code: string): string {
	const keys = keysIn(code, Object.keys(vi));
	const some = (all: Record<string, string>) =>
		JSON.stringify(Object.fromEntries(keys.map((key) => [key, all[key]])));
	return code.replace(PLACE.vi, () => some(vi)).replace(PLACE.en, () => some(en));
}

/** A script as it may stand in a page: nothing in it ends its block or opens a comment. */
const inBlock = (code: string): string =>
	code
		.replaceAll('\r', '')
		.replace(/<\/(?=script)/gi, '<\\/')
		.replaceAll('<!--', '\\x3c!--');

const policyHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
