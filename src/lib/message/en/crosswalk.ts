import type { crosswalk as vi } from '../vi/crosswalk.ts';

/** Words on figures carried over changes of areas. */
export const crosswalk: Record<keyof typeof vi, string> = {
	'break.mark': 'new areas {date}',
	'break.reported':
		'From {date} figures are reported on new areas: {from} became {to}{basis, select, none {} other { ({basis})}}. The two sides of the mark are different areas, so the line is not joined.',
	'break.carried':
		'The upright mark: areas changed on {date}, {from} became {to}{basis, select, none {} other { ({basis})}}. Figures of the other side are carried onto one set of areas.',
	'break.maps':
		'Only the periods reported on {vintage} are here. {count, plural, one {# other period was} other {# other periods were}} reported on {others}: other areas, so their maps do not stand beside these. Carry the figures onto one set of areas to see every period.',
	'place.both': 'all areas with figures together',
	'break.carry': 'Carry onto {vintage}',
	'geo.label': 'Areas of',
	'geo.reported': 'As reported',
	'geo.on': 'Carried onto {vintage}',
	'geo.weight': 'Share divided areas out by',
	'geo.weight-none': 'Not at all',
	'geo.weight-size': 'Size (km²)',
	'carry.note':
		'Carried onto {vintage}: counts are added, rates are worked out again from the numerators and denominators of the areas reported.',
	'carry.back': 'See as reported',
	'carry.divided':
		'{count, plural, one {# area has} other {# areas have}} no value: an area reported was divided among several others, and the parts were not published. Choose what to share out by (a count, or size), or look at a larger level.',
	'carry.estimated':
		'{count, plural, one {# area is} other {# areas are}} estimated: the part of an area that was divided follows “{weight}” of the areas it went to.',
	'carry.estimated-size':
		'{count, plural, one {# area is} other {# areas are}} estimated: an area that was divided counts in those it went to in proportion to their size, as if its figures were spread evenly over the land and each had taken a part as large as itself (the land each really took was not published).{source, select, none {} other { Sizes: {source}.}}',
	'carry.lifted':
		'{count, plural, one {# area} other {# areas}} had ended before this change, and which area they went into is not known: their figures count from the level {level} up, and not at the level shown.',
	'carry.lifted-list': 'The areas that count from the level {level} up only ({count, number})',
	'carry.unmatched':
		'{count, plural, one {# area} other {# areas}} with figures are in no crosswalk, and count in no area below the whole.',
	'carry.unmatched-list': 'The areas left out ({count, number})',
	'made.more': 'The first {shown, number} areas; download JSON for all of them.',
	'origin.carried': 'put together from the areas reported',
	'origin.estimated': 'estimated: part of an area that was divided',
	'origin.divided': 'cannot be told: an area reported was divided, and the parts are not known',
	'key.estimated': 'estimated, crossed',
	'lineage.came': '{name} was made of {areas} on {date}.',
	'lineage.became': '{name} became {areas} on {date}.',
	'lineage.part': 'a part of {name}',
	'lineage.basis': 'Basis: {basis}.',
	'lineage.and': '{list} and {last}',
	'made.title': 'What the figures were made of',
	'made.area': 'Area reported',
	'made.share': 'Part taken',
	'made.unknown': 'not known',
	'made.value': 'Value',
	'crosswalk.title': 'Crosswalks',
	'crosswalk.intro':
		'Which areas the old ones became: what figures are carried onto other areas by. A crosswalk you correct or bring is kept in this browser only, and used for your own files.',
	'crosswalk.between': 'From {from} to {to}',
	'crosswalk.from': 'Old areas',
	'crosswalk.to': 'New areas',
	'crosswalk.level': 'Level',
	'crosswalk.date': 'Since',
	'crosswalk.basis': 'Basis',
	'crosswalk.lines': 'Lines',
	'crosswalk.own': 'Your own',
	'crosswalk.bring': 'Bring one of your own',
	'crosswalk.no-level': 'These two sets of areas share no level, so nothing can lead from one to the other.',
	'crosswalk.unknown': 'This browser has no crosswalk between those two sets of areas.',
	'crosswalk.unknown-next':
		'A list you brought is only on the machine that kept it, and the two lists must share a level. Look at the Areas page.',
	'crosswalk.open': 'Open',
	'crosswalk.since': 'In force since {date}.',
	'crosswalk.search': 'Search by name or code',
	'crosswalk.divided-only': 'Divided areas only',
	'crosswalk.upload': 'Upload CSV (old, new, share)',
	'crosswalk.old-code': 'Old code',
	'crosswalk.new-code': 'New code',
	'crosswalk.add': 'Add a line',
	'crosswalk.old': 'Old area',
	'crosswalk.new': 'Became',
	'crosswalk.share': 'Part',
	'crosswalk.share-of': 'Part of {from} that went to {to}, percent',
	'crosswalk.part': 'a smaller part only',
	'crosswalk.drop': 'Remove',
	'crosswalk.drop-line': 'Remove the line {from} – {to}',
	'crosswalk.none': 'No line.',
	'crosswalk.more': 'Show more',
	'crosswalk.shown': '{shown, number} of {count, number} lines',
	'crosswalk.keep': 'Keep and use in this browser',
	'crosswalk.discard': 'Let go of the changes',
	'crosswalk.undo': 'Undo what was kept last',
	'crosswalk.grave': 'Cannot be kept yet: mend the unknown codes and the parts that do not add up to 100%.',
	'crosswalk.said.kept': 'Kept. It is used when figures of files on this machine are carried.',
	'crosswalk.said.not-kept': 'This browser keeps no files. Download the crosswalk as CSV.',
	'crosswalk.said.undone': 'Undone.',
	'crosswalk.fault.nowhere': '{count, plural, one {# old area has} other {# old areas have}} no line',
	'crosswalk.fault.unknown-old':
		'{count, plural, one {# old code is} other {# old codes are}} in no list of areas',
	'crosswalk.fault.unknown-new':
		'{count, plural, one {# new code is} other {# new codes are}} in no list of areas',
	'crosswalk.fault.not-reached': 'No old area leads to {count, plural, one {# new area} other {# new areas}}',
	'crosswalk.fault.share-sum':
		'The parts of {count, plural, one {# old area} other {# old areas}} do not add up to 100%',
	'failure.crosswalk-part': '“{share}” is not a percentage from 0 to 100.',
	'failure.crosswalk-part.next': 'Write a percentage, or leave it empty where it is not known.',
	'failure.carry-not-additive':
		'This indicator cannot be carried onto other areas: {area} was made of {areas, number} old areas, and their values can be neither added nor averaged without numerators and denominators.',
	'failure.carry-not-additive.next':
		'Look at it as reported (without geo=), or add the columns numerator and denominator and open the file again.',
	'failure.carry-no-parts':
		'This rate cannot be carried onto other areas: {area} was made of {areas, number} old areas, whose figures lack a numerator or a denominator.',
	'failure.carry-no-parts.next':
		'Look at it as reported (without geo=), or add numerators and denominators for those areas.',
	'failure.carry-no-weight':
		'Divided areas cannot be shared out by “{weight}”: this count was never reported on the areas of {geo}.',
	'failure.carry-no-weight.next': 'Leave weight= out, or choose a count that has figures on those areas.',
	'failure.carry-no-size':
		'Divided areas cannot be shared out by size: the sizes of the areas of level {level} of {vintage} are not known.',
	'failure.carry-no-size.next':
		'Leave weight=km2 out, choose a count, or bring a list with a column of sizes (km²) or boundaries of those areas on the Areas page.',
	'failure.crosswalk-column': 'This crosswalk lacks the column “{column}”.',
	'failure.crosswalk-column.next':
		'Use a CSV file with a header row and the columns old, new and, where it is known, share (0 to 1).',
	'failure.crosswalk-share': 'Line {line, number}: the share “{share}” is not a number from 0 to 1.',
	'failure.crosswalk-share.next': 'Write the share as a decimal with a point, such as 0.35.'
};
