/** Sentences about names and codes of areas. */
export const area = {
	'finding.area-unmatched':
		'{areas, plural, one {# area is} other {# areas are}} not in the chosen list of areas ({rows, plural, one {# row} other {# rows}}), for example “{example}”. The figures are kept under the file’s own name but will not be on the map.',
	'finding.area-ambiguous':
		'{areas, plural, one {# name fits} other {# names fit}} several areas, for example “{example}” ({candidates}). Add a column of codes or of the area above; nothing is guessed.',
	'finding.area-code-against-name':
		'{areas, plural, one {# area has} other {# areas have}} a code and a name that do not agree, for example {example}. The code was followed; please check the name.',
	'finding.area-codes-foreign':
		'The codes in column “{column}” are not those of the chosen list of areas (the names say otherwise), so only the names were used.',
	'finding.area-blank':
		'{rows, plural, one {# row names} other {# rows name}} no area (the first on line {first}); taken as the figure for all areas together.',
	'finding.vintage-unclear':
		'It is not clear which list of areas column “{column}” follows ({candidates}). Please choose one; until then names are kept as in the file.',
	'finding.areas-own':
		'The areas in column “{column}” are of no list known here ({rows, plural, one {# area} other {# areas}}): they keep the file’s codes and names, and have no map.',
	'finding.no-area-column':
		'The file has no column of areas: the figures are taken as those for everything together.',
	'repair.area-code':
		'Leading zeros of area codes restored ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.area-name':
		'Area names written as in the list of areas ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'failure.vintage-unknown': 'There is no list of areas called “{vintage}”.',
	'failure.vintage-unknown.next': 'Choose one of: {known}.'
};
