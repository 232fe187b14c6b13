/** Words of saved charts, embeds and oEmbed. */
export const share = {
	'oembed.format': 'oEmbed is answered as JSON only (format=json).',
	'oembed.unknown': 'This address is no chart of this site.',
	'embed.code': 'Code of a frame (needs no JavaScript)',
	'embed.element': 'Code that fits its height by itself (needs JavaScript)',

	'failure.no-chart': 'There is no such chart.',
	'failure.no-chart.next': 'Open it from the Library again, or check the address.',
	'failure.chart-withdrawn': 'This chart was withdrawn on {date}. {reason}',
	'failure.chart-withdrawn.next': 'See the other charts in the Library.',
	'failure.chart-no-title': 'The chart has no title yet.',
	'failure.chart-no-title.next': 'Write one sentence that says what the chart shows.',
	'failure.chart-no-alt': 'The chart has no description yet for those who do not see the picture.',
	'failure.chart-no-alt.next': 'Keep the proposed description, or write another.',
	'failure.chart-words':
		'The {what, select, title {title} note {note} alt {description} annotations {annotations} other {address}} may not be longer than {most, number} (characters or lines).',
	'failure.chart-words.next': 'Write it shorter.',
	'failure.chart-local': 'The data of this chart are in your browser only.',
	'failure.chart-local.next': 'Publish the data set first, then save the chart.',
	'failure.no-reason': 'No reason is given yet.',
	'failure.no-reason.next': 'Write the reason: readers will see it where the chart stood.',

	'chart.save': 'Save chart',
	'chart.save-why':
		'A saved chart has an address of its own, a title and a description you write, and can be embedded elsewhere.',
	'chart.edit': 'Edit chart',
	'chart.view': 'The picture',
	'chart.title-vi': 'Title in Vietnamese (what the chart shows)',
	'chart.title-en': 'Title in English',
	'chart.note-vi': 'Note in Vietnamese',
	'chart.note-en': 'Note in English',
	'chart.alt-vi': 'Description in Vietnamese for those who do not see it (required)',
	'chart.alt-en': 'Description in English',
	'chart.frozen': 'Stay on the figures of this version (no updates)',
	'chart.publish': 'Publish: everybody with the address sees it',
	'chart.keep': 'Save',
	'chart.cancel': 'Cancel',
	'chart.draft': 'Draft: seen only by people who are signed in.',
	'chart.explore': 'Explore the data of this chart',
	'chart.withdraw': 'Withdraw the chart',
	'chart.withdraw-why':
		'Once withdrawn, every page that embeds the chart shows that, with the reason, within a minute. It cannot be undone.',
	'chart.reason': 'Reason for withdrawing',
	'chart.frozen-at': 'The figures stay those of version {version}.',
	'chart.superseded': 'There are newer figures: version {version} of {date}.',
	'chart.newest': 'See the newest figures',
	'gallery.title': 'Gallery of charts',
	'gallery.lede':
		'One example of each form, drawn from the data sets that come along; click a picture to open it and change it.',
	'gallery.saved': 'Published charts'
};
