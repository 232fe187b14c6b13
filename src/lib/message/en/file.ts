/** Reading a file: what was seen, what was mended, why it was refused. */
export const file = {
	'finding.name-lies': 'The file is called “{example}” but its content is {kind}; it was read as {kind}.',
	'finding.unpacked': 'The file was packed with gzip and was unpacked: {size} MB.',
	'finding.preamble':
		'{rows, plural, one {# line} other {# lines}} above the table ({lines}) left out: “{example}”.',
	'finding.footnotes':
		'{rows, plural, one {# line} other {# lines}} below the table ({lines}) left out: “{example}”.',
	'finding.header-joined':
		'{rows} header rows from line {first} were joined into one name per column, such as “{example}”.',
	'finding.no-header':
		'The file has no header row: the first record is on line {first}. Give the columns names.',
	'finding.no-records': 'The table has column names but no records.',
	'finding.ragged-short':
		'{rows, plural, one {# row has} other {# rows have}} fewer than {width} cells and {rows, plural, one {was} other {were}} filled up with empty cells at the end: line {lines}. Check whether a separator is missing.',
	'finding.ragged-long':
		'{rows, plural, one {# row has} other {# rows have}} more than {width} cells; the surplus cells are kept in extra columns: line {lines}. Check whether a separator is too many.',
	'finding.too-wide':
		'{rows, plural, one {# row has} other {# rows have}} far more than {width} cells and {rows, plural, one {was} other {were}} set aside: line {lines}.',
	'finding.quote-stray':
		'{rows, plural, one {# row has} other {# rows have}} quotation marks that do not pair; they were kept as text: line {lines}. Example: {example}',
	'finding.quote-unterminated':
		'{rows, plural, one {# row opens} other {# rows open}} a quotation mark that is never closed; it was kept as text: line {lines}. Example: {example}',
	'finding.other-delimiter':
		'{rows, plural, one {# row is} other {# rows are}} written with another separator than the rest and {rows, plural, one {was} other {were}} split by it: line {lines}.',
	'finding.empty-lines': '{rows, plural, one {# empty line} other {# empty lines}} left out.',
	'finding.duplicate-header': 'Several columns are called “{column}”. They are told apart by their place.',
	'finding.header-case':
		'Two columns are called “{column}” and “{example}”: they differ only in capital letters.',
	'finding.big-numbers':
		'Column “{column}” has {rows, plural, one {# number} other {# numbers}} too large to be kept exactly, such as {example} (row {first}); its last digits may change.',
	'repair.bom': 'The byte order mark at the beginning of the file was removed.',
	'aside.too-wide': 'far more cells than the table has columns',
	'failure.empty': 'The file is empty: it holds no table.',
	'failure.empty.next': 'Check that the export finished, and choose the file again.',
	'failure.html': 'This is an HTML page, not a table, whatever its name says.',
	'failure.html.next':
		'Open the page in a browser and download the data itself as CSV or Parquet; a sign-in or error page is often saved in its place. If it is a table saved as .xls, open it in Excel or LibreOffice and save it as .xlsx.',
	'failure.xml': 'This is an XML document, which is not read yet.',
	'failure.xml.next': 'Save the table as CSV, or choose the CSV format when downloading.',
	'failure.pdf': 'This is a PDF document: its tables are pictures of text, not data.',
	'failure.pdf.next': 'Ask the source for the figures as CSV or a spreadsheet.',
	'failure.image': 'This is a picture, not a table.',
	'failure.image.next': 'Ask the source for the figures as CSV or a spreadsheet.',
	'failure.binary': 'The content of this file is not text and of no kind that can be read.',
	'failure.binary.next': 'Save the table as CSV (UTF-8) or Parquet.',
	'failure.too-large': 'The file has {size} MB; at most {limit} MB can be read.',
	'failure.too-large.next': 'Split it, for example by year, or save it as Parquet.',
	'failure.too-many-columns': 'The table has {columns} columns; at most {limit} can be read.',
	'failure.too-many-columns.next':
		'Check the separator, or turn the table so that years or areas run down the rows.',
	'failure.stopped': 'Reading was stopped.',
	'failure.stopped.next': 'Choose the file again to start over.',
	'failure.unreadable': 'The file could not be read from its place: {reason}',
	'failure.unreadable.next': 'Check that the file still exists and may be read, and choose it again.',
	'failure.gzip-damaged': 'The packed file (gzip) is damaged: {reason}',
	'failure.gzip-damaged.next': 'Download it again, or unpack it yourself and choose the file inside.',
	'failure.gzip-too-large': 'The file unpacks to more than {limit} MB.',
	'failure.gzip-too-large.next': 'Split the data into smaller files.',
	'failure.parquet-no-reader': 'The Parquet reader could not be loaded here.',
	'failure.parquet-no-reader.next': 'Reload the page and try again, or save the table as CSV.',
	'failure.parquet-encrypted': 'This Parquet file is encrypted.',
	'failure.parquet-encrypted.next': 'Save it without encryption and choose it again.',
	'failure.parquet-truncated': 'This Parquet file is cut off: its end is missing (truncated).',
	'failure.parquet-truncated.next': 'Download or copy the file again.',
	'failure.parquet-unreadable': 'This Parquet file cannot be read: {reason}',
	'failure.parquet-unreadable.next':
		'Write it again (codecs snappy, zstd, gzip, brotli or lz4), or save the table as CSV.',
	'failure.parquet-too-large':
		'This Parquet file unpacks to {size} MB and {rows} rows; at most {limit} MB can be read.',
	'failure.parquet-too-large.next': 'Save only the columns and years you need.'
};
