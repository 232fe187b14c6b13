/** Words of the listing data.json. */
export const listing = {
	'listing.explore': 'Map, charts and table',
	'listing.chart': 'Chart: {title}'
};
