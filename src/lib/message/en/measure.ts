/** Words of measures of inequality: between women and men, between areas or groups, and of intervals. */
export const measure = {
	'measure.parity': 'gender parity index',
	'measure.share': 'share of women among those counted',
	'insight.parity-top':
		'{indicator}: the gender parity index (women/men) is farthest from 1 in {top}, {high}.',
	'insight.share-top': '{indicator}: the share of women is farthest from 50% in {top}, {high}.',
	'fact.interval-made': '95% confidence interval: {lower} to {upper}',
	'ahead.women': 'women are better off than men',
	'ahead.men': 'men are better off than women',
	'ahead.equal': 'women and men are equal (women/men from 0.97 to 1.03)',
	'ahead.not-apart': 'women and men cannot be told apart',
	'ahead.unsaid': 'neither end of this indicator is the better one: nobody can say who is better off',
	'insight.equal-low':
		'In {low, number} of {count, number} areas women and men are equal but both worse off than in the middle area, as in {top} (women {women}, men {men}): a narrow gap there is no success yet.',
	'between.title': 'Inequality between areas',
	'between.refused': 'Not worked out: {names}.',
	'between.d': 'difference',
	'between.d.means': 'between {top} ({high}) and {bottom} ({low})',
	'between.not-apart': 'the two cannot be told apart',
	'between.r': 'ratio',
	'between.r.means': 'the level of {top} over that of {bottom}; 1 when the two are alike',
	'between.par': 'what could be gained',
	'between.par.means': 'how far the overall level would move if every area reached that of the best one',
	'between.idisw': 'index of disparity',
	'between.idisw.means':
		'how far, on average, the place a person lives in is from the overall level; 0 when all places are alike',
	'between.ti': 'Theil index (× 1,000)',
	'between.ti.means':
		'0 when all areas are alike; the larger the more unequal, each area counting by its people'
};
