/** Words of targets and of how figures stand to them. */
export const target = {
	'standing.met': 'target met',
	'standing.on-track': 'on track',
	'standing.off-track': 'off track',
	'standing.missed': 'missed',
	'standing.moving-away': 'moving away',
	'standing.no-data': 'no data',
	'standing.unjudged': 'cannot be judged',
	'target.line': 'Target {period}: {target}{value, select, none {} other {; now {value}}}: {standing}.',
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
	'target.none': 'This indicator has no target in this data set.',
	'target.none-here': 'The targets of this indicator do not apply to what is shown.',
	'target.all': 'Targets of the data set',
	'target.card': 'Target',
	'target.column': 'Target',
	'target.column-standing': 'Standing',
	'target.column-progress': 'Way done',
	'chart.target': 'target {period}: {target}'
};
