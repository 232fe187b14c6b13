/** Words of the pages of targets and of frameworks, and of files of targets. */
export const plan = {
	'framework.title': 'Frameworks of targets',
	'framework.objective': 'Objective {code}: {name}',
	'framework.until': 'By {period}',
	'framework.confirmed': 'checked: {seen}',
	'framework.unconfirmed': 'not checked, from memory',
	'framework.use':
		'To hold your figures against these goals: open your data set, go to “Targets of the data set” and attach each goal to the indicator it is for.',
	'failure.no-framework': 'There is no framework “{framework}”.',
	'failure.no-framework.next': 'Choose one on the Data sets page.',
	'failure.not-targets': 'This is no table of targets: it has no column “{column}”.',
	'failure.not-targets.next':
		'It needs the columns indicator, period and value; area, kind (baseline, target), comparison, sex and source are good to have.',
	'finding.target-indicator':
		'{rows, plural, one {# row names} other {# rows name}} an indicator the data set does not have (first on line {first}): {example}.',
	'finding.target-area':
		'{rows, plural, one {# row names} other {# rows name}} an area the data set does not have, or that several share (first on line {first}): {example}.',
	'finding.target-period':
		'{rows, plural, one {# row has} other {# rows have}} a period that cannot be read (first on line {first}): {example}.',
	'finding.target-kind':
		'{rows, plural, one {# row has} other {# rows have}} a kind, comparison or sex that is not understood (first on line {first}): {example}.',
	'finding.target-value':
		'{rows, plural, one {# row has} other {# rows have}} a value that cannot be read for sure (first on line {first}): {example}. Write the number without marks for thousands.',
	'finding.target-twice':
		'{rows, plural, one {# row repeats} other {# rows repeat}} a target given above (first on line {first}): {example}. The last one counts.',
	'plan.title': 'Targets of {title}',
	'plan.none': 'This data set has no targets yet.',
	'plan.shipped':
		'This data set is shipped and can only be looked at. To set targets, upload data of your own.',
	'plan.who': 'Group',
	'plan.whole': 'All together',
	'plan.each': 'Each area',
	'plan.baseline': 'Baseline',
	'plan.now': 'Now',
	'plan.remove': 'Remove',
	'plan.undo': 'Undo',
	'plan.unkept': 'The browser would not keep this change; download the targets.',
	'plan.download': 'Download the targets (CSV)',
	'plan.attach': 'Attach goals of a framework',
	'plan.attach-why':
		'Choose which of your indicators each goal is for. Attach it only where both measure the same thing in the same unit.',
	'plan.attach-none': 'not attached',
	'plan.attach-do': 'Attach',
	'plan.attached': 'attached',
	'plan.unit-differs': 'The units differ: {goal} and {own}.',
	'plan.for': 'For',
	'plan.hand': 'Add by hand',
	'plan.kind': 'Kind',
	'plan.target': 'target',
	'plan.kind-baseline': 'baseline',
	'plan.value': 'Value',
	'plan.add': 'Add',
	'plan.refused': 'Give a period (2025, or Q4 2025) and a number.',
	'plan.file': 'Add from a file',
	'plan.file-why':
		'CSV or Excel with the columns indicator, area, period, kind, comparison, value. A value may be “<42”. The file is read on this machine.',
	'plan.file-read': '{file}: {count, plural, one {# row} other {# rows}} added.',
	'plan.frameworks': 'Frameworks at hand'
};
