/** Words of targets and of how figures stand to them. */
export const target = {
	'standing.met': 'target met',
	'standing.on-track': 'on track',
	'standing.off-track': 'off track',
	'standing.missed': 'missed',
	'standing.moving-away': 'moving away',
	'standing.no-data': 'no data',
	'standing.unjudged': 'cannot be judged',
	'standing.not-apart': 'cannot be told apart from the target',
	'target.line': 'Target {period}: {target}{value, select, none {} other {; now {value}}}: {standing}.',
	'why.parity': 'Women to men are within 0.97–1.03, which counts as parity.',
	'why.rounding': 'As shown, rounded, it is the number of the target.',
	'why.not-apart':
		'Its interval holds the target but is wider than what counts as equal to it: nobody can say that it is met, nor that it is not.',
	'why.interval': 'The figure is within the margin of error of what it is held against.',
	'why.partial': 'Too many of the figures it is put together from are absent.',
	'why.baseline': 'There is no baseline and no earlier period to tell the pace from.',
	'why.early': 'No period after the baseline has figures yet.',
	'why.undated': 'The period of the figure or of the target is no date, so there is no pace.',
	'why.no-whole': 'This indicator has no overall figure to hold against the target.',
	'target.way':
		'{share} of the way from {start} ({since}{given, select, no {, the first figure there is} other {}}) is done.',
	'target.way-back':
		'It went back by {share} of the way from {start} ({since}{given, select, no {, the first figure there is} other {}}) to the target.',
	'target.attainment': 'That is {share} of the target.',
	'target.pace': 'So far {kept} a year; from now on {needed} a year is needed.',
	'target.kept': 'So far {kept} a year.',
	'target.source': 'Target laid down in: {source}.',
	'target.unconfirmed':
		'The target was written down from memory and not yet held against its document: check it before quoting.',
	'target.none': 'There is no target for this indicator in the areas shown.',
	'target.none-here': 'The targets of this indicator do not apply to what is shown.',
	'target.all': 'Targets of the data set',
	'target.card': 'Target',
	'target.column': 'Target',
	'target.column-standing': 'Standing',
	'target.column-progress': 'Way done',
	'chart.together': 'all together',
	'note.target-way':
		'Dashed line: the way from the baseline {start} ({since}{given, select, no {, the first figure there is} other {}}) to the target {target} ({period}).',
	'note.target': 'Dotted line across: the target {target} ({period}).',
	'chart.target': 'target {period}: {target}',
	'target.against': 'Against their targets, {count, number} areas:',
	'target.card-note': 'the way from the baseline to the target',
	'target.done': '{share} of the way',
	'target.attained': '{share} of the target',
	'target.more': '{count, number} more areas in the table'
};
