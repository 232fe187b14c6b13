/** What is kept with a data set of its protection, and of what was given out of it. */
export const protection = {
	'gate.on-again': 'Hide small numbers again',
	'gate.forced':
		'You said that these numbers count people. That is kept with the data set, and goes with the Data Package.',
	'gate.unforce': 'They are not people after all',
	'gate.unkept':
		'This browser could not keep that: it holds until this page is closed. Where space is short, remove data sets you no longer need in the Library.',
	'gate.published':
		'{count, plural, one {# file} other {# files}} saved from here before: what they show counts as known',
	'gate.published-why':
		'What readers may have cannot be taken back. Whatever is saved next is tried against these files too, so that both together give nobody away. If a file never left your hands, say so.',
	'gate.published-all': 'all the data.',
	'gate.forget': 'Given to nobody: leave it out',
	'gate.exposed':
		'{exposed, plural, one {# small number was} other {# small numbers were}} given away by an earlier version: not repeated here, but known to whoever has that version, so the level of protection does not vouch for {exposed, plural, one {it} other {them}}',
	'gate.lost-go': 'Protect the rest, and say what is known',
	'gate.lost-why':
		'These numbers cannot be hidden any more. The rest can still be protected: what is known is not repeated, and every picture and file says that it is known.',
	'gate.lost-undo': 'Do not accept known numbers any more',
	'fact.hidden-part':
		'a part of it is hidden ({present, number} of {parts, number} parts are shown), so nothing is added up: the sum would be too small',
	'table.hidden-part': 'a part is hidden: {present, number}/{parts, number}',
	'insight.whole-hidden':
		'No figure is given for {place} as a whole: a part of it is hidden and the data publish no total, so adding up what is shown would come out too small.',
	'gate.unsought-sums':
		'NOT ALL WAS TRIED: there are {series, number} series of counts, too many to look for one that is the sum of two others. Split the data set and protect each part, or check yourself which indicators add up to others.',
	'gate.unsought-rates':
		'NOT ALL WAS TRIED: {rates, plural, one {# rate comes} other {# rates come}} without their parts, while the base is another indicator that is shown rounded. Do without rounding, or leave these rates out before you publish.',
	'plan.measure': 'Measured as'
};
