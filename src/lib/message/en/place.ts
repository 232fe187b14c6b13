import type { place as vi } from '../vi/place.ts';

/** Sentences about lists of areas of one's own, boundaries and groups of areas. */
export const place: Record<keyof typeof vi, string> = {
	'failure.boundary-too-large': 'The file of boundaries has {size} MB; at most {limit} MB are read.',
	'failure.boundary-too-large.next':
		'Simplify the outlines (with QGIS or mapshaper, for instance) or split the file by province, and try again.',
	'failure.boundary-too-many': 'The file has {shapes} shapes; at most {limit} are read at once.',
	'failure.boundary-too-many.next': 'Split the file by level or by province and upload one after the other.',
	'failure.boundary-none': 'This file holds no shapes.',
	'failure.boundary-none.next':
		'Choose a GeoJSON or TopoJSON file with polygons; a Shapefile has to be exported to GeoJSON first.',
	'failure.boundary-metres':
		'The coordinates are metres (VN-2000, UTM …), not longitude and latitude, and the file does not say of which system.',
	'failure.boundary-metres.next':
		'Choose the coordinate system from the list (who made the map knows the zone and its central meridian), or export the file again in WGS 84.',
	'failure.boundary-reference': 'The file is in the coordinate system “{name}”, which is not known here.',
	'failure.boundary-reference.next':
		'Export it again in WGS 84 (EPSG:4326), or choose from the list if it is one of those.',
	'failure.boundary-unmatched':
		'No property of the shapes ({properties}) is a code or a name of areas in this list.',
	'failure.boundary-unmatched.next':
		'Choose the right list of areas, or say which property is the code and which the name.',
	'failure.boundary-empty': 'Every shape in the file is empty or broken: there is nothing to draw.',
	'failure.boundary-empty.next': 'Open the file in a map program to look at it, and export it again.',
	'finding.boundary-beyond':
		'{rows, plural, one {# shape has} other {# shapes have}} coordinates off the planet (e.g. “{example}”): left out, the area has no shape yet.',
	'finding.boundary-empty': '{rows, plural, one {# shape is} other {# shapes are}} empty (e.g. “{example}”).',
	'finding.boundary-line':
		'{rows, plural, one {# shape is a line and no} other {# shapes are lines and no}} polygon (e.g. “{example}”): left out.',
	'finding.boundary-unreadable':
		'{rows, plural, one {# shape} other {# shapes}} cannot be read (e.g. “{example}”): left out.',
	'finding.boundary-degenerate':
		'{rows, plural, one {# shape has} other {# shapes have}} rings around no area (e.g. “{example}”): those rings are left out.',
	'finding.boundary-crossing':
		'{rows, plural, one {# shape crosses itself} other {# shapes cross themselves}} (e.g. “{example}”): taken apart at the crossing; do look.',
	'finding.boundary-tangled':
		'{rows, plural, one {# shape crosses itself} other {# shapes cross themselves}} too many times (e.g. “{example}”): kept as it is, it may be drawn wrong.',
	'finding.boundary-duplicate':
		'{rows, plural, one {# shape is} other {# shapes are}} of an area that another shape is of (e.g. “{example}”): put together; if they are two places, choose other properties.',
	'finding.boundary-contradicts':
		'{rows, plural, one {# shape has} other {# shapes have}} a code and a name that do not agree (e.g. “{example}”): the code counts; check the name.',
	'finding.boundary-nested':
		'{rows, plural, one {# shape has} other {# shapes have}} outline, holes and islands in the wrong order (e.g. “{example}”): ordered by which lies in which.',
	'finding.boundary-unclosed':
		'{rows, plural, one {# shape has} other {# shapes have}} a ring that does not close (e.g. “{example}”): closed.',
	'finding.boundary-winding':
		'{rows, plural, one {# shape runs} other {# shapes run}} the other way round than drawing needs: turned by area, the shape is the same.',
	'finding.boundary-antimeridian':
		'{rows, plural, one {# shape crosses} other {# shapes cross}} the 180° meridian or go around a pole (e.g. “{example}”): drawn on both sides.',
	'finding.boundary-reprojected':
		'Coordinates were brought from {reference} to longitude and latitude, WGS 84.',
	'finding.boundary-swapped':
		'The file has latitude before longitude: turned. Look whether the preview is in the right place.',
	'finding.boundary-reference-unknown':
		'The file names the coordinate system “{name}”, which is not known here; its numbers are degrees and were taken as WGS 84, which may be some hundred metres off.',
	'finding.boundary-simplified':
		'The outlines are finer than a screen can show: {before} positions became {after}; lines that two areas share are still the same. Your file is as it was.',
	'place.group': '{name} ({count, plural, one {# area} other {# areas}})',
	'failure.list-no-code': 'No column of area codes was found (columns: {columns}).',
	'failure.list-no-code.next':
		'Say which column is the code, or add a column “code”: each area needs one of its own that does not change.',
	'failure.list-no-name': 'No column of area names was found (columns: {columns}).',
	'failure.list-no-name.next': 'Say which column is the name, or add a column “name”.',
	'failure.list-empty': 'No row of the file is an area.',
	'failure.list-empty.next':
		'Each row needs at least a code and a name. Look again which column is the code.',
	'finding.list-code-missing':
		'{rows, plural, one {# row has} other {# rows have}} no code (the first is line {first}: “{example}”): left out.',
	'finding.list-duplicate':
		'{rows, plural, one {# row repeats} other {# rows repeat}} a code of an earlier one (e.g. {example}, line {first}): only the first of each is kept.',
	'finding.list-parent-unknown':
		'{rows, plural, one {# area lies} other {# areas lie}} in one that no list has (e.g. {example}, line {first}): taken to lie in none.',
	'finding.list-circle':
		'{rows, plural, one {# area lies} other {# areas lie}} in itself by a circle ({example}, line {first}): cut there.',
	'finding.list-name-missing':
		'{rows, plural, one {# area has} other {# areas have}} no name (the first is line {first}): the code stands in its place.',
	'finding.list-level-order':
		'{rows, plural, one {# area lies} other {# areas lie}} in one of the same level (e.g. {example}, line {first}): check the column of levels.',
	'finding.list-position':
		'{rows, plural, one {# area has} other {# areas have}} a position that is no longitude and latitude (e.g. {example}, line {first}): not drawn as a point yet.',
	'finding.list-size':
		'{rows, plural, one {# area has} other {# areas have}} a size that cannot be read, or nothing tells which sign parts thousands (such as {example}, line {first}): taken as not known.',
	'finding.list-date':
		'{rows, plural, one {# area has} other {# areas have}} a date that cannot be read (e.g. {example}, line {first}): write it as 2025-07-01.',
	'finding.list-group-levels':
		'{rows, plural, one {# area is} other {# areas are}} of another level than most of the group (e.g. {example}, line {first}): left out of the group, so that nothing counts twice.',
	'finding.list-base':
		'{areas, plural, one {# larger area was} other {# larger areas were}} taken from “{vintage}” by code.',
	'nav.area': 'Areas',
	'place.title': 'Lists of areas and their boundaries',
	'place.lede':
		'Each list is a set of areas that holds between two dates. Lists and boundaries you bring stay on this machine and are sent nowhere.',
	'place.own': 'yours',
	'place.since': '{from} – today',
	'place.until': '{from} – {to}',
	'place.no-dates': 'no dates given',
	'place.level': 'Level',
	'place.count': 'Areas',
	'place.has-boundaries': 'Boundaries',
	'place.boundaries-yes': 'yes',
	'place.boundaries-no': 'none: drawn as tiles',
	'place.boundaries-own': 'yours: {file} ({matched}/{all})',
	'place.source': 'Source: {source}',
	'place.sizes': 'Sizes: {source}',
	'place.licence': 'Licence: {licence}',
	'place.bring': 'Bring a list or boundaries of your own',
	'place.bring-list': 'Add a list of areas',
	'place.bring-list-note':
		'CSV, Excel or GeoJSON: code and name; if there are any, level, parent, type, longitude, latitude, size, valid from and to, and columns of groups (poverty zones, communes of a programme …).',
	'place.bring-boundaries': 'Add boundaries',
	'place.bring-boundaries-note':
		'GeoJSON or TopoJSON; coordinates in degrees (WGS 84) or metres (VN-2000, UTM).',
	'place.needs-script': 'Bringing a list needs a browser that runs JavaScript.',
	'place.reading': 'Reading {file} …',
	'place.kept': '“{name}” is kept on this machine.',
	'place.kept-memory': 'This browser keeps no files: “{name}” is here only until the page is closed.',
	'place.remove': 'Remove',
	'place.remove-boundaries': 'Remove your boundaries',
	'place.remove-sure': 'Remove “{name}” from this machine? Data sets that used it stay, but without a map.',
	'place.undo': 'Undo the last change',
	'place.list-of': 'The list in {file}',
	'place.list-name': 'Name of the list',
	'place.list-areas': '{count, plural, one {# area} other {# areas}}.',
	'place.columns': 'What the columns are',
	'place.keep-list': 'Keep this list',
	'place.boundaries-of': 'The boundaries in {file}',
	'place.vintage': 'For the list',
	'place.object': 'Layer of the file',
	'place.property.code': 'Property with the code',
	'place.property.name': 'Property with the name',
	'place.property.within': 'Property with the area above',
	'place.property.none': 'none',
	'place.reference': 'Coordinate system',
	'place.reference-choose': 'choose',
	'place.matched': '{count} of {all} areas have a shape',
	'place.strangers':
		'{count, plural, =0 {Every shape has an area} one {# shape has no area} other {# shapes have no area}}',
	'place.bare':
		'{count, plural, =0 {Every area has a shape} one {# area has no shape} other {# areas have no shape}}',
	'place.fault.empty': 'empty',
	'place.fault.line': 'only a line',
	'place.fault.unreadable': 'cannot be read',
	'place.fault.beyond': 'off the planet',
	'place.fault.ambiguous': 'its name is of several areas',
	'place.keep-boundaries': 'Use these boundaries',
	'place.preview': 'Preview of {count} areas',
	'place.more': 'and {count} more',
	'place.no-findings': 'Nothing to remark.',
	'place.role.code': 'code',
	'place.role.name': 'name',
	'place.role.name_en': 'English name',
	'place.role.level': 'level',
	'place.role.parent': 'parent (code or name)',
	'place.role.type': 'type',
	'place.role.lon': 'longitude',
	'place.role.lat': 'latitude',
	'place.role.size': 'size',
	'place.role.from': 'valid from',
	'place.role.to': 'valid to',
	'place.role.group': 'group of areas',
	'place.role.ignore': 'not used',
	'place.search': 'Search by name or code',
	'place.search-go': 'Search',
	'place.all-levels': 'all levels',
	'place.found': '{count, plural, =0 {No such area} one {# area} other {# areas}}',
	'place.code': 'Code',
	'place.name': 'Name',
	'place.lies-in': 'Lies in',
	'place.below': 'Areas inside',
	'place.ended': 'ended',
	'place.page': 'Page {page} of {pages}',
	'place.before': 'Previous page',
	'place.next': 'Next page',
	'place.unknown': 'There is no list “{id}” here.',
	'place.unknown-next': 'If it is one you brought, it is only on the machine that keeps it.',
	'beside.title': 'Not on the map',
	'beside.unmatched':
		'{count, plural, one {# area of the data is not in the list} other {# areas of the data are not in the list}}',
	'beside.unshaped':
		'{count, plural, one {# area has data and no shape} other {# areas have data and no shape}}',
	'beside.bare': '{count, plural, one {# shape has no data} other {# shapes have no data}}',
	'beside.tiles': 'This level has no boundaries: its areas are tiles, by the area above and rough position.',
	'beside.bring': 'Add boundaries',
	'ask.group': 'Group of areas',
	'ask.group-all': 'all',
	'ask.shape': 'Draw areas',
	'shape.outline': 'by their boundaries',
	'shape.tile': 'as equal tiles'
};
