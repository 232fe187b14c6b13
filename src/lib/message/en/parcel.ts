/** Words of the file to carry: one HTML file with data, boundaries and the app, which opens without a network. */
export const parcel = {
	'parcel.name': 'One file to carry',
	'parcel.why':
		'One HTML file that opens on any machine without a network: the map, charts and tables can still be tapped, moved through time and searched; the data are in the file and can be taken out.',
	'parcel.counting': 'Packing, to tell how large the file is…',
	'parcel.save': 'Save the HTML file',
	'parcel.save-size': 'Save the HTML file ({size, number} MB)',
	'parcel.choose': 'Parts to put in the file',
	'parcel.whole': 'With all indicators of these data sets, not only those shown',
	'parcel.sized': '{size, number} MB in size',
	'parcel.one': 'The indicator shown',
	'parcel.all': 'All indicators of the data set',
	'parcel.made': 'Made on {date}; the figures are of that day.',
	'parcel.from': 'Taken from {origin}.',
	'parcel.live': 'See the latest figures on the web',
	'parcel.no-script':
		'This browser does not run the app in the file, so there are only pictures and tables. The figures in the tables are complete.',
	'parcel.offline': 'Opens without a network',
	'parcel.views': 'In this file',
	'parcel.explore': 'Explore',
	'parcel.close': 'Close',
	'parcel.out': 'Take the data out',
	'parcel.out-why':
		'Small numbers in this file are protected as on the site. CSV opens in a spreadsheet, JSON-stat in statistical software.',
	'parcel.out-view': 'This view (CSV)',
	'parcel.out-all': 'All data in the file (CSV)',
	'parcel.out-stat': 'All data in the file (JSON-stat)',
	'parcel.network': 'That page is not in this file. Open it on the web: {address}',
	'parcel.not-here': 'That page is not in this file.',
	'parcel.unread':
		'The app in this file could not be started: {reason}. Pictures, tables and data are still in the file.',
	'parcel.program': 'Made with Parity Atlas {program}.',
	'parcel.print': 'Print',
	'parcel.theme-light': 'Light',
	'parcel.theme-dark': 'Dark',
	'parcel.inside':
		'This file was made by Parity Atlas {program} on {date}. It opens in any browser, without a network; it sends and fetches nothing.',
	'parcel.inside-data': 'Data: {title}. Source: {source}. Version {version}, {date}. Licence: {licence}.',
	'parcel.inside-blocks':
		'Should no browser run the app at the end of the file any more, the data can still be read as plain text: the tables at its beginning; the JSON block "about" (names, areas, indicators, views); each block "cube-N" is one indicator as JSON-stat 2.0; each block "outlines-N" is boundaries as TopoJSON. Status Q = a number hidden to protect the people counted, O = missing, L = not yet reported, M = does not apply.',

	'failure.parcel-empty': 'There is no chart, table or finding to carry yet.',
	'failure.parcel-empty.next': 'Choose at least one part that has data.',
	'failure.parcel-large':
		'The file would be {size, number} MB; above {most, number} MB a phone can hardly open it.',
	'failure.parcel-large.next': 'Choose fewer parts, or only the indicators shown.',
	'failure.parcel-carried':
		'This view carries figures to areas of another time, and a file to carry does not have the crosswalk yet.',
	'failure.parcel-carried.next': 'Choose “as reported” for the areas, and make the file again.'
};
