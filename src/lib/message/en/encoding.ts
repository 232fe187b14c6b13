/** A file's encoding and damaged text: what was recognised, what was mended, what is to be looked at. */
export const encoding = {
	'finding.encoding-guessed':
		'The file does not say its encoding. It was read as {encoding} (for example “{example}”, line {first}). If letters look wrong, choose another encoding.',
	'finding.encoding-mixed':
		'The file is UTF-8, but {rows, plural, one {# line is} other {# lines are}} in another encoding ({lines}); they were read as {encoding}, and stray letters in lines of UTF-8 as Western European ones. Check the letters on those lines.',
	'finding.encoding-unclear':
		'Some text looks as if it were still in {encoding}: “{example}” may be “{after}”, but too little shows it, so it was left as it is. Check it, and correct it in the file if the letters are wrong.',
	'finding.characters-lost':
		'{rows, plural, =0 {The header or the lines above the table have} one {# row has} other {# rows have}} letters that were lost: only “?” or “�” is left (for example “{example}”, line {first}). Nothing was guessed: the cells are as they were. Export the file again as UTF-8, or correct these cells.',
	'repair.nfc': 'Letters written in parts (NFD) were put together (NFC).',
	'repair.utf-8-twice': 'Text that had been encoded as UTF-8 twice was put right.',
	'repair.tcvn3': 'Text that was still in the TCVN3 (ABC) encoding was turned into Unicode.',
	'repair.tcvn5712': 'Text that was still in the TCVN 5712 encoding was turned into Unicode.',
	'repair.vni': 'Text that was still in the VNI encoding was turned into Unicode.',
	'repair.viscii': 'Text that was still in the VISCII encoding was turned into Unicode.',
	'repair.windows-1258':
		'Text in windows-1258 that had been read as Western European was turned into Unicode.',
	'repair.capitals': 'The column is in a font of capitals (.VnTimeH): its text was put into capitals.',
	'repair.entities': 'HTML names of characters in cells (such as &agrave;) were replaced by the characters.',
	'repair.d-stroke':
		'Letters that look like Đ and đ (such as the Icelandic Ð) were replaced by the Vietnamese ones.',
	'repair.invisible': 'Characters nobody sees (zero-width spaces, soft hyphens) were removed.',
	'failure.encoding-unknown': 'The encoding “{encoding}” is not known.',
	'failure.encoding-unknown.next': 'Choose utf-8, utf-16le, windows-1258, tcvn3, vni, viscii or windows-1252.'
};
