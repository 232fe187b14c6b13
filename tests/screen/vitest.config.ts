import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests in a real browser: one built server for all of them, two files at a time. */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: ['tests/screen/**/*.test.ts'],
		globalSetup: ['tests/screen/site.ts'],
		maxWorkers: 2,
		// nothing is measured by these: they end what hangs, on a busy machine too
		testTimeout: 180_000,
		hookTimeout: 180_000,
		expect: { poll: { timeout: 30_000 } }
	}
});
