/** Words of what is said at places of a saved chart, and of how it stands. */
export const annotation = {
	'annotation.line': '{number}. {name}: {text}',
	'annotation.said': '{name}: {text}',
	'annotation.mark': '{number}. {name}',
	'annotation.list': 'Notes in the picture',
	'annotation.title': 'Notes in the picture',
	'annotation.why':
		'Each note belongs to a period or an area: the picture shows its number, its words stand beneath and in the description of the picture. Type the first letters to find a place in the list.',
	'annotation.legend': 'Note {number}',
	'annotation.at': 'Belongs to',
	'annotation.none': '(none chosen)',
	'annotation.periods': 'Periods',
	'annotation.areas': 'Areas',
	'annotation.elsewhere': 'Not in the picture: {at}',
	'annotation.vi': 'Words in Vietnamese',
	'annotation.en': 'Words in English',
	'annotation.add': 'Add a note',
	'annotation.remove': 'Remove note {number}',
	'failure.annotation-half': 'Note {number, number} is half said: its place or its words are missing.',
	'failure.annotation-half.next': 'Choose a period or an area and write the words, or remove the note.',
	'chart.frozen-gone':
		'Version {pinned} is not kept here any more; the figures shown are version {version}, {date}.',
	'standing.changed': 'This chart has just been updated.',
	'standing.again': 'Reload to see it as it is now'
};
