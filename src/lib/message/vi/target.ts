/** Words of targets and of how figures stand to them. */
export const target = {
	'standing.met': 'đạt mục tiêu',
	'standing.on-track': 'đúng tiến độ',
	'standing.off-track': 'chậm tiến độ',
	'standing.missed': 'không đạt khi đến hạn',
	'standing.moving-away': 'đi xa mục tiêu',
	'standing.no-data': 'chưa có số liệu',
	'standing.unjudged': 'chưa đánh giá được',
	'target.line': 'Mục tiêu {period}: {target}{value, select, none {} other {; hiện là {value}}}: {standing}.',
	'why.interval': 'Độ lệch của con số so với mức cần đạt nằm trong phạm vi sai số.',
	'why.partial': 'Còn thiếu nhiều số liệu thành phần.',
	'why.baseline': 'Không có mức ban đầu và chưa có kỳ nào trước để tính tiến độ.',
	'why.early': 'Chưa có kỳ nào sau mức ban đầu để tính tiến độ.',
	'why.undated': 'Kỳ của số liệu hoặc của mục tiêu không phải là thời điểm nên không tính được tiến độ.',
	'why.no-whole': 'Chỉ số này không có số tính chung để so với mục tiêu.',
	'target.way':
		'Đã đi được {share} quãng đường từ mức ban đầu {start} ({since}{given, select, no {, số liệu đầu tiên hiện có} other {}}).',
	'target.way-back':
		'Đã lùi {share} so với quãng đường từ mức ban đầu {start} ({since}{given, select, no {, số liệu đầu tiên hiện có} other {}}) đến mục tiêu.',
	'target.attainment': 'Bằng {share} mục tiêu.',
	'target.pace': 'Đến nay mỗi năm {kept}; từ nay mỗi năm cần {needed}.',
	'target.kept': 'Đến nay mỗi năm {kept}.',
	'target.source': 'Mục tiêu theo: {source}.',
	'target.unconfirmed':
		'Con số mục tiêu ghi theo trí nhớ, chưa đối chiếu văn bản: hãy kiểm tra trước khi trích dẫn.',
	'target.none': 'Chỉ số này chưa có mục tiêu trong bộ số liệu.',
	'target.none-here': 'Mục tiêu của chỉ số này không áp dụng cho lựa chọn đang xem.',
	'target.all': 'Mục tiêu của bộ số liệu',
	'target.card': 'Mục tiêu',
	'target.column': 'Mục tiêu',
	'target.column-standing': 'Tình trạng',
	'target.column-progress': 'Quãng đường đã đi',
	'chart.target': 'mục tiêu {period}: {target}'
};
