/**
 * Completes package-lock.json after `npm install`, where the registry at hand does not carry the packages of other
 * platforms (a mirror often keeps only its own). npm then leaves those out of the lock file, and `npm ci` refuses it
 * as out of step with package.json. Their versions are known all the same, from the package that asks for them.
 *
 *     node .ci/lock.mjs          writes what is missing
 *     node .ci/lock.mjs --check  only tells, exit 1 when something is missing
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const SYSTEMS = [
	'aix',
	'android',
	'darwin',
	'freebsd',
	'linux',
	'netbsd',
	'openbsd',
	'openharmony',
	'sunos',
	'win32'
];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** @param {string} name a package such as @rollup/rollup-linux-arm64-musl */
function platformOf(name) {
	const parts = name.split('/').at(-1).split('-');
	const os = SYSTEMS.filter((system) => parts.includes(system));
	const cpu = PROCESSORS.filter((processor) => parts.includes(processor));
	if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: for which platform is it?`);
	const libc =
		parts.includes('musl') || parts.includes('musleabihf')
			? ['musl']
			: parts.includes('gnu')
				? ['glibc']
				: [];
	return { ...(cpu.length && { cpu }), ...(os[0] === 'linux' && libc.length && { libc }), os };
}

/** @param {Record<string, any>} packages of the lock file @returns {[folder: string, entry: object][]} */
function missing(packages) {
	return Object.values(packages).flatMap((parent) =>
		Object.entries(parent.optionalDependencies ?? {})
			.filter(([name]) => !Object.keys(packages).some((folder) => folder.endsWith(`node_modules/${name}`)))
			.map(([name, version]) => {
				if (!/^\d/.test(version)) throw new Error(`${name}: ${version} is not one version`);
				const dev = parent.dev ? { dev: true } : {};
				return [`node_modules/${name}`, { version, ...platformOf(name), ...dev, optional: true }];
			})
	);
}

const lock = JSON.parse(readFileSync(file, 'utf8'));
const found = missing(lock.packages);
if (process.argv.includes('--check')) {
	for (const [folder] of found) console.error(`package-lock.json has no ${folder}`);
	process.exitCode = found.length > 0 ? 1 : 0;
} else {
	const entries = [...Object.entries(lock.packages), ...found].sort(([a], [b]) => (a < b ? -1 : 1));
	lock.packages = Object.fromEntries(entries);
	if (found.length > 0) writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
	console.log(`package-lock.json: ${found.length} packages of other platforms added.`);
}
