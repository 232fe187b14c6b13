import { native, ours, papaParse, wasm, type Engine } from './engine.ts';

/* An engine in a process of its own: each message is a file to import, each answer what came of it. */
const ENGINES: Record<string, () => Promise<Engine>> = { ours, native: async () => native, wasm, papaParse };

const engine = await ENGINES[process.argv[2]]();
process.on('message', (file: string) => {
	engine(file).then(
		(imported) => process.send!({ imported }),
		(error: unknown) => process.send!({ error: String(error) })
	);
});
process.send!({ ready: true });
