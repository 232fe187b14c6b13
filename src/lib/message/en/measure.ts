/** Words of measures of inequality: between women and men, between areas or groups, and of intervals. */
export const measure = {
	'measure.parity': 'gender parity index',
	'measure.share': 'women as a share of both sexes',
	'insight.parity-top':
		'{indicator}: the gender parity index (women/men) is farthest from 1 in {top}, {high}.',
	'insight.share-top': '{indicator}: the share of women is farthest from 50% in {top}, {high}.',
	'fact.interval-made': '95% confidence interval: {lower} to {upper}',
	'ahead.women': 'women are better off than men',
	'ahead.men': 'men are better off than women',
	'ahead.equal': 'women and men are equal (women/men from 0.97 to 1.03)',
	'ahead.not-apart': 'women and men cannot be told apart',
	'ahead.unsaid': 'neither end of this indicator is the better one: nobody can say who is better off'
};
