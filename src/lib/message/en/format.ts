/** Files that say themselves what they hold: JSON, JSON-stat, PX, SDMX-CSV, DHIS2, shapes, archives. */
export const format = {
	'finding.not-a-record':
		'{rows, plural, one {# entry is} other {# entries are}} no record with named values and {rows, plural, one {was} other {were}} set aside, the first at place {first}: {example}',
	'finding.not-json':
		'{rows, plural, one {# line is} other {# lines are}} not valid JSON and {rows, plural, one {was} other {were}} set aside: line {lines}. Example: {example}',
	'finding.other-parts':
		'The file holds {rows, plural, one {another table} other {# more tables}}: {others}. “{example}” was read; choose another to read it instead.',
	'finding.datasets-elsewhere':
		'The file only points to {rows, plural, one {# data set} other {# data sets}} kept elsewhere; nothing is fetched from the internet. Download them and choose those files.',
	'finding.shapes-not-used':
		'The file holds the shapes of {rows, plural, one {# area} other {# areas}}. Shapes are not used yet: only the table of their properties was read.',
	'finding.shapes-in-metres':
		'The coordinates lie beyond ±180 and ±90: they are metres of a map projection, not degrees (WGS 84). The properties were read all the same.',
	'finding.px-absent':
		'The file leaves out {rows, plural, one {# cell} other {# cells}} of its table. They are not in the data and do not count as 0.',
	'finding.px-cut':
		'The file ends without the mark that closes its figures: the last figure may lack digits. Download the file again.',
	'finding.attributes-left':
		'{count, plural, one {# column that describes the figures was} other {# columns that describe the figures were}} not used: {example}.',
	'finding.rows-deleted':
		'{rows, plural, one {# row withdraws} other {# rows withdraw}} an earlier figure (line {first}) and {rows, plural, one {was} other {were}} set aside.',
	'repair.json-nan': 'JSON has no number “{before}”: read as an empty cell.',
	'aside.not-a-record': 'no record with named values',
	'aside.not-json': 'not valid JSON',
	'aside.deleted': 'withdraws an earlier figure',
	'failure.json-damaged': 'This JSON file is damaged: {reason}',
	'failure.json-damaged.next': 'Download or export it again; it may have been cut off.',
	'failure.json-too-deep': 'This JSON file nests more than {limit} levels deep.',
	'failure.json-too-deep.next': 'Save the table inside it as CSV.',
	'failure.json-no-table': 'This JSON file holds no list of records.',
	'failure.json-no-table.next':
		'Choose a file with a list of objects that have named values, or save the table as CSV.',
	'failure.json-sdmx': 'This is SDMX in JSON, which is not read yet.',
	'failure.json-sdmx.next': 'Where you downloaded it, choose SDMX-CSV instead.',
	'failure.json-answer': 'The file holds no data but the answer of a server: “{answer}”',
	'failure.json-answer.next': 'Ask the source again for the data, with fewer figures if it says so.',
	'failure.json-stat-damaged': 'This JSON-stat file contradicts itself: {reason}',
	'failure.json-stat-damaged.next': 'Download it again, or choose CSV or PX at the source.',
	'failure.json-stat-empty':
		'This JSON-stat collection holds no figures, it only points to {elsewhere, plural, one {# data set} other {# data sets}} elsewhere.',
	'failure.json-stat-empty.next': 'Download the data sets it names and choose those files.',
	'failure.part-unknown': 'The file holds no “{part}”.',
	'failure.part-unknown.next': 'Choose one of: {parts}.',
	'failure.px-damaged': 'This PX file is damaged: its variables and figures do not fit together.',
	'failure.px-damaged.next': 'Download it again, or choose CSV or JSON-stat at the source.',
	'failure.px-cells':
		'This PX file holds {found, number} figures where its variables need {announced, number}.',
	'failure.px-cells.next': 'Download it again: it may have been cut off.',
	'failure.geo-no-areas': 'This file of shapes holds no area.',
	'failure.geo-no-areas.next': 'Check the export, and choose a file with features.',
	'failure.geo-no-figures':
		'This file holds the shapes of {areas, plural, one {# area} other {# areas}} and no figures. Shapes alone are not used yet.',
	'failure.geo-no-figures.next': 'Choose the file with the figures of these areas, such as CSV or Excel.',
	'finding.from-archive': 'The archive was unpacked and “{example}” in it was read.',
	'finding.parts-refused':
		'{rows, plural, one {# file} other {# files}} of the archive could not be read: {others}. “{example}” was read instead.',
	'repair.missing-value':
		'“{before}” stands for an absent value, as the data package says: read as an empty cell.',
	'failure.format-unread': 'This is a {format} file, a format that is not read.',
	'failure.format-unread.next':
		'Unpack it, or save the table as CSV (UTF-8), Excel or Parquet, and choose that file.',
	'failure.sdmx-ml': 'This is SDMX in XML, which is not read.',
	'failure.sdmx-ml.next': 'Where you downloaded it, choose SDMX-CSV instead.',
	'failure.nested-too-deep': 'Archives lie inside archives more than {limit} deep.',
	'failure.nested-too-deep.next': 'Unpack them and choose the file inside.',
	'failure.zip-damaged': 'The zip archive is damaged ({reason}).',
	'failure.zip-damaged.next': 'Download or copy it again, or unpack it yourself and choose the file inside.',
	'failure.zip-too-many':
		'The zip archive holds {entries, number} files; at most {limit, number} are looked through.',
	'failure.zip-too-many.next': 'Unpack it and choose the file you need.',
	'failure.zip-encrypted': '“{entry}” in the zip archive is locked with a password.',
	'failure.zip-encrypted.next': 'Unpack it with the password and choose the file inside.',
	'failure.zip-method': '“{entry}” in the zip archive is packed in a way that is not read.',
	'failure.zip-method.next':
		'Unpack it yourself and choose the file inside, or pack it again as an ordinary zip.',
	'failure.zip-too-large':
		'“{entry}” unpacks to {size} MB, far more than its size suggests; at most {limit} MB can be read from this archive.',
	'failure.zip-too-large.next':
		'Check that the archive comes from a source you trust, unpack it and choose the file inside.',
	'failure.zip-no-table':
		'None of the {entries, plural, one {# file} other {# files}} in the zip archive is a table that can be read.',
	'failure.zip-no-table.next': 'Unpack it and choose a CSV, Excel or Parquet file.',
	'failure.zip-shapefile':
		'This is an ESRI Shapefile packed as zip: shapes and their properties, which is not read.',
	'failure.zip-shapefile.next':
		'In a mapping program (QGIS), export the layer as GeoJSON or its table as CSV, and choose that file.',
	'failure.word-document': 'This is a Word document: its tables are text for reading, not data.',
	'failure.word-document.next': 'Copy the table into a spreadsheet and save it as Excel or CSV.',
	'finding.parquet-statistics':
		'Column “{column}”: the figures read do not match what the file says of them ({rows, plural, one {# row} other {# rows}} from row {first} on). The file may be damaged: compare it with its source or download it again.',
	'finding.parquet-int96':
		'Column “{column}” holds timestamps of an old kind (INT96): days before 1678 or after 2261, such as 9999-12-31, come out wrong.',
	'failure.parquet-elsewhere': 'This Parquet file only points to data kept in other files.',
	'failure.parquet-elsewhere.next': 'Choose the files with the data, or put them together into one file.',
	'failure.parquet-checksum':
		'This Parquet file is damaged: {pages, plural, one {# part does} other {# parts do}} not match the checksum, the first in column “{column}”.',
	'failure.parquet-checksum.next': 'Download or copy the file again.',
	'failure.parquet-trap': 'This Parquet file is damaged: the reader broke down on it.',
	'failure.parquet-trap.next': 'Download or copy the file again, or save the table as CSV.',
	'failure.parquet-late': 'Reading this Parquet file took too long and was ended.',
	'failure.parquet-late.next':
		'Download it again in case it is damaged, or save only the columns and years you need.',
	'failure.parquet-memory': 'This Parquet file needs more memory than may be used.',
	'failure.parquet-memory.next': 'Save only the columns and years you need, or split the file.'
};
