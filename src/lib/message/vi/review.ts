/** Words of the gender review of a data set and of its checklist. */
export const review = {
	'review.title': 'Rà soát giới',
	'group.age': 'tuổi',
	'group.ethnicity': 'dân tộc',
	'group.residence': 'thành thị, nông thôn',
	'group.disability': 'khuyết tật',
	'review.no-sex':
		'“{indicator}” chưa tách theo giới: không thể thấy nữ và nam khác nhau ra sao. Hãy thu thập riêng cho nữ và nam.',
	'review.women-missing': '“{indicator}” có số của nam nhưng không có số của nữ.',
	'review.gap-no-target':
		'“{indicator}”: nữ và nam khác nhau ở {count, number} trên {of, number} địa bàn ({period}) nhưng chưa ai đặt mục tiêu.',
	'review.target-blind':
		'“{indicator}” chỉ có mục tiêu chung cho cả hai giới{of, plural, =0 {} other {, trong khi nữ và nam khác nhau ở {count, number} trên # địa bàn}}: đạt mục tiêu chung mà khoảng cách vẫn có thể giãn ra. Hãy đặt thêm mục tiêu cho nữ.',
	'review.sex-incomplete':
		'“{indicator}”: chỉ {count, number} trên {of, number} số liệu (địa bàn × kỳ) có số của nữ.',
	'review.no-baseline':
		'“{indicator}”: {count, number} trên {of, number} mục tiêu không có mức ban đầu, nên không tính được tiến độ.',
	'review.no-groups':
		'“{indicator}” không tách theo nhóm nào khác ({groups}): nhóm phụ nữ khó khăn nhất bị che khuất trong số chung.',
	'review.some-groups': '“{indicator}” chưa tách theo {groups}.',
	'review.unconfirmed': '“{indicator}”: {count, number} mục tiêu ghi theo trí nhớ, chưa đối chiếu văn bản.',
	'review.no-direction': '“{indicator}” chưa nói tăng hay giảm là tốt: không thể nói giới nào thuận lợi hơn.',
	'review.one-sex': '“{indicator}” chỉ tính cho nữ.',
	'review.lede':
		'Bộ số liệu có cho thấy phụ nữ và nam giới khác nhau ra sao, và mục tiêu có nhìn thấy điều đó không?',
	'review.complete': 'số liệu có số của nữ',
	'review.both': 'chỉ số có cả nữ và nam',
	'review.gaps': 'chỉ số có khoảng cách rõ giữa nữ và nam',
	'review.sex-targets': 'chỉ số có mục tiêu riêng theo giới',
	'review.findings': 'Điều cần xem',
	'review.none': 'Không thấy điều gì cần bổ sung.',
	'review.waiting': 'Đang rà soát…',
	'review.back': 'Về bộ số liệu',
	'review.checklist': 'Danh mục kiểm tra cho kế hoạch',
	'review.checklist-why':
		'In ra, đánh dấu và kèm vào kế hoạch. Những ô đã đánh dấu là điều bộ số liệu này cho thấy.',
	'review.shows': 'Bộ số liệu cho thấy: {shows}.',
	'review.note': 'Ghi chú',
	'review.signed': 'Người rà soát',
	'review.date': 'Ngày',
	'review.more': 'và {count, number} chỉ số khác',
	'severity.error': 'Thiếu',
	'severity.warning': 'Cần bổ sung',
	'severity.note': 'Lưu ý',
	'check.indicators': '{count, number} trên {of, number} chỉ số',
	'check.sex': 'Mọi chỉ số về con người đều tách theo giới, hoặc chỉ nói về một giới do bản chất?',
	'check.women': 'Số của nữ có đủ ở mọi địa bàn và mọi kỳ?',
	'check.women-share': '{share} số liệu có số của nữ',
	'check.groups': 'Có tách theo tuổi, dân tộc, thành thị – nông thôn và khuyết tật?',
	'check.groups-none': 'không có nhóm nào',
	'check.baseline': 'Mọi mục tiêu đều có mức ban đầu?',
	'check.target-none': 'chưa có mục tiêu nào',
	'check.gap': 'Nơi nữ và nam khác nhau rõ đều đã có mục tiêu?',
	'check.gap-count': '{gap, number} chỉ số có khoảng cách rõ, {alone, number} trong đó chưa có mục tiêu',
	'check.blind': 'Mục tiêu có nêu riêng cho nữ, hoặc cho khoảng cách nữ – nam?',
	'check.consulted':
		'Phụ nữ ở địa bàn, nhất là phụ nữ dân tộc thiểu số, đã được hỏi ý kiến về chỉ số và mục tiêu?',
	'check.money': 'Kế hoạch có kinh phí cho các hoạt động thu hẹp khoảng cách?',
	'check.who': 'Đã rõ ai thu thập, ai kiểm tra, khi nào báo cáo?',
	'check.protect': 'Số nhỏ (như nạn nhân bạo lực ở một thôn) có được bảo vệ để không lộ danh tính?',
	'check.report': 'Báo cáo có nêu khoảng cách, không chỉ nêu số chung?',
	'review.sex-by-name': '“{indicator}” vốn chỉ nói về nữ hoặc so nữ với nam nên không cần tách theo giới.'
};
