/** Sentences about steps that reshape a table. */
export const step = {
	'finding.fill-unsure':
		'Column “{column}” has {rows, plural, one {# blank cell} other {# blank cells}} below cells like “{example}”. If these are merged cells, let them repeat the cell above; for now they stay blank.',
	'finding.section-unsure':
		'{rows, plural, one {# row says} other {# rows say}} nothing but a name in column “{column}” (the first on line {first}: “{example}”) and may head the rows below. Please say whether they do.',
	'finding.column-split':
		'Column “{column}” is not used, because the sex was parted from the names of the indicators (column “{example}”).',
	'finding.step-without-column':
		'The step “{example}” needs a column the file does not have, and was left out.',
	'finding.part-above-total':
		'In {rows, plural, one {# row} other {# rows}} the part is larger than the total (the first on line {first}: {example}), so that “{column}” cannot be worked out.',
	'repair.fill':
		'Blank cells of column “{column}” repeat the cell above ({rows, plural, one {# row} other {# rows}}): “{before}” → {after}.',
	'repair.split-sex':
		'The sex parted from the names in column “{column}” ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.rows-below':
		'Rows that stand below another in column “{column}” took its name ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.section':
		'Headings in column “{column}” written into a column of their own for the rows below ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.difference':
		'“{column}” worked out ({rows, plural, one {# row} other {# rows}}): {before} → {after}.'
};
