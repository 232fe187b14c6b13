/** Words of measures of inequality: between women and men, between areas or groups, and of intervals. */
export const measure = {
	'measure.parity': 'chỉ số cân bằng giới',
	'measure.share': 'tỷ lệ nữ trong số được tính',
	'insight.parity-top': '{indicator}: chỉ số cân bằng giới (nữ/nam) xa 1 nhất ở {top}, {high}.',
	'insight.share-top': '{indicator}: tỷ lệ nữ xa 50% nhất ở {top}, {high}.',
	'fact.interval-made': 'khoảng tin cậy 95%: {lower} – {upper}',
	'ahead.women': 'nữ có kết quả tốt hơn nam',
	'ahead.men': 'nam có kết quả tốt hơn nữ',
	'ahead.equal': 'nữ và nam ngang bằng (nữ/nam từ 0,97 đến 1,03)',
	'ahead.not-apart': 'chưa đủ cơ sở để nói nữ và nam khác nhau',
	'ahead.unsaid': 'chỉ số này không có chiều tốt, xấu: không thể nói giới nào có kết quả tốt hơn',
	'insight.equal-low':
		'Ở {low, number} trên {count, number} địa bàn, nữ và nam ngang nhau nhưng cả hai đều kém hơn mức trung vị, như {top} (nữ {women}, nam {men}): khoảng cách hẹp ở đó chưa phải là kết quả tốt.',
	'between.title': 'Chênh lệch giữa các địa bàn',
	'between.refused': 'Chưa tính được {names}.',
	'between.d': 'chênh lệch',
	'between.d.means': 'giữa {top} ({high}) và {bottom} ({low})',
	'between.not-apart': 'chưa đủ cơ sở để nói hai nơi khác nhau',
	'between.r': 'tỷ số',
	'between.r.means': 'mức của {top} chia cho mức của {bottom}; bằng 1 khi hai nơi như nhau',
	'between.par': 'mức có thể cải thiện',
	'between.par.means': 'mức chung sẽ thay đổi chừng này nếu mọi địa bàn đạt được mức của nơi tốt nhất',
	'between.idisw': 'chỉ số chênh lệch',
	'between.idisw.means':
		'bình quân, nơi một người dân sinh sống lệch chừng này so với mức chung; bằng 0 khi mọi nơi như nhau',
	'between.ti': 'chỉ số Theil (× 1000)',
	'between.ti.means': 'bằng 0 khi mọi địa bàn như nhau; càng lớn càng chênh lệch, tính theo dân số từng nơi'
};
