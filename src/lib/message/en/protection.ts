/** What is kept with a data set of its protection, and of what was given out of it. */
export const protection = {
	'gate.on-again': 'Hide small numbers again',
	'gate.forced':
		'You said that these numbers count people. That is kept with the data set, and goes with the Data Package.',
	'gate.unforce': 'They are not people after all',
	'gate.unkept':
		'This browser could not keep that: it holds until this page is closed. Where space is short, remove data sets you no longer need in the Library.',
	'gate.published':
		'{count, plural, one {# file} other {# files}} saved from here before: what they show counts as known',
	'gate.published-why':
		'What readers may have cannot be taken back. Whatever is saved next is tried against these files too, so that both together give nobody away. If a file never left your hands, say so.',
	'gate.published-all': 'all the data.',
	'gate.forget': 'Given to nobody: leave it out'
};
