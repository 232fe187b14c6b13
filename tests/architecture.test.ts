import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as rules from './architecture/rules.ts';
import { filesUnder, imports, read, resolve, source } from './architecture/source.ts';

const CODE = /\.(ts|mts|js|mjs|svelte)$/;
const tree = read(filesUnder(['src', 'tests', 'data'], CODE));
const text = read(
	filesUnder(['src', 'static'], /\.(ts|js|mjs|html|css|svg|webmanifest|json|txt)$|\.svelte$/)
);

/** Each rule, the files it looks at, and a small tree that breaks it: path → text. */
const RULES: Record<string, { rule: rules.Rule; over?: typeof tree; bad: Record<string, string>[] }> = {
	'folders import only those before them': {
		rule: rules.direction,
		bad: [
			{ 'src/lib/term/a.ts': `import { b } from '#lib/file/b.ts'` },
			{ 'src/lib/message/a.ts': `export { b } from '#lib/file/b.ts'` },
			{ 'src/lib/file/a.ts': `import type { B } from '../view/b.ts'` },
			{ 'src/lib/cube/a.ts': `const { b } = await import('#lib/ui/b.svelte')` },
			{ 'src/lib/cube/a.ts': `let b: import('#lib/chart/b.ts').B` },
			{ 'src/lib/ui/a.svelte': `<p>x</p><script lang="ts">import { b } from '#lib/server/b.ts';</script>` },
			{ 'src/lib/server/a.ts': `import { b } from '#lib/state/b.ts'` },
			{ 'src/lib/novel/a.ts': `import { b } from '#lib/term/b.ts'` }
		]
	},
	'src/lib does not reach out of itself': {
		rule: rules.libStandsAlone,
		bad: [{ 'src/lib/ui/a.ts': `import b from '../../routes/b.ts'` }]
	},
	'the server part is only for hooks and server files': {
		rule: rules.serverOnlyFromServer,
		bad: [
			{ 'src/routes/+page.ts': `import { b } from '#lib/server/b.ts'` },
			{ 'src/routes/+page.svelte': `<script>import { b } from '#lib/server/b.ts';</script>` }
		]
	},
	'no circles': {
		rule: rules.noCircles,
		bad: [
			{ 'src/lib/file/a.ts': `import './b.ts'`, 'src/lib/file/b.ts': `export * from '#lib/file/a.ts'` },
			{ 'src/lib/file/a.ts': `import './a.ts'` }
		]
	},
	'no barrels': {
		rule: rules.noBarrels,
		bad: [
			{ 'src/lib/file/index.ts': `export const a = 1` },
			{ 'src/lib/file/a.ts': `export * from './b.ts'` }
		]
	},
	'no drawers for this and that': {
		rule: rules.noDrawers,
		bad: [{ 'src/lib/file/utils.ts': '' }, { 'src/lib/helpers/a.ts': '' }, { 'tests/common/a.ts': '' }]
	},
	'DuckDB is named only in engine': {
		rule: rules.duckdbOnlyInEngine,
		bad: [{ 'src/lib/query/a.ts': `import * as duck from '@duckdb/duckdb-wasm'` }]
	},
	'Plot is named only in chart and map': {
		rule: rules.plotOnlyInPictures,
		bad: [{ 'src/lib/report/a.ts': `import * as Plot from '@observablehq/plot'` }]
	},
	'runes live in state, ui and routes': {
		rule: rules.runesOnlyOnPages,
		bad: [
			{ 'src/lib/view/a.svelte.ts': 'let a = $state.raw(1)' },
			{ 'src/lib/chart/a.svelte': '<script>let a = $derived(1)</script>' }
		]
	},
	'no text becomes markup': {
		rule: rules.noRawHtml,
		over: text,
		bad: [
			{ 'src/lib/ui/a.svelte': '<p>{@html note}</p>' },
			{ 'src/lib/map/a.ts': `node.innerHTML = note` },
			{ 'src/lib/map/b.ts': `node.insertAdjacentHTML('beforeend', note)` }
		]
	},
	'nothing names a foreign host': {
		rule: rules.noForeignHost,
		over: text,
		bad: [
			{ 'static/a.svg': '<image href="https://cdn.example/a.png"/>' },
			{ 'src/app.html': '<link href="https://fonts.googleapis.com/css2?family=x">' }
		]
	},
	'Node is used only on the server': {
		rule: rules.nodeOnlyOnServer,
		bad: [{ 'src/lib/file/a.ts': `import { readFile } from 'node:fs/promises'` }]
	},
	'imports are written out': {
		rule: rules.plainImports,
		bad: [
			{ 'src/lib/file/a.ts': `import { b } from './b'` },
			{ 'src/routes/a.ts': `import { b } from '$lib/term/b.ts'` }
		]
	}
};

describe.each(Object.entries(RULES))('%s', (_, { rule, over = tree, bad }) => {
	test('in this tree', () => expect(rule(over)).toEqual([]));
	test.each(bad)('and breaking it is seen: %j', (files) => {
		expect(rule(Object.entries(files).map(([path, body]) => source(path, body)))).not.toEqual([]);
	});
});

test('every form of import is found', () => {
	const found = imports(
		source(
			'a.svelte',
			`<script module>export * from 'a';</script><script lang="ts">import b from 'b'; import type { C } from 'c';
			import 'd?url'; const e = await import('e'); type F = import('f').F; // import 'no'
			const no = "import 'no'";</script>`
		)
	);
	expect([...found].sort()).toEqual(['a', 'b', 'c', 'd?url', 'e', 'f']);
});

test('imports are found where they lead', () => {
	const from = source('src/lib/file/a.ts', '');
	expect(resolve(from, '#lib/term/b.ts')).toBe('src/lib/term/b.ts');
	expect(resolve(from, '../term/b.ts?raw')).toBe('src/lib/term/b.ts');
	expect(resolve(from, 'svelte')).toBeUndefined();
});

test('the tree is really read', () => {
	expect(tree.some(({ path }) => path === 'src/lib/term/failure.ts')).toBe(true);
	expect(tree.flatMap(imports).length).toBeGreaterThan(50);
});

test('package-lock.json names the packages of every platform, so that `npm ci` takes it', () => {
	expect(() => execFileSync(process.execPath, ['.ci/lock.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
});
