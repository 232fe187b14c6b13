/** A rule of a style sheet: what it is for, and what stands between its braces. */
interface Rule {
	head: string;
	body: string;
}

/**
 * The rules of a style sheet that may match something in a page that never changes: those that name a class or an element which
 * the page does not have are left out, and so are the values that no rule of it uses.
 * @param css as a builder writes it: no comments
 * @param html the page without its style sheets
 */
export function rulesFor(css: string, html: string): string {
	const has = namesIn(html);
	const kept = rulesThat(css, (selector) => matches(selector, has));
	const used = new Set(Array.from(`${kept}${html}`.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
	return kept.replace(/([{;])((?:--[\w-]+:[^;}]*;?)+)/g, (_, before: string, values: string) => {
		const needed = values.split(';').filter((each) => used.has(each.split(':')[0]));
		return before + needed.map((each) => `${each};`).join('');
	});
}

function rulesThat(css: string, wanted: (selector: string) => boolean): string {
	let kept = '';
	for (const { head, body } of rulesIn(css)) {
		if (/^@(?:media|supports|layer|container)/.test(head)) {
			const inner = rulesThat(body, wanted);
			if (inner) kept += `${head}{${inner}}`;
		} else if (head.startsWith('@')) kept += `${head}{${body}}`;
		else {
			const left = parted(head).filter(wanted);
			if (left.length) kept += `${left.join(',')}{${body}}`;
		}
	}
	return kept;
}

function* rulesIn(css: string): Generator<Rule> {
	let from = 0;
	while (true) {
		const open = css.indexOf('{', from);
		if (open < 0) return;
		let depth = 1;
		let end = open + 1;
		for (; end < css.length && depth > 0; end++) {
			if (css[end] === '{') depth++;
			else if (css[end] === '}') depth--;
		}
		yield { head: css.slice(from, open).trim(), body: css.slice(open + 1, end - 1) };
		from = end;
	}
}

/** A list of selectors, parted at the commas that are in no brackets. */
function parted(list: string): string[] {
	const parts = [''];
	let depth = 0;
	for (const sign of list) {
		if (sign === '(' || sign === '[') depth++;
		else if (sign === ')' || sign === ']') depth--;
		if (sign === ',' && depth === 0) parts.push('');
		else parts[parts.length - 1] += sign;
	}
	return parts;
}

/** Elements and classes of a page, classes with a dot before them. */
function namesIn(html: string): Set<string> {
	const names = new Set<string>();
	for (const [, tag] of html.matchAll(/<([a-z][\w-]*)/gi)) names.add(tag.toLowerCase());
	for (const [, classes] of html.matchAll(/\bclass="([^"]*)"/g))
		for (const each of classes.split(/\s+/)) names.add(`.${each}`);
	return names;
}

/** Whether every element and class a selector asks for is there. What it says of what must not be, or of several, is passed over. */
function matches(selector: string, has: ReadonlySet<string>): boolean {
	const plain = selector
		.replace(/:not\([^()]*\)/g, '')
		.replace(/\([^()]*,[^()]*\)/g, '')
		.replace(/\[[^\]]*\]/g, '')
		.replace(/::?(?:where|is|has)\(/g, ' (')
		.replace(/::?[\w-]+(?:\([^()]*\))?/g, '');
	return (plain.match(/[.#]?[a-z_][\w-]*/gi) ?? []).every(
		(name) => name.startsWith('#') || has.has(name.startsWith('.') ? name : name.toLowerCase())
	);
}
