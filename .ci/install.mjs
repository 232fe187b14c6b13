/**
 * The first step of every command (`npm start`, `npm test`, `npm run bench`): install what is missing, then run a
 * TypeScript file. It runs before any package exists, so it is plain JavaScript and imports nothing but Node.
 *
 *     node .ci/install.mjs src/cli/start.ts [arguments of that file]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** @param {string} file @returns {Record<string, any> | undefined} its `packages`, keyed by folder */
function packagesOf(file) {
	if (!existsSync(file)) return undefined;
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages;
	} catch (error) {
		console.error(`${path.relative(root, file)} cannot be read (${error}); the packages are installed anew.`);
		return undefined;
	}
}

/**
 * Whether node_modules holds what package-lock.json asks for, at the same versions. npm keeps its own account of what
 * it put there in node_modules/.package-lock.json. Packages for other platforms are optional and may be absent.
 */
function installed() {
	const asked = packagesOf(path.join(root, 'package-lock.json'));
	const present = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
	if (!asked || !present) return false;
	return Object.entries(asked).every(([folder, wanted]) => {
		if (folder === '' || wanted.link) return true;
		const found = present[folder];
		if (!found) return wanted.optional === true || wanted.peerOptional === true;
		return found.version === wanted.version && existsSync(path.join(root, folder, 'package.json'));
	});
}

/** `npm ci`, silent unless it fails. Development packages are included: they build the pages. */
function install() {
	console.error('Installing packages …');
	const given = process.env.npm_execpath ?? '';
	const [command, first] = /npm-cli\.[cm]?js$/.test(given) ? [process.execPath, [given]] : ['npm', []];
	const done = spawnSync(
		command,
		[...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
		{
			cwd: root,
			encoding: 'utf8',
			shell: command === 'npm' && process.platform === 'win32',
			maxBuffer: 2 ** 28
		}
	);
	if (done.status === 0) return;
	console.error((done.stdout ?? '') + (done.stderr ?? '') + (done.error ? `${done.error}\n` : ''));
	refuse('The packages could not be installed: see npm’s own words above, then run the command again.');
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
	refuse(`Parity Atlas needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`);
}
const [script, ...rest] = process.argv.slice(2);
if (!script) refuse('Usage: node .ci/install.mjs FILE.ts [arguments]');
process.chdir(root);
if (!installed()) install();

const { register } = await import('tsx/esm/api');
register();
const file = path.join(root, script);
process.argv = [process.argv[0], file, ...rest];
await import(pathToFileURL(file).href);
