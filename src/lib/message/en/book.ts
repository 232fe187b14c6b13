/** Words of the tracking book: checks, figures, and what is refused. */
export const book = {
	'failure.no-programme': 'There is no programme “{programme}”.',
	'failure.no-programme.next': 'Choose one of the list.',
	'failure.book-programme': 'The two books are of different programmes: “{one}” and “{other}”.',
	'failure.book-programme.next': 'Only copies of one book can be merged. Choose the right file.',
	'book.empty-cell': '(empty)',
	'book.filled': 'with {column}',
	'book.count': 'Number of rows ({of})',
	'book.entered':
		'{column}, as entered among the results; added from the areas inside where the area has none of its own',
	'book.of-plan': 'Reached since the year began ÷ plan of the year × 100',
	'book.of-target': 'Cumulative since the phase began ÷ target of the phase × 100',
	'book.unit-participations': 'participations',
	'book.unit-people': 'people',
	'book.unit-rows': 'rows',
	'figure.people':
		'People are not added over sessions, periods and areas: one person may have been there several times. Enter the number of different people for this very area and period, or use participations.',
	'figure.parts':
		'Rates of areas cannot be put together without their numerators and denominators. Enter both in each row.',
	'figure.overlap':
		'Two figures of one area, or of an area and a part of it, are of days that overlap: adding them would count twice. Take one of them out.',
	'figure.rate': 'A rate is held against its plan as it is, not as a percentage of a percentage.',
	'figure.sex': 'The book does not tell women and men apart for this indicator.',
	'book.overdue': 'Number of open rows whose due date is before today',
	'book.watched': 'Number of rows of oversight',
	'book.unchecked': 'Number of rows nobody has checked yet',
	'book.due-soon': 'Number of rows due soon',
	'book.linked': 'Number of rows that name the class their trainers came from',
	'book.told': 'Rows with women or men ÷ rows with a total × 100 ({register})',
	'book.told-all': 'Rows with women or men ÷ rows with a total × 100 (all registers)',
	'book.teams-told': 'Communication teams with women or men ÷ teams with members × 100',
	'book.marked': 'Budget lines with a gender mark ÷ budget lines × 100',
	'book.marked-money': 'Money of the lines with a gender mark ÷ all money allocated × 100',
	'book.dataset': 'Tracking book: {title}',
	'book.note-empty': '{rows, plural, one {# row} other {# rows}} without a figure',
	'book.note-divided': '{rows, plural, one {# row} other {# rows}} of areas divided since, not counted',
	'book.damaged':
		'{lines, plural, one {# line} other {# lines}} damaged or cut off and set aside; the file is not whole. Find another copy and merge it.',
	'book.no-out': 'merge needs --out FILE',
	'book.merged':
		'{changes, number} changes, {conflicts, plural, one {# conflict} other {# conflicts}} to decide.',
	'book.taken-out': 'row taken out',
	'book.refused': '{figures} figures were refused: --json says why.',
	'book.no-verb': 'check, merge, total or data',
	'book.no-period': '{period}: a year, a quarter or a date, such as 2025, 2025-Q3, 2025-09-30',
	'book.no-out-data': 'data needs --out FILE.csv, .parquet or .zip',
	'book.explore': 'See the book as a data set',
	'book.exploring': 'Making a data set of the book…'
};
