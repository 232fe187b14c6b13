/** What is said of the library: publishing, the steps of a version, checking and keeping it. */
export const publish = {
	'failure.library-damaged':
		'The catalogue of the library is damaged ({reason}). Nothing more is written to it.',
	'failure.library-damaged.next':
		'Run “atlas library verify” to see which files are sound, then “atlas library repair”, or copy the folder back from a backup.',
	'failure.library-full': 'The disk is full, so this was not published. What was published before is whole.',
	'failure.library-full.next': 'Make room and send it again.',
	'failure.library-cannot-write': 'The folder of the library cannot be written to ({reason}).',
	'failure.library-cannot-write.next': 'Check who may write to the folder ATLAS_HOME, then do it again.',
	'failure.library-busy': 'The library is busy writing something else.',
	'failure.library-busy.next': 'Try again in a few minutes.',
	'failure.file-damaged': 'The file “{file}” of the library is not what was published, so it is not used.',
	'failure.file-damaged.next': 'Run “atlas library verify” and copy the file back from a backup.',

	'failure.backup-itself': 'The folder for the backup is the library itself.',
	'failure.backup-itself.next': 'Name another folder, best on another disk.',
	'failure.repair-nothing': 'The catalogue is sound; there is nothing to repair.',
	'failure.repair-nothing.next': 'Run “atlas library verify” to look at the files.',
	'failure.repair-no-copy': 'There is no good copy of the catalogue in this folder.',
	'failure.repair-no-copy.next': 'Copy the folder back from a backup.',

	'failure.name-wrong': '“{name}” cannot be a name: small letters without marks, digits, “-” and “_” only.',
	'failure.name-wrong.next': 'Choose another one, such as “{like}”.',
	'failure.name-taken': 'The name “{name}” belongs to a data set that ships with the program.',
	'failure.name-taken.next': 'Choose another name.',
	'failure.said-wrong': 'What is said under “{what}” is not in the right form.',
	'failure.said-wrong.next': 'Correct it and send it again.',
	'failure.publish-empty': 'The data set has no rows.',
	'failure.publish-empty.next': 'Look at the file again: there is nothing to publish yet.',
	'failure.publish-doubtful':
		'{rows, plural, one {# row contradicts} other {# rows contradict}} another value at the same key, so this cannot be published.',
	'failure.publish-doubtful.next': 'Correct the file so that each key has one value, and send it again.',
	'failure.publish-unprotected':
		'This data set counts people but says that its small numbers need not be hidden, and gives no reason.',
	'failure.publish-unprotected.next':
		'Let the program hide the small numbers, or give the reason why they may be shown; it is kept with the name of who publishes, and every reader sees it.',
	'failure.publish-rules-weak':
		'The rules by which the file hides small numbers ({rule}) are weaker than those of the library.',
	'failure.publish-rules-weak.next': 'Use the usual rules, or give a reason.',
	'failure.version-moved':
		'Version {number, number} of the data set “{dataset}” was published in the meantime.',
	'failure.version-moved.next':
		'Send the file again: it has to be compared and protected beside that version.',
	'failure.key-reused': 'The key “{key}” was used for another request.',
	'failure.key-reused.next': 'Use a new key for this one.',
	'failure.no-version': 'There is no such version.',
	'failure.no-version.next': 'Open it again from the Library page.',
	'failure.step-not-now':
		'The version is {standing, select, draft {a draft} review {in review} approved {approved} published {published} superseded {superseded} other {withdrawn}}, so nobody can {deed, select, submit {hand in} return {give back} approve {approve} publish {publish} drop {drop} other {withdraw}} it now.',
	'failure.step-not-now.next': 'Load the page again to see where the version stands.',
	'failure.step-note-missing':
		'To {deed, select, submit {hand in} return {give back} approve {approve} publish {publish} drop {drop} other {withdraw}} it, a reason has to be given.',
	'failure.step-note-missing.next': 'Write the reason and do it again.',
	'failure.step-own-approval': 'In this library somebody else has to approve: not the author of the version.',
	'failure.step-own-approval.next': 'Ask a person who may approve to look at it.',
	'failure.no-right': 'This account may not do that.',
	'failure.no-right.next': 'Sign in with an account that may, or ask an administrator.',
	'failure.dataset-withdrawn': 'The data set “{dataset}” was withdrawn on {date}. {note}',
	'failure.dataset-withdrawn.next': 'Look at the other data sets of the Library.',
	'failure.version-withdrawn':
		'Version {number, number} of the data set “{dataset}” was withdrawn on {date}. {note}',
	'failure.version-withdrawn.next': 'Open the current version of the data set.',
	'failure.body-too-large': 'What was sent is larger than {limit} MB.',
	'failure.body-too-large.next': 'Send a smaller file, or publish from the terminal with “atlas publish”.',
	'failure.body-wrong': 'The server cannot read what was sent.',
	'failure.body-wrong.next': 'Load the page again and repeat it.',
	'failure.foreign-origin': 'The request came from another site and was refused.',
	'failure.foreign-origin.next': 'Do it again from this site itself.',

	'library.published': 'Published',
	'library.published-now': '{name}: version {number, number} ({version}) is published: {rows, number} rows.',
	'library.published-same':
		'{name}: nothing is new against version {number, number} ({version}); no new version was made.',
	'library.drafted': '{name}: kept as a draft; hand it in from the Library page.',
	'library.waits': '{name}: waits for somebody else to approve it (the library asks for two persons).',
	'library.empty': 'The library has no data sets yet.',
	'library.sound':
		'{versions, plural, one {# version} other {# versions}}, {files, plural, one {# file} other {# files}}: all sound.',
	'library.unsound': '{damaged, number} of {files, number} files are damaged or missing.',
	'library.file-missing': '{name} version {number}: {file} is missing ({sha256}).',
	'library.file-altered': '{name} version {number}: {file} was altered ({sha256}).',
	'library.orphans':
		'{files, plural, one {# file belongs} other {# files belong}} to no version (a publication that was cut short); they do no harm.',
	'library.backed-up':
		'{files, plural, one {# file} other {# files}} and the catalogue were copied to {folder}.',
	'library.repaired':
		'The old catalogue is kept as {kept}; the catalogue is now the last good copy, with {versions, plural, one {# version} other {# versions}}.',
	'library.approval':
		'Approval: {rule, select, other {somebody other than the author has to approve} own {the author may approve}}.'
};
