/** Kinds of sentences whose key ends in a word that the code names elsewhere: of all failures only those it can meet. */
const NAMED = ['failure.', 'finding.', 'aside.', 'repair.'];

/**
 * The keys of messages a program can ask for: those it names, those that begin as a template of it begins (`tab.${…}`) or end
 * as one of them ends (`${…}.next`).
 * @param code of the program, minified or not
 */
export function keysIn(code: string, all: readonly string[]): string[] {
	const named = new Set(Array.from(code.matchAll(/["'`]([\w.-]+)["'`]/g), ([, word]) => word));
	const heads = [...new Set(Array.from(code.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g), ([, head]) => head))];
	for (const word of named) if (/^[a-z][\w-]*\.$/.test(word)) heads.push(word);
	const tails = [...new Set(Array.from(code.matchAll(/\}(\.[\w.-]+)`/g), ([, tail]) => tail))];
	const headed = (key: string): boolean =>
		heads.some((head) => {
			if (!key.startsWith(head)) return false;
			if (!NAMED.includes(head)) return true;
			return named.has(key.slice(head.length).split('.')[0]);
		});
	const asked = (key: string) => named.has(key) || headed(key);
	return all.filter(
		(key) => asked(key) || tails.some((tail) => key.endsWith(tail) && asked(key.slice(0, -tail.length)))
	);
}
