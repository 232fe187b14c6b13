/** Sentences about how numbers and time are read. */
export const reading = {
	'finding.number-format-unsure':
		'Numbers like “{example}” in column “{column}” can be {chosen} or {other}. They were read as {chosen}; please confirm.',
	'finding.number-format-both':
		'Column “{column}” writes the decimal mark in both ways (“{example}” and “{other}”). It was read with “{decimal}”; please look at the other cells.',
	'finding.number-format-mixed':
		'Column “{column}” writes numbers unlike the rest of the file, so it was read with “{decimal}” as the decimal mark (for example “{example}”).',
	'finding.number-too-long':
		'{rows, plural, one {# number} other {# numbers}} in column “{column}” have more digits than a computer keeps: “{before}” becomes {after}.',
	'finding.number-rounded':
		'{rows, plural, one {# number} other {# numbers}} in column “{column}” were shortened by a spreadsheet to forms like “{before}” and have lost their last digits; read as {after}. Export the file again with whole numbers.',
	'finding.bracketed':
		'{rows, plural, one {# value} other {# values}} in column “{column}” stand in brackets, for example “{example}”: kept and marked as of low reliability, not read as negative.',
	'finding.not-a-number':
		'{rows, plural, one {# cell} other {# cells}} in column “{column}” are no number (line {first}: “{example}”). None was read as 0.',
	'finding.unit-multiple':
		'The figures of “{example}” are given in “{unit}”; they were kept as they are, not multiplied.',
	'finding.period-unknown':
		'{rows, plural, one {# spelling} other {# spellings}} in column “{column}” are not a known form of time, for example “{example}”; kept as the name of a period.',
	'finding.period-short-year':
		'{rows, plural, one {# row} other {# rows}} in column “{column}” write the year with two digits: “{before}” was read as {after}. Please check the century.',
	'finding.period-era':
		'The years in column “{column}” are of the Buddhist era: “{before}” was read as {after}. Please confirm.',
	'finding.period-era-kept':
		'Years like “{before}” in column “{column}” may be of the Buddhist era (543 years ahead); they were kept. Please say whether they are.',
	'finding.period-span':
		'“{before}” in column “{column}” can be a month or a school or fiscal year; it was read as {after}. Please confirm.',
	'finding.period-fiscal':
		'“{before}” in column “{column}” can be a month or the financial year that begins in it; it was read as {after}. Please confirm.',
	'finding.period-zone':
		'The dates in column “{column}” are written in universal time: “{before}” is midnight of {after} in Viet Nam, and was read as that day.',
	'finding.dates-mixed':
		'Column “{column}” has dates in both orders, day/month and month/day. Unclear ones like “{example}” were read as {order, select, month {month/day} other {day/month}}; please check.',
	'finding.dates-unsure':
		'Dates like “{example}” in column “{column}” can be {chosen} or {other}. They were read as {chosen}; please confirm.',
	'repair.number':
		'Numbers read in the file’s own format ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.cell-unit':
		'Units written in the cells parted from the numbers ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.multiple':
		'One column counts in thousands, millions and billions; all were written out ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.scale':
		'Numbers multiplied by the chosen factor ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.period': 'Periods written in the common form: {before} → {after}.',
	'repair.serial-date':
		'Days counted from 1900 by a spreadsheet read as dates ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.era':
		'Years of the Buddhist era turned into ours ({rows, plural, one {# row} other {# rows}}): {before} → {after}.',
	'repair.zone':
		'Universal time turned into days in Viet Nam ({rows, plural, one {# row} other {# rows}}): {before} → {after}.'
};
