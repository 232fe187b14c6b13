import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One file of the tree, with the text of its scripts (for a .svelte file only those). */
export interface Source {
	/** from the root, with '/': src/lib/term/text.ts */
	path: string;
	text: string;
	script: string;
}

/** The script parts of a .svelte file. */
function scriptOf(text: string): string {
	const { instance, module } = parse(text, { modern: true });
	// The parser gives each part its place in the text, which the standard type of a syntax tree leaves out.
	const places = [module, instance].flatMap((part) => (part ? [part.content as unknown as Place] : []));
	return places.map(({ start, end }) => text.slice(start, end)).join('\n');
}

interface Place {
	start: number;
	end: number;
}

export const source = (file: string, text: string): Source => ({
	path: file,
	text,
	script: file.endsWith('.svelte') ? scriptOf(text) : text
});

/** Every file under the given folders whose name ends so, in order. */
export function filesUnder(folders: string[], ends: RegExp): string[] {
	return folders
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
		)
		.filter((file) => ends.test(file) && !/(^|\/)(node_modules|\.svelte-kit)\//.test(file))
		.sort();
}

const known = new Map<string, Source>();

/** The files, each read once however often it is asked for. */
export const read = (files: string[]): Source[] =>
	files.map((file) => {
		let found = known.get(file);
		if (!found) known.set(file, (found = source(file, readFileSync(file, 'utf8'))));
		return found;
	});

const parsed = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of the file's script. */
export function tree(of: Source): ts.SourceFile {
	let found = parsed.get(of);
	if (!found) parsed.set(of, (found = ts.createSourceFile(of.path, of.script, ts.ScriptTarget.Latest, true)));
	return found;
}

/** Calls `visit` for every node of the file's script. */
export function walk(of: Source, visit: (node: ts.Node) => void): void {
	const into = (node: ts.Node): void => {
		visit(node);
		ts.forEachChild(node, into);
	};
	into(tree(of));
}

/** Everything the file names to import: import, export from, import(), import type, and `import('…')` as a type. */
export function imports(of: Source): readonly string[] {
	let found = named.get(of);
	if (!found) named.set(of, (found = importsIn(of)));
	return found;
}

const named = new WeakMap<Source, string[]>();

function importsIn(of: Source): string[] {
	const found: string[] = [];
	const take = (node: ts.Node | undefined) => {
		if (node && ts.isStringLiteralLike(node)) found.push(node.text);
	};
	walk(of, (node) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			take(node.arguments[0]);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal);
	});
	return found;
}

/** The file of this tree that an import names, or undefined for a package. Queries such as ?url are left out. */
export function resolve(from: Source, specifier: string): string | undefined {
	const bare = specifier.replace(/\?.*$/, '');
	const local = /^(?:#lib|\$lib)\/(.*)$/.exec(bare)?.[1];
	if (local !== undefined) return `src/lib/${local}`;
	return bare.startsWith('.') ? path.posix.join(path.posix.dirname(from.path), bare) : undefined;
}
