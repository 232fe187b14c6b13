/** Sentences made from the numbers of a view. */
export const insight = {
	'insight.extremes':
		'In {top}, {indicator} is {high}{times, select, none {, {highest, select, no {among the highest} other {the highest}}; {lowest, select, no {among the lowest} other {the lowest}} is {bottom} ({low})} other {, {times} times that of {bottom}}}.',
	'insight.one-area': 'In {top}, {indicator} is {high}.',
	'insight.all-equal': 'Every area has the same value: {indicator} is {high}.',
	'insight.none': 'No data on {indicator} for this choice.',
	'insight.gap-top': '{indicator}: the largest gap, women − men, is in {top}, {high}.',
	'insight.ratio-top': '{indicator}: the ratio of women to men is farthest from 1 in {top}, {high}.',
	'insight.median': 'The median of {count, number} areas is {value}.',
	'insight.whole': 'Overall in {place}: {value}.',
	'insight.whole-sexes': 'Overall in {place}: women {women}, men {men}, gap women − men {gap}.',
	'insight.change':
		'{how, select, none {None of {count, number} areas clearly changed} allfell {All {count, number} areas fell} allrose {All {count, number} areas rose} fell {{down, number} of {count, number} areas fell and none rose} rose {{up, number} of {count, number} areas rose and none fell} other {{down, number} of {count, number} areas fell and {up, number} rose}} since {since}{alike, plural, =0 {} other {; # cannot be told apart from what they were}}.',
	'insight.women-lower':
		'Women are below men in {lower, number} of {count, number} areas; the largest gap is in {top} ({gap}){alike, plural, =0 {} other {; in # they cannot be told apart}}.',
	'insight.women-higher':
		'Women are above men in {higher, number} of {count, number} areas; the largest gap is in {top} ({gap}){alike, plural, =0 {} other {; in # they cannot be told apart}}.',
	'insight.no-sex':
		'These figures do not separate women and men: nothing can be said of the gap between them.',
	'insight.one-sex': 'This indicator counts {sex, select, F {women} other {men}} only.',
	'insight.absent': '{absent, number} of {count, number} areas have no value; none of them counts as 0.',
	'insight.partial':
		'{count, number} areas are put together from incomplete figures: the true number may differ.',
	'insight.refused-whole':
		'No overall figure for {place}: without numerator and denominator this indicator can be neither added nor averaged.',
	'insight.synthetic': 'This is synthetic data for demonstration, not real figures.',
	'insight.extremes-alike':
		'{indicator}: the areas cannot be told apart, from {low} ({bottom}) to {high} ({top}).',
	'insight.apart-none':
		'{indicator}: women and men cannot be told apart; even where they differ most ({top}, {high}), it is within the margin of error.',
	'insight.whole-alike':
		'Overall in {place}: women {women}, men {men}; they differ within the margin of error and cannot be told apart.',
	'insight.whole-gap':
		'Overall in {place}, the gap women − men has {way, select, closed {narrowed} other {widened}}: from {before} ({since}) to {after} ({now}).',
	'insight.gaps-alike':
		'Women and men cannot be told apart in {alike, number} of {count, number} areas: they differ within the margin of error.',
	'insight.reversal':
		'Women and men changed places in {count, plural, one {# area} other {# areas}} since {since}: in {area}, women went from {way, select, up {below men ({before}) to above men ({after})} other {above men ({before}) to below men ({after})}}.',
	'insight.closing':
		'The gap women − men narrowed in {count, plural, one {# area} other {# areas}}, most in {area}: from {before} ({since}) to {after} ({now}).',
	'insight.widening':
		'The gap women − men widened in {count, plural, one {# area} other {# areas}}, most in {area}: from {before} ({since}) to {after} ({now}).',
	'insight.outlier':
		'{area} stands far from the others: {value}, while the median is {median}{count, plural, =1 {} other { (# areas stand that far)}}. Check the figure, or find out why.',
	'insight.targets': 'Of {count, number} areas with a target, {list}.',
	'insight.targets.met': '{count, plural, one {# has} other {# have}} met it',
	'insight.targets.on-track': '{count, plural, one {# is} other {# are}} on track',
	'insight.targets.off-track': '{count, plural, one {# is} other {# are}} off track or missed it',
	'insight.targets.moving-away': '{count, plural, one {# is} other {# are}} moving away from it',
	'insight.targets.unjudged': '{count, number} cannot be judged',
	'insight.target-least': 'Farthest from its target is {area}: {value}, target {target}.',
	'insight.suppressed':
		'Figures of {hidden, number} of {count, number} areas are hidden so that nobody can be recognised; no sentence uses them.',
	'insight.base':
		'In {few, number} of {count, number} areas the rate rests on fewer than {least, number} people: one person more or less moves it much.',
	'insight.version':
		'Against the version before ({version}, {date}): {changed, number} figures changed, {added, number} added, {removed, number} removed.',
	'insight.version-same': 'No figure changed against the version before ({version}, {date}).',
	'insight.whole-partial':
		'Overall in {place}, from incomplete figures that cannot be compared: women {women}, men {men}.',
	'insight.copy': 'Copy with its source',
	'insight.why': 'Why',
	'insight.why-view': 'See the figures of this sentence',
	'insight.why-sql': 'The SQL that those figures came from:',
	'insight.more': '{count, plural, one {# more sentence} other {# more sentences}}'
};
