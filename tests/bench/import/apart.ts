import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Imported } from './engine.ts';

export const ENGINES = ['ours', 'native', 'wasm', 'papaParse'] as const;
export type Name = (typeof ENGINES)[number];

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** An engine in a process of its own, so that none works in the memory another has filled. */
export class Apart {
	private constructor(readonly child: ChildProcess) {}

	static async start(name: Name): Promise<Apart> {
		const child = fork(CHILD, [name], { execArgv: ['--import', 'tsx'] });
		await answer(child);
		return new Apart(child);
	}

	async run(file: string): Promise<Imported> {
		this.child.send(file);
		return (await answer(this.child)).imported!;
	}

	stop(): void {
		this.child.kill();
	}
}

interface Answer {
	imported?: Imported;
	error?: string;
}

async function answer(child: ChildProcess): Promise<Answer> {
	const ended = new AbortController();
	const end = (): void => ended.abort();
	child.once('exit', end);
	try {
		const [said] = (await once(child, 'message', { signal: ended.signal })) as [Answer];
		if (said.error) throw new Error(said.error);
		return said;
	} finally {
		child.off('exit', end);
	}
}
