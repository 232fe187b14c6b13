/** Words of charts, maps and the sentences made from numbers. */
export const chart = {
	'absence.missing': 'chưa có số liệu',
	'absence.suppressed': 'ẩn vì số quá nhỏ',
	'absence.not_applicable': 'không áp dụng',
	'absence.not_yet_reported': 'chưa báo cáo',
	'chart.between': '… {count, number} địa bàn ở giữa',
	'chart.median': 'trung vị {value}',
	'fact.parts': '{numerator} trên {denominator}',
	'fact.partial': 'cộng từ {present, number} trên {parts, number} số liệu thành phần',
	'fact.sexes': 'nữ {women}, nam {men}',
	'legend.label': 'Chú giải: phân bố giá trị của các địa bàn',
	'level.area': 'địa bàn',
	'level.commune': 'xã, phường',
	'level.country': 'quốc gia',
	'level.district': 'quận, huyện',
	'level.province': 'tỉnh, thành',
	'level.village': 'thôn, bản',
	'map.islands': 'Quần đảo Hoàng Sa và Trường Sa (Việt Nam), vẽ to hơn tỷ lệ',
	'measure.gap': 'chênh lệch nữ − nam',
	'measure.points': '{number} điểm',
	'measure.ratio': 'tỷ số nữ/nam',
	'measure.value': 'giá trị',
	'period.half': '{half, select, 1 {6 tháng đầu năm} other {6 tháng cuối năm}} {year}',
	'period.month': 'tháng {month}/{year}',
	'period.quarter': 'quý {quarter}/{year}',
	'place.inside': '{name}, theo {level}',
	'sex.F': 'Nữ',
	'sex.M': 'Nam',
	'sex._T': 'Cả hai giới',

	'insight.extremes':
		'Ở {top}, {indicator} là {high}{times, select, none {} other {, gấp {times} lần {bottom}}}.',
	'insight.one-area': 'Ở {top}, {indicator} là {high}.',
	'insight.all-equal': 'Mọi địa bàn có cùng giá trị: {indicator} là {high}.',
	'insight.none': 'Chưa có số liệu về {indicator} cho lựa chọn này.',
	'insight.gap-top': '{indicator}: chênh lệch nữ − nam lớn nhất ở {top}, {high}.',
	'insight.ratio-top': '{indicator}: tỷ số nữ/nam xa 1 nhất ở {top}, {high}.',
	'insight.median': 'Trung vị của {count, number} địa bàn là {value}.',
	'insight.whole': 'Tính chung {place}: {value}.',
	'insight.whole-sexes': 'Tính chung {place}: nữ {women}, nam {men}, chênh lệch nữ − nam {gap}.',
	'insight.change': '{down, number} trên {count, number} địa bàn giảm, {up, number} tăng so với {since}.',
	'insight.women-lower':
		'Nữ thấp hơn nam ở {lower, number} trên {count, number} địa bàn; chênh lệch lớn nhất ở {top} ({gap}).',
	'insight.women-higher':
		'Nữ cao hơn nam ở {higher, number} trên {count, number} địa bàn; chênh lệch lớn nhất ở {top} ({gap}).',
	'insight.no-sex':
		'Chỉ số này chưa tách theo giới ở số liệu này: chưa thể nói về khoảng cách giữa nữ và nam.',
	'insight.one-sex': 'Chỉ số này chỉ tính cho {sex, select, F {nữ} other {nam}}.',
	'insight.absent':
		'{absent, number} trên {count, number} địa bàn không có giá trị; không địa bàn nào trong số đó được tính là 0.',
	'insight.partial': '{count, number} địa bàn được tính từ số liệu chưa đủ: con số thật có thể khác.',
	'insight.refused-whole':
		'Không tính số chung cho {place}: chỉ số này không có tử số và mẫu số nên không thể cộng hay lấy trung bình.',
	'insight.synthetic': 'Đây là dữ liệu mô phỏng để trình diễn, không phải số liệu thật.'
};
