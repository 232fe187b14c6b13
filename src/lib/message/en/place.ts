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
	'ask.group': 'Group of areas',
	'ask.group-all': 'all',
	'ask.shape': 'Draw areas',
	'shape.outline': 'by their boundaries',
	'shape.tile': 'as equal tiles'
};
