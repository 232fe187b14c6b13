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
		// all of them: vitest leaves one free, which on a machine of two halves the speed
		maxWorkers: '100%',
		// nothing is measured by these: they end what hangs, on a busy machine too
		testTimeout: 180_000,
		hookTimeout: 180_000,
		expect: { poll: { timeout: 30_000 } }
	}
});
