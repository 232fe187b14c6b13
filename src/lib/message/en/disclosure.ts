/** What the gate says: which numbers of people are hidden, why, and what it refuses. */
export const disclosure = {
	'failure.disclosure-table': 'The table to protect is not in the form expected, at: {where}.',
	'failure.disclosure-table.next': `Mend that place. The form: '{' policy: '{' threshold, zeros: "open" or "closed" '}', cells: '{' name: count '}', equations: ['{' total, parts '}'] '}'.`,
	'failure.disclosure-unequal': 'The total “{total}” says {value}, but its parts add up to {sum}.',
	'failure.disclosure-unequal.next': 'Mend the numbers or leave the equation out, then try again.',
	'failure.disclosure-exposed':
		'{count, plural, one {# number cannot be hidden} other {# numbers cannot be hidden}}: {cells}. A reader can work {count, plural, one {it} other {them}} out from all that is published.',
	'failure.disclosure-exposed.next':
		'Nothing has gone out. Put small groups together, leave a breakdown out, or withdraw what was published.',
	'failure.disclosure-given-away':
		'{count, plural, one {# number cannot be hidden} other {# numbers cannot be hidden}}: {cells}. An earlier version gave {count, plural, one {it} other {them}} away, and nothing hidden now takes that back.',
	'failure.disclosure-given-away.next':
		'Nothing has gone out. Withdraw that version, then publish this one with the rest protected and what is known said. If that file never left your hands, take it off the list of what was saved.',
	'failure.disclosure-published':
		'Published like this the table is protected at level {level} only: {count, plural, one {# number is} other {# numbers are}} given away, or nearly so ({cells}).',
	'failure.disclosure-published.next':
		'Protect the table itself, without --published, and publish what comes out.',
	'failure.disclosure-json': 'The JSON cannot be read: {reason}.',
	'failure.disclosure-json.next': 'Check the file, then try again.',
	'failure.disclosure-rules': 'The rules of protection are not right, at: {where}.',
	'failure.disclosure-rules.next': `Members that may be used: threshold, zeros ("open" or "closed"), rounding, bases, dominance '{' n, k '}', p, singleton.`,

	'gate.note':
		'{hidden, plural, one {# number is} other {# numbers are}} hidden so that nobody counted can be recognised (counts below {threshold}, and those that would give them away)',
	'gate.rounded': 'counts rounded to {rounding}',
	'gate.withheld': '{withheld, plural, one {# number is} other {# numbers are}} withheld by the source',
	'gate.off': 'small numbers are NOT hidden: switched off by {name} on {date}, because: {reason}',
	'gate.told':
		'protection level {level}: {primary} small numbers and {secondary} that would give them away are hidden, {shown} are shown',

	'gate.save': 'Save to a file (small numbers hidden)',
	'gate.why':
		'These data are on your machine only, and shown in full. Before anything leaves it, counts that are too small, and those that would give them away, are hidden, so that nobody counted can be recognised.',
	'gate.threshold': 'Hide counts below',
	'gate.zeros': 'Zeros',
	'gate.zeros-open': 'shown',
	'gate.zeros-closed': 'hidden like small counts',
	'gate.rounding': 'Round to',
	'gate.rounding-none': 'no rounding',
	'gate.apply': 'Apply',
	'gate.working': 'Finding what must be hidden, and trying to work it out from what is still shown…',
	'gate.cancel': 'Stop',
	'gate.level':
		'Tried against every total, row, column and level of place: each small number may still be anything from at most 1 up to the threshold.',
	'gate.indicator': 'Indicator',
	'gate.primary': 'Small',
	'gate.secondary': 'Hidden besides',
	'gate.shown': 'Shown',
	'gate.is-off': 'Nothing is hidden. The reason, the name and the date go with the picture and the file.',
	'gate.is-open': 'Nothing in this data set counts people, so nothing has to be hidden.',
	'gate.view-svg': 'This picture (SVG)',
	'gate.view-csv': 'This table (CSV)',
	'gate.all-csv': 'All the data (CSV)',
	'gate.otherwise': 'A copy in full, or without protection',
	'gate.own-why':
		'A copy in full is for you alone: the name of the file and every row say that it is not to be published.',
	'gate.own': 'Save my own copy in full',
	'gate.off-why':
		'To switch protection off, give a reason and your name; they go with the data, with today’s date.',
	'gate.reason': 'Reason',
	'gate.name': 'Name',
	'gate.off-go': 'Switch protection off',
	'gate.own-use': 'SMALL NUMBERS NOT HIDDEN: for your own use, not to be published.',
	'gate.force-why':
		'If these numbers do count people (which the names of the indicators do not tell), have small ones hidden as with any count of people.',
	'gate.force': 'These are people: hide small numbers',
	'gate.view-png': 'This picture (PNG)',
	'gate.all-parquet': 'All the data (Parquet)',
	'gate.all-package': 'All the data with their descriptions (Data Package)',
	'gate.saving': 'Writing the file…',
	'gate.unprotected':
		'Your own data, small numbers not hidden: for your eyes only; do not publish a picture or a print of this screen.'
};
