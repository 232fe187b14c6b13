import { spawn, type ChildProcess } from 'node:child_process';

/** How a program ended: its exit code (null when it was stopped from outside), what it printed, and its time in seconds. */
export interface Ended {
	code: number | null;
	output: string;
	seconds: number;
	late: boolean;
}

const running = new Set<ChildProcess>();
const grouped = process.platform !== 'win32';

function stop(child: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (grouped && child.pid !== undefined) process.kill(-child.pid, signal);
		else child.kill(signal);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** While a child runs, a signal to us ends it too: its group is not the terminal's. */
function passOn(signal: NodeJS.Signals): void {
	for (const child of running) stop(child, signal);
	process.exit(130);
}

function started(child: ChildProcess): void {
	if (running.size === 0) for (const signal of SIGNALS) process.on(signal, passOn);
	running.add(child);
}

function ended(child: ChildProcess): void {
	running.delete(child);
	if (running.size === 0) for (const signal of SIGNALS) process.off(signal, passOn);
}

/**
 * Runs a Node program to its end, in a process group of its own, so that nothing it started outlives it.
 * @param args what follows `node`
 * @param options.show print while it runs (else the output is only returned)
 * @param options.limit seconds after which it is stopped and `late` is true
 */
export function runNode(
	args: string[],
	options: { show?: boolean; limit: number; env?: Record<string, string | undefined> }
): Promise<Ended> {
	const begun = performance.now();
	const child = spawn(process.execPath, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...options.env },
		detached: grouped
	});
	started(child);
	let output = '';
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		stop(child, 'SIGKILL');
	}, options.limit * 1000);
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			output += text;
			if (options.show) process.stdout.write(text);
		});
	}
	return new Promise((resolve, reject) => {
		const settle = () => {
			clearTimeout(timer);
			ended(child);
		};
		child.on('error', (error) => (settle(), reject(error)));
		child.on('close', (code) => {
			settle();
			stop(child, 'SIGKILL');
			resolve({ code, output, late, seconds: (performance.now() - begun) / 1000 });
		});
	});
}
