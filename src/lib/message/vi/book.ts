/** Lời của sổ theo dõi: kiểm tra, con số và những gì bị từ chối. */
export const book = {
	'failure.no-programme': 'Không có chương trình “{programme}”.',
	'failure.no-programme.next': 'Hãy chọn một chương trình trong danh sách.',
	'failure.book-programme': 'Hai sổ thuộc hai chương trình khác nhau: “{one}” và “{other}”.',
	'failure.book-programme.next': 'Chỉ gộp được các bản của cùng một sổ. Hãy chọn đúng tệp.',
	'book.empty-cell': '(trống)',
	'book.filled': 'có ghi {column}',
	'book.count': 'Số dòng ({of})',
	'book.entered':
		'{column}, theo sổ kết quả chỉ số; cộng từ các địa bàn bên trong khi địa bàn chưa ghi cho mình',
	'book.of-plan': 'Thực hiện từ đầu năm ÷ kế hoạch năm × 100',
	'book.of-target': 'Lũy kế từ đầu giai đoạn ÷ mục tiêu giai đoạn × 100',
	'book.unit-participations': 'lượt người',
	'book.unit-people': 'người',
	'book.unit-rows': 'dòng',
	'figure.people':
		'Số người không cộng được giữa các buổi, các kỳ và các địa bàn: một người có thể có mặt nhiều lần. Hãy ghi số người không trùng cho đúng địa bàn và kỳ này, hoặc dùng số lượt.',
	'figure.parts':
		'Tỷ lệ của các địa bàn không cộng được khi thiếu tử số hoặc mẫu số. Hãy ghi cả hai ở từng dòng.',
	'figure.overlap':
		'Có hai số của cùng một địa bàn, hoặc của địa bàn và một phần của nó, với thời gian chồng lên nhau: cộng lại sẽ tính hai lần. Hãy bỏ bớt một số.',
	'figure.rate': 'Tỷ lệ được so thẳng với kế hoạch, không tính phần trăm của phần trăm.',
	'figure.sex': 'Sổ không ghi riêng nữ, nam cho chỉ số này.',
	'book.overdue': 'Số dòng chưa xong có hạn trước hôm nay',
	'book.watched': 'Số dòng giám sát',
	'book.unchecked': 'Số dòng chưa kiểm tra lần nào',
	'book.due-soon': 'Số dòng sắp đến hạn',
	'book.linked': 'Số dòng có ghi lớp mà giảng viên đã học',
	'book.told': 'Số dòng có ghi nữ hoặc nam ÷ số dòng có tổng số × 100 ({register})',
	'book.told-all': 'Số dòng có ghi nữ hoặc nam ÷ số dòng có tổng số × 100 (mọi sổ)',
	'book.teams-told': 'Số tổ truyền thông có ghi nữ hoặc nam ÷ số tổ có ghi thành viên × 100',
	'book.marked': 'Số dòng kinh phí có nhãn giới ÷ số dòng kinh phí × 100',
	'book.marked-money': 'Kinh phí của các dòng có nhãn giới ÷ tổng kinh phí được giao × 100',
	'book.dataset': 'Sổ theo dõi: {title}',
	'book.note-empty': '{rows, plural, other {# dòng}} chưa ghi số',
	'book.note-divided': '{rows, plural, other {# dòng}} thuộc địa bàn đã chia, chưa tính vào',
	'book.damaged':
		'{lines, plural, other {# dòng}} hỏng hoặc bị cắt đã để riêng; tệp không đủ như khi được ghi. Hãy tìm bản sao khác và gộp vào.',
	'book.no-out': 'merge cần --out TỆP',
	'book.merged': '{changes, number} thay đổi, {conflicts, number} xung đột chờ quyết định.',
	'book.taken-out': 'dòng đã bị bỏ',
	'book.refused': '{figures} số không tính được: xem lý do bằng --json.',
	'book.no-verb': 'cần check, merge, total hoặc data',
	'book.no-period': '{period}: cần năm, quý hoặc ngày, ví dụ 2025, 2025-Q3, 2025-09-30',
	'book.no-out-data': 'data cần --out TỆP.csv, .parquet hoặc .zip',
	'book.explore': 'Xem sổ như bộ số liệu',
	'book.exploring': 'Đang lập bộ số liệu từ sổ…'
};
