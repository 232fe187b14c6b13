/** Words of where to act next. */
export const reach = {
	'reach.title': 'Nên hành động ở đâu trước',
	'reach.lede':
		'{up, select, yes {Nếu các địa bàn dưới trung vị đạt mức trung vị ({median}), sẽ có thêm {people, number} {who} được tiếp cận.} other {Nếu các địa bàn trên trung vị giảm xuống mức trung vị ({median}), sẽ bớt được {people, number} trường hợp trong số {who}.}}',
	'reach.none': 'Không địa bàn nào kém mức trung vị ({median}) một cách rõ ràng.',
	'reach.one': '{up, select, yes {thêm} other {bớt}} {people, number}',
	'reach.base': '{value} trên {base, number} {who}',
	'reach.who': '{sex, select, F {phụ nữ, trẻ em gái} M {nam giới, trẻ em trai} other {người}}',
	'reach.more': 'và {count, number} địa bàn khác',
	'reach.assumes':
		'Giả định: số người của mỗi địa bàn giữ nguyên như kỳ {period}; mức trung vị lấy từ {count, number} địa bàn đang xem, mỗi địa bàn tính như nhau; số người làm tròn xuống.',
	'reach.unsure': '{count, number} địa bàn kém trung vị trong phạm vi sai số, không xếp ở đây.',
	'reach.left': '{count, number} địa bàn không có số liệu dùng được, không tính ở đây.',
	'reach.partial': '{count, number} địa bàn được tính từ số liệu chưa đủ.',
	'failure.reach-measure': 'Đang xem chênh lệch hoặc tỷ số nên không xếp được theo số người.',
	'failure.reach-measure.next': 'Chọn xem giá trị.',
	'failure.reach-rate':
		'Chỉ số này không phải tỷ lệ có tử số và mẫu số nên không biết bao nhiêu người sẽ được tiếp cận thêm.',
	'failure.reach-rate.next': 'Bổ sung cột tử số và mẫu số.',
	'failure.reach-direction':
		'Chỉ số này chưa nói tăng hay giảm là tốt nên không biết địa bàn nào cần hành động.',
	'failure.reach-direction.next':
		'Đặt cho chỉ số một mục tiêu ít nhất (≥) hoặc không quá (≤) ở trang Mục tiêu của bộ số liệu.',
	'failure.reach-base': 'Số liệu không có mẫu số nên không biết bao nhiêu người sẽ được tiếp cận thêm.',
	'failure.reach-base.next': 'Bổ sung cột mẫu số.',
	'failure.reach-few': 'Cần ít nhất ba địa bàn có số liệu để có mức trung vị.',
	'failure.reach-few.next': 'Chọn cấp địa bàn nhỏ hơn hoặc kỳ khác.'
};
