/** What the terminal says for itself: wrong usage, packages and files named on the command line. */
export const terminal = {
	'terminal.format-unknown': '--format {format}: there is {known}.',
	'terminal.scale': '--scale {scale}: there is {known}.',
	'terminal.origin': '--origin {origin}: must be the address of a site, such as https://atlas.example.vn.',
	'terminal.engine-unknown': '--engine {engine}: there is {known}.',
	'terminal.engine-not-yet': '--engine {engine} is not there yet; there is {known}.',
	'terminal.binary': '--format {format} is not text: give --out F, or send it into a pipe.',
	'terminal.no-dataset': 'name a data set: a file written by “atlas read --out”, or a sample.',
	'terminal.too-many': 'too many words: {words}. Put the query in quotation marks.',
	'terminal.warning': 'warning: {what}',

	'failure.no-file-or-sample': 'There is neither a file nor a sample called “{dataset}”.',
	'failure.no-file-or-sample.next': 'Name a file written by “atlas read --out”, or a sample: {samples}.',
	'failure.nothing-to-draw': 'There is nothing to draw for this choice.',
	'failure.nothing-to-draw.next': 'Look at the figures with --format csv, or choose another period or area.',
	'failure.package-damaged': 'The data package cannot be read: {reason}.',
	'failure.package-damaged.next': 'Write it again with “atlas read … --out X.zip”.',
	'failure.package-foreign': 'This archive is not a data package that “atlas read” wrote.',
	'failure.package-foreign.next': 'Unpack it and read the table inside with “atlas read … --out”.',
	'failure.package-altered':
		'The table “{table}” is not the one that was packed: its SHA-256 differs from the one in the package.',
	'failure.package-altered.next':
		'Get the package again from where it came, or write it anew with “atlas read … --out X.zip”.'
};
