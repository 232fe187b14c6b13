/** The same in English. */
export const cube = {
	'failure.cube-large': 'The indicator “{indicator}” has too many figures to be held whole in this page.',
	'failure.cube-large.next':
		'It can be looked at as usual; each change is answered by the server or by DuckDB.',
	'failure.cube-repeats': 'The indicator “{indicator}” has several figures for one area, period and group.',
	'failure.cube-repeats.next':
		'Go back to the check of the file: an area, period and group should have one figure.',
	'failure.cube-unreadable': 'The block of figures that arrived is damaged or of another version.',
	'failure.cube-unreadable.next': 'Load the page again. If it stays so, tell the administrator.',
	'play.start': 'Play through the periods',
	'play.stop': 'Pause',
	'play.fetching': 'Fetching the figures of all periods…'
};
