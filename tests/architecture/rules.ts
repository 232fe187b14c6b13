import ts from 'typescript';
import { imports, resolve, tree, walk, type Source } from './source.ts';

/** The folders of src/lib in the order data travels: each imports itself and those before it. */
export const ORDER = [
	'term',
	'message',
	'file',
	'area',
	'dataset',
	'view',
	'engine',
	'query',
	'cube',
	'disclosure',
	'inequality',
	'programme',
	'insight',
	'chart',
	'map',
	'report',
	'embed',
	'state',
	'ui',
	'server'
];
/** These are of the page; the server draws with what stands above them. */
const PAGE_ONLY = ['state', 'ui'];

/** A rule looks at the whole tree and names what breaks it, a sentence each; none is good. */
export type Rule = (files: Source[]) => string[];

const isTest = (path: string) => path.startsWith('tests/');
const inSrc = (path: string) => path.startsWith('src/');
const isMaker = (path: string) => /^data\/.*\.ts$/.test(path);
const folderOf = (path: string): string | undefined => /^src\/lib\/([^/]+)\//.exec(path)?.[1];
const under = (path: string, ...places: string[]) => places.some((place) => path.startsWith(place));

const perImport =
	(complain: (from: Source, specifier: string, target: string | undefined) => string | undefined): Rule =>
	(files) =>
		files.flatMap((file) =>
			imports(file).flatMap((specifier) => complain(file, specifier, resolve(file, specifier)) ?? [])
		);

export const direction: Rule = perImport(({ path }, specifier, target) => {
	const from = folderOf(path);
	if (from !== undefined && !ORDER.includes(from))
		return `${path}: the folder ${from} has no place in the order`;
	const to = target && folderOf(target);
	if (from === undefined || to === undefined || to === from) return undefined;
	if (ORDER.indexOf(to) > ORDER.indexOf(from)) return `${path} imports ${specifier}, which stands below it`;
	if (from === 'server' && PAGE_ONLY.includes(to))
		return `${path} imports ${specifier}: the server does not draw pages`;
	return undefined;
});

/** Inside src/lib nothing reaches out of it: routes and the terminal build on lib, never the other way. */
export const libStandsAlone: Rule = perImport(({ path }, specifier, target) =>
	folderOf(path) && target && inSrc(target) && !target.startsWith('src/lib/')
		? `${path} imports ${specifier}, which is outside src/lib`
		: undefined
);

/** app.d.ts only says which types a request carries. */
const MAY_USE_SERVER =
	/^src\/app\.d\.ts$|^src\/hooks[^/]*\.ts$|(^|\/)\+(server|page\.server|layout\.server)\.ts$|^src\/lib\/server\/|^src\/cli\//;
export const serverOnlyFromServer: Rule = perImport(({ path }, specifier, target) =>
	inSrc(path) && target?.startsWith('src/lib/server/') && !MAY_USE_SERVER.test(path)
		? `${path} imports ${specifier}: only hooks and server files of routes may`
		: undefined
);

export const noCircles: Rule = (files) => {
	const known = new Map(files.map((file) => [file.path, file]));
	const state = new Map<string, 'open' | 'closed'>();
	const found: string[] = [];
	const visit = (path: string, trail: string[]): void => {
		if (state.get(path) === 'closed') return;
		if (state.get(path) === 'open') {
			found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
			return;
		}
		state.set(path, 'open');
		const file = known.get(path)!;
		for (const target of new Set(imports(file).map((specifier) => resolve(file, specifier)))) {
			// A component may draw itself inside itself: that is how Svelte writes recursion.
			if (target === path && path.endsWith('.svelte')) continue;
			if (target && known.has(target)) visit(target, [...trail, path]);
		}
		state.set(path, 'closed');
	};
	for (const path of known.keys()) visit(path, []);
	return found;
};

