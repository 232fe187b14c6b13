/** Words of the gender review of a data set and of its checklist. */
export const review = {
	'review.title': 'Gender review',
	'group.age': 'age',
	'group.ethnicity': 'ethnicity',
	'group.residence': 'residence',
	'group.disability': 'disability',
	'review.no-sex':
		'“{indicator}” is not separated by sex: how women and men differ cannot be seen. Collect it for each.',
	'review.women-missing': '“{indicator}” has figures of men and none of women.',
	'review.gap-no-target':
		'“{indicator}”: women and men differ in {count, number} of {of, number} areas ({period}), and nobody has set a target.',
	'review.target-blind':
		'“{indicator}” has a target for both sexes together only{of, plural, =0 {} other {, though women and men differ in {count, number} of # areas}}: it can be met while the gap widens. Set one for women too.',
	'review.sex-incomplete':
		'“{indicator}”: only {count, number} of {of, number} observations (area × period) have figures of women.',
	'review.no-baseline':
		'“{indicator}”: {count, number} of {of, number} targets have no baseline to tell progress from.',
	'review.no-groups':
		'“{indicator}” is separated by no other group ({groups}): the women worst off are hidden in the total.',
	'review.some-groups': '“{indicator}” is not separated by {groups}.',
	'review.unconfirmed':
		'“{indicator}”: {count, plural, one {# target was} other {# targets were}} written down from memory and not checked.',
	'review.no-direction': '“{indicator}” does not say which way is good: nobody can tell who is better off.',
	'review.one-sex': '“{indicator}” counts women only.',
	'review.lede': 'Does the data set show how women and men differ, and can its targets see it?',
	'review.complete': 'of observations have figures of women',
	'review.both': 'indicators have women and men',
	'review.gaps': 'indicators have a clear gap',
	'review.sex-targets': 'indicators have a target for a sex',
	'review.findings': 'What to look at',
	'review.none': 'Nothing was found that is lacking.',
	'review.waiting': 'Reviewing…',
	'review.back': 'To the data set',
	'review.checklist': 'Checklist for the plan',
	'review.checklist-why':
		'Print it, tick it and put it with the plan. Boxes already ticked are what this data set shows.',
	'review.shows': 'The data set shows: {shows}.',
	'review.note': 'Note',
	'review.signed': 'Reviewed by',
	'review.date': 'Date',
	'review.more': 'and {count, plural, one {# other indicator} other {# other indicators}}',
	'severity.error': 'Lacking',
	'severity.warning': 'To add',
	'severity.note': 'Note',
	'check.indicators': '{count, number} of {of, number} indicators',
	'check.sex': 'Is every indicator on people separated by sex, or of one sex by its nature?',
	'check.women': 'Are the figures of women there for every area and period?',
	'check.women-share': '{share} of observations have figures of women',
	'check.groups': 'Is it separated by age, ethnicity, residence and disability?',
	'check.groups-none': 'by none of them',
	'check.baseline': 'Has every target a baseline?',
	'check.target-none': 'there is no target',
	'check.gap': 'Is there a target wherever women and men clearly differ?',
	'check.gap-count': '{gap, number} indicators have a clear gap, {alone, number} of them no target',
	'check.blind': 'Do targets name women, or the gap between women and men?',
	'check.consulted':
		'Were women of the areas, ethnic-minority women above all, asked about indicators and targets?',
	'check.money': 'Does the plan pay for what narrows the gap?',
	'check.who': 'Is it clear who collects, who checks, and when it is reported?',
	'check.protect':
		'Are small counts (such as victims of violence in a village) protected so that nobody is recognised?',
	'check.report': 'Does the report tell the gap, and not the total alone?',
	'review.sex-by-name':
		'“{indicator}” is about women, or holds women against men, by what it is; it needs no separating by sex.'
};
