/** What the checks of a data set say. */
export const check = {
	'finding.conflict':
		'{rows, plural, one {# figure has} other {# figures have}} the same key as another but a different value (the first on line {first}): {example}. Please say which is right.',
	'finding.duplicate':
		'{rows, plural, one {# figure is} other {# figures are}} an exact repeat (the first on line {first}): {example}.',
	'finding.sex-total':
		'{rows, plural, one {# total is} other {# totals are}} not women plus men (the first on line {first}): {example}.',
	'finding.percent':
		'{rows, plural, one {# percentage lies} other {# percentages lie}} outside 0–100 (the first on line {first}): {example}.',
	'finding.parts':
		'{rows, plural, one {# numerator is} other {# numerators are}} above its denominator (the first on line {first}): {example}.',
	'finding.bounds':
		'{rows, plural, one {# value lies} other {# values lie}} outside its own confidence bounds (the first on line {first}): {example}.',
	'finding.negative':
		'{rows, plural, one {# count is} other {# counts are}} below 0 (the first on line {first}): {example}.',
	'finding.dimension-total':
		'{rows, plural, one {# total is} other {# totals are}} not the sum of its groups (the first on line {first}): {example}. Please check the total or the groups.',
	'finding.area-total':
		'{rows, plural, one {# figure of an area is} other {# figures of areas are}} not what the areas inside it come to (the first on line {first}): {example}. Please check which is right.',
	'finding.total-row':
		'{rows, plural, one {# total the file states is} other {# totals the file states are}} not the sum of its rows (the first on line {first}): {example}. The totals are not in the data; please check whether a row is missing or mistyped.',
	'finding.rate-parts':
		'{rows, plural, one {# rate is} other {# rates are}} not its numerator over its denominator (the first on line {first}): {example}. Please check which of the three is wrong.',
	'finding.units-mixed':
		'{rows, plural, one {# figure has} other {# figures have}} another unit than the rest of the indicator (the first on line {first}): {example}. Figures of two units must not be compared; give each its own indicator, or convert them.',
	'finding.scales-mixed':
		'{rows, plural, one {# figure of a share is} other {# figures of a share are}} between 0 and 1 while other periods of it run to 100 (the first on line {first}): {example}. Multiply the column by 100 if it is the same measure.',
	'finding.jump':
		'{rows, plural, one {# figure lies} other {# figures lie}} far from the rest of its series (the first on line {first}): {example}. Please check for a lost decimal mark or a digit too many.',
	'finding.repeated':
		'{rows, plural, other {# areas}} have exactly the same long figure (the first on line {first}): {example}. Please check that it was not copied down.',
	'finding.hole':
		'{rows, plural, one {# period is} other {# periods are}} missing inside a series that other areas have (the first before line {first}): {example}.',
	'finding.overlap':
		'The groups of “{dimension}” overlap: {example}. They are shown one by one and must not be added together.'
};
