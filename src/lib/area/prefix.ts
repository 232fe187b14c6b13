import { foldTone, stripMarks } from './fold.ts';

/** A name taken apart: the words without the kind of place, what kind was said, and at which levels that kind lives. */
export interface AreaName {
	/** folded, punctuation as spaces, the kind of place still there */
	whole: string;
	/** the same without the kind of place; equal to `whole` when none is said */
	bare: string;
	/** folded kind: 'tỉnh', 'phường' …; '' when none is said */
	kind: string;
	/** levels this kind lives at; empty when none is said */
	levels: readonly string[];
}

const BEFORE: [RegExp, string, string[]][] = [
	[/^(?:thủ đô|thu do) (?=\S)/, 'thành phố', ['province']],
	[/^(?:tỉnh|tinh) (?=\S)|^t\. ?(?=\p{L}{2})/u, 'tỉnh', ['province']],
	[
		/^(?:thành phố|thanh pho) (?=\S)|^t\.? ?p(?:\.| ) ?(?=\S)|^tp(?=hcm)/,
		'thành phố',
		['province', 'district']
	],
	[/^(?:thị xã|thi xa) (?=\S)|^t\.?x(?:\.| ) ?(?=\S)/, 'thị xã', ['district']],
	[/^(?:thị trấn|thi tran) (?=\S)|^t\.?t(?:\.| ) ?(?=\S)/, 'thị trấn', ['commune']],
	[/^(?:huyện đảo|huyen dao) (?=\S)/, 'huyện', ['district']],
	[/^(?:quận|quan) (?=\S)|^q\. ?(?=\S)|^q ?(?=\d)/, 'quận', ['district']],
	[/^(?:huyện|huyen) (?=\S)|^h\. ?(?=\S)/, 'huyện', ['district']],
	[/^(?:đặc khu|dac khu) (?=\S)|^đ\.?k\. ?(?=\S)/, 'đặc khu', ['commune']],
	[/^(?:phường|phuong) (?=\S)|^p\. ?(?=\S)|^p ?(?=\d)/, 'phường', ['commune']],
	[/^(?:xã|xa) (?=\S)|^x\. ?(?=\S)/, 'xã', ['commune']]
];

const AFTER: [RegExp, string, string[]][] = [
	[/ province$/, 'tỉnh', ['province']],
	[/ (?:city|municipality)$/, 'thành phố', ['province', 'district']],
	[/ (?:urban|rural)? ?district$/, 'huyện', ['district']],
	[/ township$/, 'thị trấn', ['commune']],
	[/ town$/, '', ['district', 'commune']],
	[/ ward$/, 'phường', ['commune']],
	[/ commune$/, 'xã', ['commune']],
	[/ special zone$/, 'đặc khu', ['commune']]
];

/** Dashes and commas are spaces, apostrophes nothing, numbers without leading zeros, footnote marks gone. */
const plainWords = (text: string): string =>
	text
		.replace(/(?:\s*\(?[*†‡]+\)?|\s*\(\d\))+$/, '')
		.replace(/['’‘ʼ`´]/g, '')
		.replace(/[-–—_,/.()]+/g, ' ')
		.replace(/ +/g, ' ')
		.trim()
		.replace(/(^| )0+(?=\d)/g, '$1');

/** Take a place name apart. Unaccented kinds ('thanh pho') count only in names without any mark. */
export function areaName(text: string): AreaName {
	const folded = foldTone(text);
	const whole = plainWords(folded);
	const bareOf = (rest: string) => plainWords(rest);
	const marked = stripMarks(folded) !== folded;
	for (const [pattern, kind, levels] of BEFORE) {
		const found = pattern.exec(folded);
		if (!found) continue;
		if (
			marked &&
			stripMarks(found[0]) === found[0] &&
			/^(?:thu do|tinh|thanh pho|thi |huyen|quan|phuong|dac khu) ?/.test(found[0])
		)
			continue;
		const bare = bareOf(folded.slice(found[0].length));
		if (bare) return { whole, bare, kind, levels };
	}
	for (const [pattern, kind, levels] of AFTER) {
		const found = pattern.exec(whole);
		if (found && found.index > 0) return { whole, bare: whole.slice(0, found.index), kind, levels };
	}
	return { whole, bare: whole, kind: '', levels: [] };
}
