import ts from 'typescript';
import { walk, type Source } from '../architecture/source.ts';

/** Messages named by a code of the program: `finding.<rule>`, `failure.<kind>` … ; their code stands alone in the source. */
const CODED = /^(?:finding|failure|repair|aside|refusal)\.(.+?)(?:\.next)?$/;

/** The texts a program holds: whole ones, and the beginnings of those that go on with something computed. */
export interface Texts {
	whole: Set<string>;
	beginnings: Set<string>;
	/** every word and code of the source, for the rest of a computed name */
	words: Set<string>;
}

/** @param files the program, without the catalogues; a .svelte file's markup is searched as text */
export function textsOf(files: Source[]): Texts {
	const texts: Texts = { whole: new Set(), beginnings: new Set(), words: new Set() };
	for (const file of files) {
		walk(file, (node) => {
			if (ts.isStringLiteralLike(node)) texts.whole.add(node.text);
			if (ts.isTemplateHead(node)) texts.beginnings.add(node.text);
		});
		if (file.path.endsWith('.svelte')) {
			for (const [, quoted] of file.text.matchAll(/['"`]([\w.:-]+)['"`]/g)) texts.whole.add(quoted);
			for (const [, begun] of file.text.matchAll(/`([\w.:-]+\.)\$\{/g)) texts.beginnings.add(begun);
		}
		for (const [word] of file.text.matchAll(/[\w-]+/g)) texts.words.add(word);
	}
	return texts;
}

/** Whether the program says this message anywhere: by its name, by its code, or by a name it puts together. */
export function isUsed(key: string, { whole, beginnings, words }: Texts): boolean {
	const code = CODED.exec(key)?.[1];
	const composed = (name: string, ends: RegExp) =>
		[...beginnings].some(
			(begun) =>
				ends.test(begun) &&
				name.startsWith(begun) &&
				name
					.slice(begun.length)
					.split('.')
					.every((part) => words.has(part))
		);
	if (whole.has(key) || composed(key, /\.$/)) return true;
	return code !== undefined && (whole.has(code) || composed(code, /[.-]$/));
}

/** The kinds of failure the program returns by name: every `failed('kind')`. */
export function failureKinds(files: Source[]): string[] {
	const found = new Set<string>();
	for (const file of files) {
		walk(file, (node) => {
			if (
				!ts.isCallExpression(node) ||
				!ts.isIdentifier(node.expression) ||
				node.expression.text !== 'failed'
			)
				return;
			const [kind] = node.arguments;
			if (kind && ts.isStringLiteralLike(kind)) found.add(kind.text);
		});
	}
	return [...found].sort();
}

/**
 * The codes of everything the program reports by an object of this shape: `{ rule: 'x', severity: … }` is a finding,
 * `{ what: 'x', rows: …, example: … }` a repair.
 * @param name the property that holds the code
 * @param beside properties that must stand beside it
 */
export function codesOf(files: Source[], name: string, beside: string[]): string[] {
	const found = new Set<string>();
	for (const file of files) {
		walk(file, (node) => {
			if (!ts.isObjectLiteralExpression(node)) return;
			const named = new Map(node.properties.map((property) => [property.name?.getText(), property]));
			const code = named.get(name);
			if (!code || !ts.isPropertyAssignment(code) || !ts.isStringLiteralLike(code.initializer)) return;
			if (beside.every((other) => named.has(other))) found.add(code.initializer.text);
		});
	}
	return [...found].sort();
}
