/** Words of the upload page for a file of targets. */
export const targetsFile = {
	'targets-file.title': '{file}: {count, plural, one {# row} other {# rows}} of targets, not figures',
	'targets-file.why':
		'Each row says where an indicator began or where it should get to. Such a file is attached to the data set that has these indicators.',
	'targets-file.which': 'Which data set is it for?',
	'targets-file.add': 'Add {count, plural, one {# target} other {# targets}} to “{title}”',
	'targets-file.none':
		'No data set in this browser has the indicators and areas this file names. Upload the figures first, then this file.',
	'targets-file.figures': 'These are figures: read it as an ordinary table',
	'targets-file.unkept': 'The browser would not keep these targets.'
};
