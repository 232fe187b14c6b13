import { foldTone, remembered, squeeze, stripMarks } from './fold.ts';

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
	/** `bare` without marks */
	plain: string;
	/** letters and digits of `plain`, and of `whole` without marks, run together; '' where a sign is left that no name has */
	tight: string;
	tightWhole: string;
}

const NONE: readonly string[] = [];
const TOWN = ['province', 'district'];

/** Kinds as they stand before a name: written out, without marks, or shortened. */
const BEFORE: [RegExp, string, readonly string[]][] = [
	[/^(?:thủ đô|thu do) (?=\S)/, 'thành phố', ['province']],
	[/^(?:tỉnh|tinh) (?=\S)|^t\. ?(?=\p{L}{2})/u, 'tỉnh', ['province']],
	[/^(?:thành phố|thanh pho) (?=\S)|^t\. ?p\.? ?(?=\S)|^tp[. ]* ?(?=\S)/, 'thành phố', TOWN],
	[/^(?:thị xã|thi xa) (?=\S)|^t\.? ?x[. ] ?(?=\S)|^tx(?=\p{L}{2})/u, 'thị xã', ['district']],
	[
		/^(?:thị trấn|thi tran) (?:nt\.? |nông trường |nong truong )?(?=\S)|^t\.? ?t[. ] ?(?=\S)|^tt(?=\p{L}{2})/u,
		'thị trấn',
		['commune']
	],
	[/^(?:huyện đảo|huyen dao) (?=\S)/, 'huyện', ['district']],
	[/^(?:quận|quan) (?=\S)|^q[. ] ?(?=\S)|^q(?=\d)/, 'quận', ['district']],
	[/^(?:huyện|huyen) (?=\S)|^h[. ] ?(?=\S)/, 'huyện', ['district']],
	[/^(?:đặc khu|dac khu) (?=\S)|^[đd]\.?k[. ]+(?=\S)/, 'đặc khu', ['commune']],
	[/^(?:phường|phuong) (?=\S)|^[pf][. ] ?(?=\S)|^[pf](?=\d)/, 'phường', ['commune']],
	[/^(?:xã|xa) (?=\S)|^x[. ] ?(?=\S)/, 'xã', ['commune']],
	[/^(?:vùng|vung) (?=\S)/, 'vùng', ['region']]
];

const AFTER: [RegExp, string, readonly string[]][] = [
	[/ province$/, 'tỉnh', ['province']],
	[/ (?:city|municipality)$/, 'thành phố', TOWN],
	[/ urban district$/, 'quận', ['district']],
	[/ rural district$/, 'huyện', ['district']],
	[/ district$/, '', ['district']],
	[/ township$/, 'thị trấn', ['commune']],
	[/ town$/, '', ['district', 'commune']],
	[/ ward$/, 'phường', ['commune']],
	[/ commune$/, '', ['commune']],
	[/ special zone$/, 'đặc khu', ['commune']],
	[/ region$/, 'vùng', ['region']]
];

/** Marks of a list before a name: a dash, '1.', '1.2)', 'II.'; not 'x.', which is short for xã. */
const BULLET = /^(?:[-–—+•●*·]+ *|\d{1,3}(?:\.\d{1,3})*[.)] *(?=\p{L})|(?!x[.)])[ivx]{1,5}[.)] +(?=\p{L}))+/u;
/** Marks of a footnote behind a name: '*', '(1)', '[2]', '¹'. */
const FOOTNOTE = /(?:\s*[([]?[*†‡]+[)\]]?|\s*[([]\d[)\]]|[¹²³⁰⁴-⁹]+)+$/;

/** Dashes, commas and dots are spaces, apostrophes nothing, numbers without leading zeros. */
const plainWords = (text: string): string =>
	text
		.replace(/['’‘ʼ`´]/g, '')
		.replace(/[-–—_,/.()]+/g, ' ')
		.replace(/ +/g, ' ')
		.trim()
		.replace(/(^| )0+(?=\d)/g, '$1');

/** Take a place name apart. Unaccented kinds ('thanh pho') count only in names without any mark. */
export const areaName = remembered(takeApart);

function takeApart(text: string): AreaName {
	const folded = foldTone(text).replace(BULLET, '').replace(FOOTNOTE, '');
	const whole = plainWords(folded);
	const marked = stripMarks(folded) !== folded;
	for (const [pattern, kind, levels] of AFTER) {
		const found = pattern.exec(whole);
		if (found && found.index > 0) return named(whole, whole.slice(0, found.index), kind, levels);
	}
	for (const [pattern, kind, levels] of BEFORE) {
		const found = pattern.exec(folded);
		if (!found) continue;
		if (marked && /^[a-z]{3,} /.test(found[0])) continue;
		const bare = plainWords(folded.slice(found[0].length));
		if (bare) return named(whole, bare, kind, levels);
	}
	return named(whole, whole, '', NONE);
}

function named(whole: string, bare: string, kind: string, levels: readonly string[]): AreaName {
	const plain = stripMarks(bare);
	const tight = together(plain);
	const tightWhole = whole === bare ? tight : together(stripMarks(whole));
	return { whole, bare, kind, levels, plain, tight, tightWhole };
}

/** Damaged text ('§øc Minh', 'T¶ Ph×n') has letters that are lost when only its plain ones are kept: those alone mean nothing. */
const together = (plain: string): string =>
	/^[\p{ASCII}“”]*$/u.test(plain) ? squeeze(plain).replace(/qui/g, 'quy') : '';
