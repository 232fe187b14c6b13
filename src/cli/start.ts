import { createServer } from 'node:net';
import path from 'node:path';
import { build, isBuilt } from './build.ts';
import { serve } from './serve.ts';

function refuse(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}

/** PORT of the environment; 0 takes any free one. */
function askedPort(): number {
	const asked = process.env.PORT || '3000';
	const port = Number(asked);
	if (!/^\d+$/.test(asked) || port > 65_535)
		refuse(`PORT is ${asked}, but a port is a number from 0 to 65535.`);
	return port;
}

function refuseListening(error: NodeJS.ErrnoException, host: string, port: number): never {
	const next = `Set another one: PORT=${port === 65_535 ? 3000 : port + 1} npm start`;
	if (error.code === 'EADDRINUSE') refuse(`Port ${port} on ${host} is taken by another program. ${next}`);
	if (error.code === 'EACCES') refuse(`This account may not open port ${port} on ${host}. ${next}`);
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
		refuse(
			`HOST is ${host}, but this machine has no such address. Set HOST=127.0.0.1 (here only) or 0.0.0.0 (all).`
		);
	}
	throw error;
}

/** Tries the port before a build of a minute, so that a taken one is told at once. */
function tryPort(host: string, port: number): Promise<void> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.on('error', (error) => refuseListening(error, host, port));
		probe.listen(port, host, () => probe.close(() => resolve()));
	});
}

const host = process.env.HOST || '127.0.0.1';
const port = askedPort();
await tryPort(host, port);
if (!isBuilt()) {
	console.error('Building the pages …');
	const { ok, output } = await build();
	if (!ok) refuse(`${output}\nThe pages could not be built: see above.`);
}
process.env.NODE_ENV ||= 'production';
process.env.ATLAS_HOME = path.resolve(process.env.ATLAS_HOME || '.atlas');
try {
	const address = await serve({ host, port });
	console.log(`Parity Atlas: ${address}`);
} catch (error) {
	if ((error as Error).name === 'StartRefused') refuse((error as Error).message);
	refuseListening(error as NodeJS.ErrnoException, host, port);
}
