import { readFileSync } from 'node:fs';

/** How often we look, in milliseconds. */
const EVERY = 1_000;

/** The parent of a process on Linux; elsewhere, or when it has ended, undefined. */
function parentOf(pid: number): number | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
	} catch {
		// Not Linux, or gone: both mean that we cannot know.
		return undefined;
	}
}

/**
 * Calls back when the `npm` that started us is gone. npm runs a shell, the shell runs us: a signal that ends one of
 * those two does not reach us, and without this the server would stay on its port. Started without npm, nothing is watched.
 */
export function whenParentEnds(then: () => void): void {
	if (!process.env.npm_lifecycle_event) return;
	const family = () => `${process.ppid} ${parentOf(process.ppid) ?? ''}`;
	const first = family();
	const timer = setInterval(() => {
		if (family() === first) return;
		clearInterval(timer);
		then();
	}, EVERY);
	timer.unref();
}