export const noBarrels: Rule = (files) =>
	files.flatMap((file) => {
		if (/(^|\/)index\.[jt]s$/.test(file.path)) return [`${file.path}: index files are barrels`];
		// The router finds +files by their name: one may well answer with what another already does.
		if (/^src\/routes\/(.*\/)?\+[^/]+$/.test(file.path)) return [];
		const { statements } = tree(file);
		const passesOn = (node: ts.Statement) =>
			ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;
		return file.path.endsWith('.ts') && statements.length > 0 && statements.every(passesOn)
			? [`${file.path} only passes on what others export`]
			: [];
	});

const DRAWER = /^(utils?|helpers?|common|misc)$/i;
export const noDrawers: Rule = (files) =>
	files
		.filter(({ path }) => path.split('/').some((part) => DRAWER.test(part.replace(/\..*$/, ''))))
		.map(({ path }) => `${path}: say what it is about`);

export const duckdbOnlyInEngine: Rule = perImport(({ path }, specifier) =>
	/^@duckdb\//.test(specifier) && !under(path, 'src/lib/engine/') && !isTest(path) && !isMaker(path)
		? `${path} imports ${specifier}: DuckDB is named only in src/lib/engine`
		: undefined
);

export const plotOnlyInPictures: Rule = perImport(({ path }, specifier) =>
	/^@observablehq\/plot/.test(specifier) && !under(path, 'src/lib/chart/', 'src/lib/map/') && !isTest(path)
		? `${path} imports ${specifier}: Plot is named only in src/lib/chart and src/lib/map`
		: undefined
);

const RUNES = ['$state', '$derived', '$effect', '$props', '$bindable', '$inspect', '$host'];
export const runesOnlyOnPages: Rule = (files) =>
	files
		.filter(({ path }) => inSrc(path) && !under(path, 'src/lib/state/', 'src/lib/ui/', 'src/routes/'))
		.flatMap((file) => {
			const used = new Set<string>();
			walk(file, (node) => {
				if (ts.isIdentifier(node) && RUNES.includes(node.text)) used.add(node.text);
			});
			return [...used].map((rune) => `${file.path} uses ${rune}: runes live in state, ui and routes`);
		});

const RAW =
	/\{@html\b|\.(?:innerHTML|outerHTML)\s*=(?!=)|\binnerHTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/;
export const noRawHtml: Rule = (files) =>
	files
		.filter(({ path, text }) => inSrc(path) && RAW.test(text))
		.map(({ path, text }) => `${path}: ${RAW.exec(text)?.[0]} lets text become markup`);

const FOREIGN =
	/https?:\/\/[^\s"'`<>]*(?:jsdelivr|unpkg|esm\.sh|skypack|cdnjs|googleapis|gstatic|extensions\.duckdb|openstreetmap|mapbox|cdn\.)[^\s"'`<>]*/i;
export const noForeignHost: Rule = (files) =>
	files
		.filter(({ path, text }) => under(path, 'src/', 'static/') && FOREIGN.test(text))
		.map(({ path, text }) => `${path} names ${FOREIGN.exec(text)?.[0]}: pages use their own origin only`);

const NODE_PLACES = [
	'src/lib/server/',
	'src/lib/engine/native',
	'src/cli/',
	'src/parcel/build.ts',
	'src/hooks.server.ts',
	'tests/',
	'data/'
];
export const nodeOnlyOnServer: Rule = perImport(({ path }, specifier) =>
	specifier.startsWith('node:') && !under(path, ...NODE_PLACES) && !MAY_USE_SERVER.test(path)
		? `${path} imports ${specifier}, but also runs in a browser`
		: undefined
);

/** `$lib` and imports without an ending work in one tool and not in the next. */
export const plainImports: Rule = perImport(({ path }, specifier, target) => {
	if (specifier.startsWith('$lib')) return `${path} imports ${specifier}: write #lib/…`;
	return inSrc(path) && target && !/\.\w+$/.test(target) && !target.includes('/$types')
		? `${path} imports ${specifier} without its ending`
		: undefined;
});
