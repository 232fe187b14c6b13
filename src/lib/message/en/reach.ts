/** Words of where to act next. */
export const reach = {
	'reach.title': 'Where to act next',
	'reach.lede':
		'{up, select, yes {If the areas below the median came up to it ({median}), {people, number} more {who} would be reached.} other {If the areas above the median came down to it ({median}), there would be {people, number} fewer cases among {who}.}}',
	'reach.none': 'No area is clearly behind the median ({median}).',
	'reach.one': '{people, number} {up, select, yes {more} other {fewer}}',
	'reach.base': '{value} of {base, number} {who}',
	'reach.who': '{sex, select, F {women and girls} M {men and boys} other {people}}',
	'reach.more': 'and {count, plural, one {# other area} other {# other areas}}',
	'reach.assumes':
		'Assumed: each area keeps the number of people it had in {period}; the median is that of the {count, number} areas shown, each counting the same; people are rounded down.',
	'reach.unsure':
		'{count, plural, one {# area is} other {# areas are}} behind within the margin of error and not ranked.',
	'reach.left':
		'{count, plural, one {# area has} other {# areas have}} no figures to use and no part in this.',
	'reach.partial': '{count, plural, one {# area rests} other {# areas rest}} on incomplete figures.',
	'failure.reach-measure': 'A gap or ratio is shown, which cannot be ranked by people.',
	'failure.reach-measure.next': 'Choose to show values.',
	'failure.reach-rate':
		'This indicator is no rate with numerator and denominator: how many more people would be reached is not known.',
	'failure.reach-rate.next': 'Add columns for numerator and denominator.',
	'failure.reach-direction':
		'This indicator does not say which way is good: which areas need action is not known.',
	'failure.reach-direction.next':
		'Give the indicator a target of at least (≥) or at most (≤) on the page of targets.',
	'failure.reach-base':
		'The figures have no denominators: how many more people would be reached is not known.',
	'failure.reach-base.next': 'Add a column for the denominator.',
	'failure.reach-few': 'A median needs at least three areas with figures.',
	'failure.reach-few.next': 'Choose a lower level or another period.'
};
