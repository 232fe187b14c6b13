/** Words on files whose areas are of several vintages. */
export const vintage = {
	'role.vintage': 'List of areas',
	'vintage.earlier': 'Periods before {until}: {vintage}.',
	'vintage.one': 'Read all by one list',
	'vintage.rows': '({rows, plural, one {# row} other {# rows}})',
	'answer.vintages': '{before}, then {after}',
	'finding.vintage-said':
		'Column “{column}” says which list of areas each row follows ({vintages}): every area is matched in the list of its row.',
	'finding.vintage-unsaid':
		'{rows, plural, one {# row names} other {# rows name}} no list of areas known here in column “{column}” (the first at line {first}{said, select, none {} other {: “{said}”}}). Please write the id of a list, for example vn-2025.',
	'finding.vintage-by-period':
		'The names in column “{column}” are those of “{earlier}” in periods before {day} and those of “{later}” from then on. The file is read by two lists, each period by its own. Is that right?'
};
