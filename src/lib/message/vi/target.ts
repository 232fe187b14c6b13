/** Words of targets and of how figures stand to them. */
export const target = {
	'standing.met': 'đạt mục tiêu',
	'standing.on-track': 'đúng tiến độ',
	'standing.off-track': 'chậm tiến độ',
	'standing.missed': 'không đạt khi đến hạn',
	'standing.moving-away': 'đi xa mục tiêu',
	'standing.no-data': 'chưa có số liệu',
	'standing.unjudged': 'chưa đánh giá được',
	'standing.not-apart': 'không phân biệt được với mục tiêu',
	'target.line': 'Mục tiêu {period}: {target}{value, select, none {} other {; hiện là {value}}}: {standing}.',
	'why.parity': 'Tỷ số nữ trên nam nằm trong khoảng 0,97–1,03, được coi là ngang bằng giới.',
	'why.rounding': 'Con số hiển thị trùng với mục tiêu sau khi làm tròn.',
	'why.not-apart':
		'Khoảng tin cậy của con số chứa mức mục tiêu nhưng rộng hơn phần được coi là bằng mục tiêu: chưa thể nói là đạt, cũng chưa thể nói là không đạt.',
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
	'target.none': 'Chưa có mục tiêu cho chỉ số này ở các địa bàn đang xem.',
	'target.none-here': 'Mục tiêu của chỉ số này không áp dụng cho lựa chọn đang xem.',
	'target.all': 'Mục tiêu của bộ số liệu',
	'target.card': 'Mục tiêu',
	'target.column': 'Mục tiêu',
	'target.column-standing': 'Tình trạng',
	'target.column-progress': 'Quãng đường đã đi',
	'chart.together': 'tính chung',
	'note.target-way':
		'Đường gạch đứt: lộ trình từ mức ban đầu {start} ({since}{given, select, no {, số liệu đầu tiên hiện có} other {}}) đến mục tiêu {target} ({period}).',
	'note.target': 'Đường chấm ngang: mục tiêu {target} ({period}).',
	'chart.target': 'mục tiêu {period}: {target}',
	'target.against': 'So với mục tiêu, {count, number} địa bàn:',
	'target.card-note': 'quãng đường từ mức ban đầu đến mục tiêu',
	'target.done': 'đã đi {share} quãng đường',
	'target.attained': 'bằng {share} mục tiêu',
	'target.more': 'Còn {count, number} địa bàn trong bảng'
};
