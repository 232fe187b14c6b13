/** Tables in text files and sheets: their headers, how far they go, several in one file. */
export const table = {
	'finding.fixed-width':
		'The file has no separator; {width} columns were told apart because their cells stand under one another. Check that no cell is cut in the wrong place.',
	'finding.one-column':
		'No separator fits, so every line was read as one cell. If the file has several columns, choose their separator.',
	'finding.header-long':
		'Header row {lines} has more cells than the {width} columns of the table; the empty names too many were left out (“{example}”). Check the names.',
	'finding.header-short':
		'Header row {lines} has only {names} names for {width} columns (“{example}”). The names were placed from the first column on and may be one column off: check whether a separator is missing in the header.',
	'finding.empty-last-column':
		'Every record ends in an empty cell without a name; that empty column was left out. If a separator is missing in header row {lines}, the names are off: check them.',
	'finding.row-numbers':
		'The first column only counts the rows and has no name; the {names} names of header row {lines} were placed from the second column on.',
	'finding.zero-bytes':
		'The file has {rows, plural, one {# zero byte} other {# zero bytes}} (NUL), on line {lines}; {rows, plural, one {it was} other {they were}} left out. It may have been damaged when it was saved or copied: check those lines.',
	'finding.mark-inside':
		'There is a byte order mark in the middle of the file, on line {lines}; it was left out. The file was probably put together from several.',
	'finding.stacked-tables':
		'The file holds several tables, one below another; those after the first begin on line {lines}. Only table {read} was read; {tables, plural, one {another table} other {# more tables}} ({records, plural, one {# line} other {# lines}}) {tables, plural, one {was} other {were}} not: “{example}”. Choose the table you need.',
	'finding.tables-beside':
		'The file holds several tables beside one another, with an empty column between. Only table {read} was read; {tables, plural, one {another table was} other {# more tables were}} not: “{example}”. Choose the table you need.',
	'finding.too-long':
		'{rows, plural, one {# line is} other {# lines are}} too long to be read and {rows, plural, one {was} other {were}} set aside: line {lines}.',
	'aside.too-long': 'a line too long',
	'failure.no-lines': 'There is no line end in the first {limit} MB: this is not a table.',
	'failure.no-lines.next': 'Check how the file was exported: each record must be a line of its own.',
	'failure.too-many-rows': 'The file has more than {limit} records, more than can be read.',
	'failure.too-many-rows.next': 'Split it into parts, for example by year.',
	'failure.table-unknown': 'The file has only {tables} tables; there is no table {table}.',
	'failure.table-unknown.next': 'Choose one of the tables listed.'
};
