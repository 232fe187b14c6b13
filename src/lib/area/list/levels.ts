import { message } from '../../message/message.ts';
import type { Vintage } from '../../term/area.ts';
import { same, type Text } from '../../term/text.ts';
import { foldTone, stripMarks } from '../fold.ts';

/** Levels that have a name of ours, by the words files use. */
const KNOWN: [code: 'province' | 'district' | 'commune' | 'village', words: RegExp][] = [
	['province', /^(?:cap )?(?:tinh|thanh pho truc thuoc trung uong|province)s?$/],
	['district', /^(?:cap )?(?:huyen|quan|quan huyen|district)s?$/],
	['commune', /^(?:cap )?(?:xa|phuong|thi tran|xa phuong|commune|ward)s?$/],
	['village', /^(?:cap )?(?:thon|ban|to dan pho|ap|thon ban|village|hamlet)s?$/]
];

/** The code of a level that a file names by some word. */
export function levelCode(word: string): string {
	const plain = stripMarks(foldTone(word))
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
	return KNOWN.find(([, words]) => words.test(plain))?.[0] ?? (plain.replaceAll(' ', '-') || 'area');
}

/** The name of a level: ours where we have one, else the file's word. */
export function levelNames(code: string, word: string): { name: Text; plural: Text } {
	const known = KNOWN.find(([each]) => each === code);
	const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
	const name = known
		? { vi: capital(message('vi', `level.${known[0]}`)), en: capital(message('en', `level.${known[0]}`)) }
		: same(capital(word));
	return { name, plural: name };
}

/** An area of a list, as far as its level goes. */
interface Leveled {
	level: string;
	parent: string | null;
}

/** The levels of a list from the largest to the smallest, by how many areas those of a level lie in. */
export function levelsOf(
	areas: ReadonlyMap<string, Leveled>,
	words: ReadonlyMap<string, string>
): Vintage['levels'] {
	const deepest = new Map<string, number>();
	const count = new Map<string, number>();
	for (const area of areas.values()) {
		let deep = 0;
		for (let up = areas.get(area.parent ?? ''); up && deep < 20; up = areas.get(up.parent ?? '')) deep++;
		deepest.set(area.level, Math.max(deep, deepest.get(area.level) ?? 0));
		count.set(area.level, (count.get(area.level) ?? 0) + 1);
	}
	return [...deepest]
		.sort((a, b) => a[1] - b[1])
		.map(([code]) => ({ code, ...levelNames(code, words.get(code) ?? code), areas: count.get(code)! }));
}
