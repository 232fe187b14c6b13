/** Words of an area's profile and a leader's page taken into a report. */
export const told = {
	'told.profile': 'Area profile: {name} · {vintage}',
	'told.profile-drawn': 'Drawn are {count, number} of {all, number} indicators; the table has all.',
	'told.key-right': '› further right is better, or higher where no way is good',
	'told.head.indicator': 'Indicator',
	'told.head.period': 'Period',
	'told.head.value': 'Value',
	'told.head.parent': 'What it lies in',
	'told.head.median': 'Median of its peers',
	'told.head.stand': 'Among its peers',
	'told.book': '{name}: {area}, {time}',
	'told.book-key':
		'In the figure: green is the result in % of the plan, beige the money spent in % of what was allocated.',
	'told.standing': '{name}: {reached}, which is {share} of {plan}.',
	'told.standing-plain': '{name}: {reached}.',
	'told.made-up': 'made up',
	'told.money': 'Money: disbursed, allocated, % disbursed',
	'failure.parcel-page': 'Area profiles and pages of tracking books cannot be carried in an HTML file.',
	'failure.parcel-page.next': 'Save the report as Word, or print it as PDF.',
	'failure.no-such-area': 'There is no area {code} in the list {vintage}.',
	'failure.no-such-area.next': 'Open the profile of the area again and add it to the report.'
};
