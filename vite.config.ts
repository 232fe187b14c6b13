import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { parcelApp } from './src/parcel/plugin.ts';

export default defineConfig({
	plugins: [sveltekit(), parcelApp()],
	worker: { format: 'es' },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'highs', 'parquet-wasm'] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/screen/**', 'node_modules/**'],
		testTimeout: 60_000
	}
});
