/** Words of an area's profile. */
export const profile = {
	'profile.headline':
		'{name}: of {count, plural, one {# indicator} other {# indicators}} with a good end that can be compared, {better, plural, =0 {none is} one {# is} other {# are}} better than in most similar areas and {worse, plural, =0 {none is} one {# is} other {# are}} worse than in most.',
	'profile.headline.few':
		'{name}: too few similar areas have data, or the indicators have no good end, to say whether it does better or worse.',
	'profile.headline.between':
		'{name}: of {count, plural, one {# indicator} other {# indicators}} that can be compared, none is better or worse than in most similar areas.',
	'profile.headline.none': 'No data set has figures on {name}.',
	'profile.made-of': 'Formed on {date} from:',
	'profile.became': 'Since {date} it is:',
	'profile.partly': 'incomplete figures',
	'profile.part': 'in part',
	'profile.peers.parent':
		'Compared with {count, plural, one {# area} other {# areas}} of the same level in {place}.',
	'profile.peers.level':
		'Compared with {count, plural, one {# area} other {# areas}} of the same level in {place}.',
	'profile.peers.size':
		'Compared with the {count, plural, one {# area} other {# areas}} of the same level that are nearest in population.',
	'profile.scale':
		'All indicators stand on one scale: its middle is the median of those areas, its ends are the value farthest from the median; further right is better; for counts and indicators without a good end, further right is higher.',
	'profile.key-parent': 'the area above, or the country',
	'profile.key-peer': 'a similar area',
	'profile.key-middle': 'the middle half',
	'profile.key-median': 'median',
	'profile.of-total': 'of {total} in all',
	'profile.axis.lower': 'lower',
	'profile.axis.higher': 'higher',
	'profile.axis.worse': 'worse',
	'profile.axis.better': 'better',
	'profile.stand.better':
		'better than {above, number} of {count, number} areas{like, plural, =0 {} other {, cannot be told apart from {like, number}}}',
	'profile.stand.worse':
		'worse than {below, number} of {count, number} areas{like, plural, =0 {} other {, cannot be told apart from {like, number}}}',
	'profile.stand.between':
		'in between: better than {above, number}, worse than {below, number}{like, plural, =0 {} other {, cannot be told apart from {like, number}}}',
	'profile.few-peers':
		'{count, plural, =0 {no similar area has} one {only # similar area has} other {only # similar areas have}} data: too few to compare',
	'profile.gap': 'women {women}, men {men} (women − men {gap})',
	'profile.trend': 'trend: {first} in {from}, {last} in {to}',
	'profile.inside': 'Areas in {name} ({count, number})',
	'profile.no-data':
		'No data set has this area yet. Upload a file of your own, or look at the data sets there are.',
	'profile.link': 'Profile of {name}',
	'profile.unknown': 'There is no area with the code “{code}” in the set of areas “{vintage}”.',
	'profile.unknown-next': 'Choose an area on the map and open its profile from there.'
};
