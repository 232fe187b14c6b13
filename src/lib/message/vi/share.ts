/** Câu chữ của biểu đồ đã lưu, nhúng và oEmbed. */
export const share = {
	'oembed.format': 'Chỉ trả lời oEmbed dạng JSON (format=json).',
	'oembed.unknown': 'Địa chỉ này không phải biểu đồ nào của trang.',
	'embed.code': 'Mã khung (không cần JavaScript)',
	'embed.element': 'Mã tự co giãn chiều cao (cần JavaScript)',

	'failure.no-chart': 'Không có biểu đồ này.',
	'failure.no-chart.next': 'Hãy mở lại từ trang Thư viện, hoặc kiểm tra địa chỉ.',
	'failure.chart-withdrawn': 'Biểu đồ này đã được thu hồi ngày {date}. {reason}',
	'failure.chart-withdrawn.next': 'Hãy xem các biểu đồ khác trong Thư viện.',
	'failure.chart-no-title': 'Biểu đồ chưa có tiêu đề.',
	'failure.chart-no-title.next': 'Hãy viết một câu nói điều biểu đồ cho thấy.',
	'failure.chart-no-alt': 'Biểu đồ chưa có lời mô tả cho người không nhìn thấy hình.',
	'failure.chart-no-alt.next': 'Hãy giữ lời mô tả gợi ý, hoặc viết lại.',
	'failure.chart-words':
		'Phần {what, select, title {tiêu đề} note {ghi chú} alt {mô tả hình} annotations {chú thích} other {địa chỉ}} dài quá {most, number} (ký tự hoặc dòng).',
	'failure.chart-words.next': 'Hãy viết ngắn hơn.',
	'failure.chart-local': 'Số liệu của biểu đồ này chỉ nằm trong trình duyệt của bạn.',
	'failure.chart-local.next': 'Hãy công bố bộ số liệu trước, rồi lưu biểu đồ.',
	'failure.no-reason': 'Chưa ghi lý do.',
	'failure.no-reason.next': 'Hãy ghi lý do: người đọc sẽ thấy câu này ở chỗ biểu đồ từng hiện.',

	'chart.save': 'Lưu biểu đồ',
	'chart.save-why':
		'Biểu đồ đã lưu có địa chỉ riêng, tiêu đề và lời mô tả do bạn viết, và nhúng được ở nơi khác.',
	'chart.edit': 'Sửa biểu đồ',
	'chart.view': 'Hình đang xem',
	'chart.title-vi': 'Tiêu đề (điều biểu đồ cho thấy)',
	'chart.title-en': 'Tiêu đề bằng tiếng Anh',
	'chart.note-vi': 'Ghi chú',
	'chart.note-en': 'Ghi chú bằng tiếng Anh',
	'chart.alt-vi': 'Mô tả hình cho người không nhìn thấy (bắt buộc)',
	'chart.alt-en': 'Mô tả hình bằng tiếng Anh',
	'chart.frozen': 'Giữ nguyên số liệu của phiên bản này (không tự cập nhật)',
	'chart.publish': 'Công bố: ai có địa chỉ cũng xem được',
	'chart.keep': 'Lưu',
	'chart.cancel': 'Bỏ qua',
	'chart.draft': 'Bản nháp: chỉ người đăng nhập mới thấy.',
	'chart.explore': 'Khám phá số liệu của biểu đồ này',
	'chart.withdraw': 'Thu hồi biểu đồ',
	'chart.withdraw-why':
		'Sau khi thu hồi, mọi nơi đã nhúng biểu đồ sẽ hiện câu thu hồi cùng lý do trong vòng một phút. Không hoàn tác được.',
	'chart.reason': 'Lý do thu hồi',
	'chart.frozen-at': 'Số liệu giữ nguyên ở phiên bản {version}.',
	'chart.superseded': 'Đã có số liệu mới hơn: phiên bản {version}, ngày {date}.',
	'chart.newest': 'Xem số liệu mới nhất',
	'gallery.title': 'Bộ sưu tập biểu đồ',
	'gallery.lede':
		'Mỗi dạng biểu đồ một ví dụ, vẽ từ các bộ số liệu đi kèm; bấm vào hình để mở và đổi theo ý mình.',
	'gallery.saved': 'Biểu đồ đã công bố'
};
