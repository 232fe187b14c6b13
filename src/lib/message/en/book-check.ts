/** Words of the checks of each row of a tracking book. */
export const bookCheck = {
	'book-finding.required': '“{column}” is not filled in.',
	'book-finding.kind-count': '“{column}” must be a whole number of 0 or more, not “{value}”.',
	'book-finding.kind-amount': '“{column}” must be a number of 0 or more, not “{value}”.',
	'book-finding.kind-value': '“{column}” must be a number, not “{value}”.',
	'book-finding.kind-date': '“{column}” must be a date that exists, such as 24/08/2025, not “{value}”.',
	'book-finding.kind-period':
		'“{column}” must be a year or a quarter, such as 2025 or Q3 2025, not “{value}”.',
	'book-finding.kind-text': '“{column}” must be text, not “{value}”.',
	'book-finding.code': '“{value}” is not in the list of “{column}”. Choose one of the list.',
	'book-finding.refers': '“{column}” points to a row that is not in the book or was taken out. Choose again.',
	'book-finding.area':
		'There is no area “{value}” by the boundaries of that date ({vintage}). Choose the area as it was then.',
	'book-finding.area-earlier':
		'“{value}” is an area of the beginning of the period; at its end the boundaries are new ({vintage}). Look at it.',
	'book-finding.area-nowhere':
		'Nobody can tell where the area “{value}” lies by the boundaries of the programme: this row is not added to the areas above.',
	'book-finding.area-level': 'No area of the level “{level}” goes here.',
	'book-finding.level': 'The level chosen is not that of the area ({level}).',
	'book-finding.village-unnamed': 'It happened in a village, but the village is not named.',
	'book-finding.village-commune':
		'For something in a village choose the commune it is in, not an area of the level “{level}”.',
	'book-finding.village-level': 'A village is named, but the level is not village.',
	'book-finding.phase': '“{value}” lies outside the phase of the programme ({from} to {to}).',
	'book-finding.future': 'The date “{value}” is after today.',
	'book-finding.larger':
		'“{part}” ({value, number}) is larger than “{total}” ({whole, number}). A group cannot be larger than the total.',
	'book-finding.sex-total':
		'Women {women, number} + men {men, number} do not make the total {total, number}.',
	'book-finding.women-missing': 'Women are not told apart: this row is not part of the shares by sex.',
	'book-finding.spent':
		'{disbursed, number} was disbursed of {allocated, number} allocated, above 100 %. Said for the record, not changed.',
	'book-finding.answer-undated': 'It was answered, but the date of the answer is not filled in.',
	'book-finding.answer-empty': 'It was answered, but the answer is not filled in.',
	'book-finding.answer-open': 'There is a date of an answer, but the state is still open.',
	'book-finding.answer-before': 'The answer is dated before the dialogue ({date}).',
	'book-finding.trainer-level': 'The class the trainers came from must be of a level above this one.',
	'book-finding.trainer-later': 'The class the trainers came from was held after this one.',
	'book-finding.twice':
		'Another row has this figure already (same indicator or report, area and period). Take one out.',
	'book-finding.repeated':
		'This row says exactly what a row above it says. Unless they are two activities, take one out.',
	'book-finding.result-total':
		'The area says {total, number}, while {areas, plural, one {# area} other {# areas}} inside it make {sum, number}. See which is right.'
};
