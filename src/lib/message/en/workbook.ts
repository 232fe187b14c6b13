/** Reading workbooks: which sheet, which cells were understood in another way, why a workbook is refused. */
export const workbook = {
	'finding.sheet-chosen':
		'The sheet “{sheet}” was read, the one that looks most like data; {count, plural, one {there is one other} other {there are # others}}: {sheets}.',
	'finding.sheets-alike':
		'{count} sheets have one and the same header ({sheets}). They can be read together as one table, with a column for the sheet’s name.',
	'finding.sheets-stacked':
		'{count} sheets of one header were read together: {sheets}. The last column says the sheet.',
	'finding.sheet-hidden': 'The sheet “{sheet}” is hidden in the workbook; it was read all the same.',
	'finding.sheets-unreadable':
		'{count, plural, one {One sheet is} other {# sheets are}} damaged and could not be read: {sheets}.',
	'finding.hidden-rows':
		'{rows, plural, one {One row is} other {# rows are}} hidden in the workbook and were read all the same: {lines}.',
	'finding.filtered-rows':
		'{rows, plural, one {One row is} other {# rows are}} hidden by a filter in the workbook and were read all the same: {lines}. If only the rows shown are wanted, copy them to another sheet.',
	'finding.hidden-columns':
		'{columns, plural, one {One column is} other {# columns are}} hidden in the workbook and were read all the same: {example}.',
	'finding.scaled-cells':
		'In {rows, plural, one {one row} other {# rows}} the workbook shows numbers divided by thousands or millions (the first is really {example}, line {first}); the full numbers were taken. Check the unit.',
	'finding.error-cells':
		'{rows, plural, one {One row has} other {# rows have}} a formula that failed, such as {example} (line {first}); such a cell has no number. Lines {lines}.',
	'finding.formula-without-result':
		'{rows, plural, one {One row has} other {# rows have}} a formula whose result is not in the file, so the cell counts as empty: {lines}. Open the file in Excel or LibreOffice, save it and choose it again.',
	'finding.merged-numbers':
		'{rows, plural, one {One row} other {# rows}} repeat the number of a cell merged over several rows: {lines}. If that is one number for the whole group, do not add it up.',
	'repair.percent-cells': 'Cells in percent format were written as they are shown.',
	'repair.date-cells': 'Cells with dates and times were written as year-month-day.',
	'repair.merged-cells': 'What a cell merged over several rows says was repeated in each of them.',
	'failure.sheet-unknown': 'The workbook has no sheet “{sheet}”. It has: {sheets}.',
	'failure.sheet-unknown.next': 'Choose one of these.',
	'failure.workbook-encrypted': 'This workbook is protected by a password.',
	'failure.workbook-encrypted.next':
		'Open it with the password, save a copy without one and choose that copy.',
	'failure.workbook-damaged': 'The workbook is damaged or cut short (part {part}).',
	'failure.workbook-damaged.next':
		'Download or copy the file again; if Excel or LibreOffice still opens it, save it as .xlsx and choose that.',
	'failure.workbook-too-many-cells': 'The sheet has too many cells; at most {limit} can be read.',
	'failure.workbook-too-many-cells.next':
		'Delete the needless rows and columns at the end of the sheet, or save it as CSV.',
	'failure.not-a-workbook': 'This is an old Office document (Word, for instance), not a workbook.',
	'failure.not-a-workbook.next': 'Copy the table to Excel, save it as .xlsx and choose that file.',
	'failure.document':
		'This is a text document or a presentation (PowerPoint, Writer, Impress), not a workbook.',
	'failure.document.next':
		'Copy the table to Excel or LibreOffice Calc, save it as .xlsx and choose that file.',
	'found.sheet.understood': 'Summary',
	'found.sheet.findings': 'What was found',
	'found.sheet.table': 'Table as read',
	'found.kind': 'Kind',
	'found.kind.finding': 'finding',
	'found.kind.repair': 'repair',
	'found.kind.aside': 'set aside',
	'found.kind.refused': 'refused',
	'found.rule': 'Code',
	'found.severity': 'Severity',
	'found.severity.error': 'error',
	'found.severity.question': 'question',
	'found.severity.warning': 'warning',
	'found.severity.note': 'for the record',
	'found.column': 'Column',
	'found.line': 'Line',
	'found.rows': 'Rows',
	'found.message': 'What it says',
	'found.example': 'Example',
	'found.before': 'Before',
	'found.after': 'After',
	'found.sheet': 'Sheet',
	'found.first-row': 'First row of data',
	'found.role': 'Role',
	'found.recognised': 'Recognised',
	'found.read-as': '“{before}” was read as {after}',
	'found.colours': 'Colours of the cells in the table',
	'found.colour.repaired':
		'understood as something other than its letters: the cell’s comment says before and after',
	'found.colour.warning': 'look at it, or answer a question',
	'found.colour.error': 'an error',
	'found.colour.aside': 'a row set aside, not among the figures: the comment of its first cell says why',
	'found.cut-table': 'The table has {length, number} rows; only the first {shown, number} are copied here.',
	'found.cut-columns': 'The table has {columns, number} columns; only the first {shown, number} are copied.',
	'found.cut-list': 'There are {listed, number} entries; the list has only the first {shown, number}.',
	'found.cut-notes':
		'{notes, number} cells have something to say; only the first {shown, number} have a comment, those after are only coloured.'
};
