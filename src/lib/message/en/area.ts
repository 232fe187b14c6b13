/** Sentences about names and codes of areas. */
export const area = {
	'finding.area-unmatched':
		'{areas, plural, one {# area is} other {# areas are}} not in the chosen list of areas ({rows, plural, one {# row} other {# rows}}), for example “{example}”. The figures are kept under the file’s own name but will not be on the map.',
	'finding.area-ambiguous':
		'{areas, plural, one {# name fits} other {# names fit}} several areas, for example “{example}” ({candidates}). Add a column of codes or of the area above; nothing is guessed.',
	'finding.area-code-against-name':
		'{areas, plural, one {# area has} other {# areas have}} a code and a name that do not agree, for example {example}. The code was followed; please check the name.',
	'finding.area-code-or-name':
		'{areas, plural, one {# area has} other {# areas have}} a code and a name that mean two different places, for example “{example}” ({candidates}). Please say which to follow; until then the figures are kept under the file’s own name.',
	'finding.area-regions':
		'{areas, plural, one {# region stands} other {# regions stand}} among the provinces, for example “{example}” ({rows, plural, one {# row} other {# rows}}): kept at a level of their own, never added to the provinces.',
	'finding.rows-left-out':
		'{rows, plural, one {# row is} other {# rows are}} about areas you asked to leave out (the first on line {first}): {example}.',
	'aside.left-out': 'an area you asked to leave out',
	'area.named':
		'{kind, select, xa {{name} commune} phuong {{name} ward} thitran {{name} township} dackhu {{name} special zone} quan {{name} district} huyen {{name} district} thixa {{name} town} thanhpho {{name} city} thanhphotructhuoctrunguong {{name} city} tinh {{name} province} vung {{name} region} other {{name}}}',
	'level.region': 'regions',
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
	'repair.area-other-code':
		'Codes of another list replaced by those of the chosen one ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.area-respelled':
		'Area names with damaged letters read again ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.area-former-name':
		'Earlier names of areas that kept their code ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.area-taught':
		'Areas placed as you taught ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'failure.vintage-unknown': 'There is no list of areas called “{vintage}”.',
	'failure.vintage-unknown.next': 'Choose one of: {known}.'
};
