import { WasmEngine } from '#lib/engine/wasm.ts';

/* The browser's engine as the site uses it: statements in, columns out; milliseconds from the page's side. */
const engine = new WasmEngine();

Object.assign(window, {
	bench: {
		make: async (statements: string[]) => {
			for (const sql of statements) await engine.query({ sql });
		},
		ask: async (sql: string) => {
			const start = performance.now();
			const { length } = await engine.query({ sql });
			return { ms: performance.now() - start, rows: length };
		}
	}
});
