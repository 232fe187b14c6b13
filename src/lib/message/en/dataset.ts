/** Sentences about the roles of columns, numbers, periods and checks. */
export const dataset = {
	'finding.personal':
		'Column “{column}” tells of single persons ({rows, plural, one {# row} other {# rows}}) and is not used. A list of people is no statistic: please count by area, sex and ethnicity before uploading.',
	'finding.areas-across':
		'{rows, number} columns are named after areas, such as “{example}”: each is read as one area.',
	'finding.column-of-totals':
		'Column “{column}” sums up the areas and was left out, so that nothing is counted twice.',
	'finding.joined':
		'{files, number} files were put under one another as one table: {example}. The column “{by}” says which file a record came from; lines are counted in each file.',
	'finding.joined-partly':
		'{rows, plural, one {# column is} other {# columns are}} not in every file and blank for the others: {example}. Please check that the files have the same form.',
	'finding.no-value-column': 'No column of figures was found. Please say which column holds the values.',
	'finding.period-from-name':
		'The file has no column of time; the period {example} was taken from its name. Correct it if it is wrong.',
	'finding.period-from-title':
		'The period {example} was taken from a line above the table (“{text}”). Correct it if it is wrong.',
	'finding.unit-from-title': 'The unit “{example}” was taken from a line above the table.',
	'finding.period-missing':
		'The file does not say which period the figures belong to. Please give it before publishing.',
	'finding.column-constant': 'Column “{column}” holds one value only (“{example}”) and is not used.',
	'finding.column-of-area':
		'Column “{column}” only describes the area (for example “{example}”): it is not a breakdown and is not used.',
	'finding.column-not-used':
		'The role of column “{column}” is not clear (for example “{example}”); it is not used.',
	'finding.status-unknown':
		'{rows, plural, one {# word} other {# words}} of the status column “{column}” are not in the code list, for example “{example}”.',
	'finding.unit-multiplier':
		'Column “{column}” says that figures are given in multiples of “{example}”; they were kept as they are, not multiplied.',
	'finding.rows-total-row':
		'{rows, plural, one {# row sums} other {# rows sum}} up others (the first on line {first}: {example}) and were set aside so that nothing is counted twice.',
	'finding.rows-section-row':
		'{rows, plural, one {# row heads} other {# rows head}} a section (the first on line {first}: {example}) and were set aside.',
	'finding.rows-footnote':
		'{rows, plural, one {# row is a footnote} other {# rows are footnotes}} (the first on line {first}: {example}) and were set aside.',
	'finding.rows-no-value':
		'{rows, plural, one {# row has} other {# rows have}} no figure (the first on line {first}: {example}) and were set aside.',
	'finding.rows-empty':
		'{rows, plural, one {# row is} other {# rows are}} empty (the first on line {first}).',
	'finding.rows-not-a-number':
		'{rows, plural, one {# row was} other {# rows were}} set aside because the value is no number (the first on line {first}: {example}).',
	'aside.total-row': 'a row that sums up others',
	'aside.section-row': 'heads a section',
	'aside.footnote': 'a footnote',
	'aside.no-value': 'no figure',
	'aside.empty': 'an empty row',
	'aside.not-a-number': 'the value is no number',
	'failure.too-many-cells':
		'The table holds {cells, number} cells of figures, more than the {most, number} that can be read at once.',
	'failure.too-many-cells.next': 'Split the file by year or by area and read the parts.',
	'failure.not-tidy': 'The file is not a table of tidy observations: the column “{column}” is missing.',
	'failure.not-tidy.next': 'Read the file with “atlas read … --out” first.',
	'failure.not-tidy-number':
		'Column “{column}” of the tidy observations holds a cell that is no number: “{example}”.',
	'failure.not-tidy-number.next': 'Read the original file again with “atlas read … --out”.',
	'failure.read-nothing': 'No figure could be read from the file.',
	'failure.read-nothing.next': 'See the report, and say what the columns are for in a structure file.',
	'failure.structure-unreadable': 'The structure file cannot be read: {reason}.',
	'failure.structure-unreadable.next':
		'A structure file is JSON with “columns”; each column has “name” or “index”, and “role”.'
};
