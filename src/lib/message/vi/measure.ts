/** Words of measures of inequality: between women and men, between areas or groups, and of intervals. */
export const measure = {
	'measure.parity': 'chỉ số cân bằng giới',
	'measure.share': 'tỷ lệ nữ trong cả hai giới',
	'insight.parity-top': '{indicator}: chỉ số cân bằng giới (nữ/nam) xa 1 nhất ở {top}, {high}.',
	'insight.share-top': '{indicator}: tỷ lệ nữ xa 50% nhất ở {top}, {high}.',
	'fact.interval-made': 'khoảng tin cậy 95%: {lower} – {upper}',
	'ahead.women': 'nữ có kết quả tốt hơn nam',
	'ahead.men': 'nam có kết quả tốt hơn nữ',
	'ahead.equal': 'nữ và nam ngang bằng (nữ/nam từ 0,97 đến 1,03)',
	'ahead.not-apart': 'chưa đủ cơ sở để nói nữ và nam khác nhau',
	'ahead.unsaid': 'chỉ số này không có chiều tốt, xấu: không thể nói giới nào có kết quả tốt hơn'
};
