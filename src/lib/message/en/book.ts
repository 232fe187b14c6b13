/** Words of the tracking book: checks, figures, and what is refused. */
export const book = {
	'failure.no-programme': 'There is no programme “{programme}”.',
	'failure.no-programme.next': 'Choose one of the list.',
	'failure.book-programme': 'The two books are of different programmes: “{one}” and “{other}”.',
	'failure.book-programme.next': 'Only copies of one book can be merged. Choose the right file.'
};
