/** Words of maps: zooming, searching, the legend, many maps. */
export const map = {
	'by.label': 'One map for each',
	'by.sex': 'sex',
	'by.time': 'period',
	'legend.class': '{from} – {to}',
	'legend.count': '{words}: {count, plural, one {# area} other {# areas}}',
	'legend.light': 'Point at a class to see the areas in it.',
	'legend.parity': 'women and men equal',
	'map.found': '{count, plural, =0 {No area here has such a name} one {# area} other {# areas}}',
	'map.keys':
		'Arrow keys walk to the area beside, Enter chooses, + − zoom, 0 shows the whole map, Esc leaves.',
	'map.out': 'Zoom out',
	'map.in': 'Zoom in',
	'map.search': 'Find an area on the map',
	'map.search-hint': 'A name, with or without marks',
	'map.whole': 'Show the whole map',
	'map.zoomed': 'Zoomed in {times} times',
	'map.hint':
		'Click an area to choose it, click again to let it go. Arrow keys walk over the map; Ctrl and the wheel, or two fingers, zoom.',
	'maps.fewer': '{shown, number} of {count, number} maps are drawn, evenly spaced.',
	'maps.label': 'Maps with one legend',
	'maps.split': 'by {by}',
	'off.one-map': 'needs two periods, or figures by sex or group',
	'tab.maps': 'Many maps',
	'tab.pair': 'Two maps'
};
