/** What the gate says: which numbers of people are hidden, why, and what it refuses. */
export const disclosure = {
	'failure.disclosure-table': 'The table to protect is not in the form expected, at: {where}.',
	'failure.disclosure-table.next': `Mend that place. The form: '{' policy: '{' threshold, zeros: "open" or "closed" '}', cells: '{' name: count '}', equations: ['{' total, parts '}'] '}'.`,
	'failure.disclosure-unequal': 'The total “{total}” says {value}, but its parts add up to {sum}.',
	'failure.disclosure-unequal.next': 'Mend the numbers or leave the equation out, then try again.',
	'failure.disclosure-exposed':
		'{count, plural, one {# number} other {# numbers}} cannot be hidden: {cells}. Readers could still work them out from what is, or was, published.',
	'failure.disclosure-exposed.next':
		'Nothing was given out. Merge small groups, leave a dimension out, or withdraw what was published.',
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
		'protection level {level}: {primary} small numbers and {secondary} that would give them away are hidden, {shown} are shown'
};
