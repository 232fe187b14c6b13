import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'highs', 'parquet-wasm'] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/screen/**', 'node_modules/**'],
		testTimeout: 60_000
	}
});
