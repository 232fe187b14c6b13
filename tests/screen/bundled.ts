import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { untar } from './tar.ts';

const unbrotli = promisify(brotliDecompress);
const PACKAGE = '@sparticuz/chromium';

/** A browser's program, and what its environment needs beyond ours. */
export interface Program {
	path: string;
	env: Record<string, string>;
}

const exists = (file: string): Promise<boolean> =>
	stat(file).then(
		() => true,
		() => false
	);

/** A folder under the temporary one that only we can write to: what is run from it must be what we put there. */
async function ownFolder(): Promise<string> {
	const { uid, username } = userInfo();
	const folder = path.join(tmpdir(), `parity-atlas-${uid < 0 ? username : uid}`);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const found = await lstat(folder);
	if (!found.isDirectory() || (uid >= 0 && found.uid !== uid) || (uid >= 0 && (found.mode & 0o022) !== 0)) {
		throw new Error(`${folder} belongs to somebody else; set TMPDIR to a folder of your own.`);
	}
	return folder;
}

/** The package brings no font list that fits this place, and a machine without fonts has none either. */
const fontList = (folder: string): string =>
	`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
	`<cachedir>${folder}/cache</cachedir></fontconfig>`;

async function unpack(bin: string, folder: string): Promise<void> {
	const archive = async (name: string, to: string) =>
		untar(await unbrotli(await readFile(path.join(bin, `${name}.tar.br`))), path.join(folder, to));
	await archive('al2023', '.');
	await archive('fonts', 'font');
	await archive('swiftshader', '.');
	const program = path.join(folder, 'chromium');
	await pipeline(
		createReadStream(path.join(bin, 'chromium.br')),
		createBrotliDecompress(),
		createWriteStream(program)
	);
	await chmod(program, 0o700);
}

/**
 * The Chromium inside the npm package @sparticuz/chromium (Linux on x64), unpacked once per version and user, with the
 * libraries and the font a bare machine lacks. The package unpacks those libraries only on the servers it was made for.
 * @returns undefined when the package is not for this machine
 */
export async function bundledBrowser(): Promise<Program | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const bin = path.join(path.dirname(createRequire(import.meta.url).resolve(PACKAGE)), '../bin');
	const { version } = JSON.parse(await readFile(path.join(bin, '../package.json'), 'utf8')) as {
		version: string;
	};
	const own = await ownFolder();
	const folder = path.join(own, `chromium-${version}`);
	if (!(await exists(folder))) {
		const half = await mkdtemp(path.join(own, 'unpacking-'));
		try {
			await unpack(bin, half);
			await writeFile(path.join(half, 'font/fonts.conf'), fontList(path.join(folder, 'font')));
			await rename(half, folder);
		} catch (error) {
			await rm(half, { recursive: true });
			if (!(await exists(folder))) throw error;
		}
	}
	const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
	const fonts: Record<string, string> = (await exists('/etc/fonts/fonts.conf'))
		? {}
		: { FONTCONFIG_PATH: path.join(folder, 'font') };
	return { path: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}
