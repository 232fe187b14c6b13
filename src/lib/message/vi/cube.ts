/** One indicator held whole in the page, and its periods played one after another. */
export const cube = {
	'failure.cube-large': 'Chỉ số “{indicator}” có quá nhiều số liệu để giữ trọn trong trang này.',
	'failure.cube-large.next': 'Vẫn xem được như thường; mỗi lần đổi, máy chủ hoặc bộ máy DuckDB sẽ trả lời.',
	'failure.cube-repeats': 'Chỉ số “{indicator}” có nhiều số liệu ở cùng một địa bàn, kỳ và nhóm.',
	'failure.cube-repeats.next': 'Xem lại bước kiểm tra tệp: mỗi địa bàn, kỳ và nhóm chỉ nên có một số liệu.',
	'failure.cube-unreadable': 'Khối số liệu nhận được bị hỏng hoặc thuộc phiên bản khác.',
	'failure.cube-unreadable.next': 'Tải lại trang. Nếu vẫn lỗi, hãy báo cho người quản trị.',
	'play.start': 'Chạy qua các kỳ',
	'play.stop': 'Dừng',
	'play.fetching': 'Đang lấy số liệu các kỳ…'
};
