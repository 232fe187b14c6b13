/** Words of charts, maps and the sentences made from numbers. */
export const chart = {
	'absence.missing': 'no data',
	'absence.suppressed': 'hidden, too small a number',
	'absence.not_applicable': 'not applicable',
	'absence.not_yet_reported': 'not reported yet',
	'chart.between': '… {count, number} areas between',
	'chart.median': 'median {value}',
	'fact.parts': '{numerator} of {denominator}',
	'fact.partial': 'put together from {present, number} of {parts, number} figures',
	'fact.sexes': 'women {women}, men {men}',
	'legend.label': 'Legend: distribution of the areas’ values',
	'level.area': 'areas',
	'level.commune': 'communes',
	'level.country': 'countries',
	'level.district': 'districts',
	'level.province': 'provinces',
	'level.village': 'villages',
	'map.islands': 'Hoang Sa and Truong Sa islands (Viet Nam), drawn larger than scale',
	'measure.gap': 'gap, women − men',
	'measure.points': '{number} points',
	'measure.ratio': 'ratio women/men',
	'measure.value': 'value',
	'period.half': '{half, select, 1 {first half of} other {second half of}} {year}',
	'period.month': '{month}/{year}',
	'period.quarter': 'Q{quarter} {year}',
	'place.inside': '{name}, by {level}',
	'sex.F': 'Women',
	'sex.M': 'Men',
	'sex._T': 'Both sexes',

	'insight.extremes':
		'In {top}, {indicator} is {high}{times, select, none {} other {, {times} times that of {bottom}}}.',
	'insight.one-area': 'In {top}, {indicator} is {high}.',
	'insight.all-equal': 'Every area has the same value: {indicator} is {high}.',
	'insight.none': 'No data on {indicator} for this choice.',
	'insight.gap-top': '{indicator}: the largest gap, women − men, is in {top}, {high}.',
	'insight.ratio-top': '{indicator}: the ratio of women to men is farthest from 1 in {top}, {high}.',
	'insight.median': 'The median of {count, number} areas is {value}.',
	'insight.whole': '{place} as a whole: {value}.',
	'insight.whole-sexes': '{place} as a whole: women {women}, men {men}, gap women − men {gap}.',
	'insight.change': '{down, number} of {count, number} areas fell and {up, number} rose since {since}.',
	'insight.women-lower':
		'Women are below men in {lower, number} of {count, number} areas; the largest gap is in {top} ({gap}).',
	'insight.women-higher':
		'Women are above men in {higher, number} of {count, number} areas; the largest gap is in {top} ({gap}).',
	'insight.no-sex':
		'These figures do not separate women and men: nothing can be said of the gap between them.',
	'insight.one-sex': 'This indicator counts {sex, select, F {women} other {men}} only.',
	'insight.absent': '{absent, number} of {count, number} areas have no value; none of them counts as 0.',
	'insight.partial':
		'{count, number} areas are put together from incomplete figures: the true number may differ.',
	'insight.refused-whole':
		'No figure for {place} as a whole: without numerator and denominator this indicator can be neither added nor averaged.',
	'insight.synthetic': 'This is synthetic data for demonstration, not real figures.'
};
