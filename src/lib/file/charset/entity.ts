/** HTML's names of the characters U+00A0–U+00FF, in order. */
const LATIN =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
	'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
	'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
	'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
	'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const NAMED = new Map<string, string>([
	...LATIN.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['Abreve', 'Ă'],
	['abreve', 'ă'],
	['Dstrok', 'Đ'],
	['dstrok', 'đ'],
	['Itilde', 'Ĩ'],
	['itilde', 'ĩ'],
	['Utilde', 'Ũ'],
	['utilde', 'ũ'],
	['ndash', '–'],
	['mdash', '—'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['ldquo', '“'],
	['rdquo', '”'],
	['hellip', '…'],
	['bull', '•'],
	['euro', '€']
]);
/** A character by its name or number. */
export const ENTITY = /&(?:#(\d{2,7})|#[xX]([0-9a-fA-F]{2,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

/** HTML's ways of writing characters in text → the characters; what it has no meaning for stays. */
export function unescaped(text: string): string {
	const once = replaced(text);
	// what was escaped twice
	return once !== text && once.includes('&#') ? replaced(once) : once;
}

const replaced = (text: string): string =>
	text.replace(ENTITY, (seen, decimal?: string, hex?: string, name?: string) => {
		if (name) return NAMED.get(name) ?? seen;
		const point = decimal ? Number(decimal) : parseInt(hex!, 16);
		const sound = point >= 32 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
		return sound ? String.fromCodePoint(point) : seen;
	});
