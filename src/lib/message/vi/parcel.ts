/** Câu chữ của tệp mang theo: một tệp HTML có số liệu, ranh giới và chương trình, mở được khi không có mạng. */
export const parcel = {
	'parcel.name': 'Mang theo một tệp',
	'parcel.why':
		'Một tệp HTML mở được ở bất cứ máy nào, không cần mạng: bản đồ, biểu đồ và bảng vẫn bấm, kéo, tìm được; số liệu nằm trong tệp và lấy ra được.',
	'parcel.counting': 'Đang gói để biết tệp nặng bao nhiêu…',
	'parcel.save': 'Lưu tệp HTML',
	'parcel.save-size': 'Lưu tệp HTML ({size, number} MB)',
	'parcel.choose': 'Các phần đưa vào tệp',
	'parcel.whole': 'Kèm mọi chỉ số của các bộ số liệu này, không chỉ những chỉ số đang xem',
	'parcel.sized': 'nặng {size, number} MB',
	'parcel.one': 'Chỉ số đang xem',
	'parcel.all': 'Mọi chỉ số của bộ số liệu',
	'parcel.made': 'Tệp lập ngày {date}; số liệu là của ngày đó.',
	'parcel.from': 'Lấy từ {origin}.',
	'parcel.live': 'Xem số liệu mới nhất trên mạng',
	'parcel.no-script':
		'Trình duyệt này không chạy chương trình trong tệp, nên chỉ có hình và bảng. Số liệu vẫn đầy đủ trong bảng.',
	'parcel.offline': 'Mở không cần mạng',
	'parcel.views': 'Trong tệp này',
	'parcel.explore': 'Khám phá',
	'parcel.close': 'Thu lại',
	'parcel.out': 'Lấy số liệu ra',
	'parcel.out-why':
		'Số liệu trong tệp đã qua bảo vệ số nhỏ như trên trang. CSV mở bằng bảng tính; JSON-stat mở bằng phần mềm thống kê.',
	'parcel.out-view': 'Hình này (CSV)',
	'parcel.out-all': 'Mọi số liệu trong tệp (CSV)',
	'parcel.out-stat': 'Mọi số liệu trong tệp (JSON-stat)',
	'parcel.network': 'Trang này không nằm trong tệp. Mở trên mạng: {address}',
	'parcel.not-here': 'Trang này không nằm trong tệp.',
	'parcel.unread':
		'Không đọc được phần chương trình của tệp này: {reason}. Hình, bảng và số liệu vẫn còn trong tệp.',
	'parcel.program': 'Lập bằng Parity Atlas {program}.',
	'parcel.print': 'In',
	'parcel.theme-light': 'Sáng',
	'parcel.theme-dark': 'Tối',
	'parcel.inside':
		'Tệp này do Parity Atlas {program} lập ngày {date}. Mở bằng trình duyệt nào cũng được, không cần mạng; tệp không gửi và không tải gì.',
	'parcel.inside-data':
		'Số liệu: {title}. Nguồn: {source}. Phiên bản {version}, ngày {date}. Giấy phép: {licence}.',
	'parcel.inside-blocks':
		'Nếu sau này không trình duyệt nào chạy được chương trình ở cuối tệp, số liệu vẫn đọc được bằng chữ thường: các bảng ở đầu tệp; khối JSON "about" (tên gọi, địa bàn, chỉ số, các hình); mỗi khối "cube-N" là một chỉ số theo chuẩn JSON-stat 2.0; mỗi khối "outlines-N" là ranh giới theo TopoJSON. Trạng thái Q = số được giấu để bảo vệ người được đếm, O = thiếu, L = chưa báo cáo, M = không áp dụng.',

	'failure.parcel-empty': 'Chưa có biểu đồ, bảng hay nhận định nào để mang theo.',
	'failure.parcel-empty.next': 'Hãy chọn ít nhất một phần có số liệu.',
	'failure.parcel-large': 'Tệp sẽ nặng {size, number} MB; quá {most, number} MB thì điện thoại khó mở.',
	'failure.parcel-large.next': 'Hãy chọn ít phần hơn, hoặc chỉ các chỉ số đang xem.',
	'failure.parcel-carried':
		'Hình này chuyển số liệu sang địa bàn của thời điểm khác, và tệp mang theo chưa có bảng chuyển đổi.',
	'failure.parcel-carried.next': 'Hãy chọn “như đã báo cáo” ở mục địa bàn, rồi lập lại tệp.'
};
