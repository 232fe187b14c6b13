import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Rules that need no types, so that a run takes seconds; types are svelte-check's, layout is prettier's. */
export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', '.atlas/', 'coverage/', 'static/', 'tests/**/case/']),
	ts.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: ['error', 'smart'],
			'no-var': 'error',
			'prefer-const': 'error',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'no-control-regex': 'error',
			'no-misleading-character-class': 'error',
			'no-fallthrough': 'error',
			'no-useless-escape': 'error',
			'no-unsafe-finally': 'error',
			'no-constant-condition': ['error', { checkLoops: false }],
			'no-self-compare': 'error',
			'no-throw-literal': 'error',
			'no-unused-vars': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
			// TypeScript knows which names exist.
			'no-undef': 'off'
		}
	},
	{
		files: ['src/lib/**', 'src/routes/**'],
		rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] }
	},
	{
		files: ['tests/**'],
		// Vitest reads a fixture's needs from a pattern, and `{}` is how it needs none.
		rules: { 'no-empty-pattern': 'off' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig }
		},
		rules: {
			// Svelte declares props with `let`: they change when the parent says so.
			'prefer-const': 'off',
			// A plain Map is right where nothing on the page follows it: caches, look-ups.
			'svelte/prefer-svelte-reactivity': 'off',
			// Addresses are built by src/lib/view, and the site always stands at the root of its origin.
			'svelte/no-navigation-without-resolve': 'off'
		}
	}
);
