/** What is kept with a data set of its protection, and of what was given out of it. */
export const protection = {
	'gate.on-again': 'Che số nhỏ trở lại',
	'gate.forced':
		'Bạn đã cho biết các số này đếm người. Điều đó được giữ cùng bộ số liệu và đi theo gói dữ liệu khi lưu.',
	'gate.unforce': 'Thực ra không phải số người',
	'gate.unkept':
		'Trình duyệt không giữ được điều vừa chọn hoặc vừa lưu: chỉ còn hiệu lực đến khi đóng trang này. Nếu hết chỗ, hãy xóa bớt bộ số liệu không dùng nữa trong Thư viện.',
	'gate.published': '{count} tệp đã lưu từ đây: số trong các tệp đó coi như người đọc đã biết',
	'gate.published-why':
		'Số người đọc có thể đã có thì không lấy lại được. Tệp lưu sau sẽ được thử cả với các tệp này, để gộp lại cũng không lộ ai. Tệp nào chưa từng đưa cho ai thì hãy cho biết.',
	'gate.published-all': 'toàn bộ số liệu.',
	'gate.forget': 'Chưa đưa cho ai: bỏ tệp này ra',
	'gate.exposed':
		'{exposed, number} số nhỏ đã lộ ở bản công bố trước: bản này không nêu lại nhưng ai có bản đó vẫn biết, nên mức bảo vệ không tính các số này',
	'gate.lost-go': 'Che phần còn lại, ghi rõ số đã lộ',
	'gate.lost-why':
		'Những số này không che lại được nữa. Vẫn có thể bảo vệ phần còn lại: các số đã lộ không nêu lại, và mọi hình, tệp đều ghi rõ rằng chúng đã lộ.',
	'gate.lost-undo': 'Không chấp nhận số đã lộ nữa',
	'fact.hidden-part':
		'có phần bị che ({present, number}/{parts, number} phần hiện số), nên không cộng: tổng sẽ nhỏ hơn con số thật',
	'table.hidden-part': 'có phần bị che: {present, number}/{parts, number}',
	'insight.whole-hidden':
		'Không nêu con số chung của {place}: có phần bị che và số liệu không công bố sẵn tổng, nên cộng phần còn hiện sẽ ra số nhỏ hơn thật.',
	'gate.unsought-sums':
		'CHƯA THỬ HẾT: có {series, number} dãy số, quá nhiều để tìm xem dãy nào là tổng của hai dãy khác. Hãy chia bộ số liệu ra rồi che từng phần, hoặc tự kiểm tra các chỉ số cộng lại thành nhau.',
	'gate.unsought-rates':
		'CHƯA THỬ HẾT: {rates, number} tỷ lệ không kèm tử số, trong khi mẫu số của chúng là một chỉ số khác được làm tròn. Hãy bỏ làm tròn, hoặc bỏ các tỷ lệ này trước khi công bố.',
	'plan.measure': 'Đo bằng'
};
