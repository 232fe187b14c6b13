/** Words of what is said at places of a saved chart, and of how it stands. */
export const annotation = {
	'annotation.line': '{number}. {name}: {text}',
	'annotation.said': '{name}: {text}',
	'annotation.mark': '{number}. {name}',
	'annotation.list': 'Chú thích trên hình',
	'annotation.title': 'Chú thích trên hình',
	'annotation.why':
		'Mỗi chú thích gắn với một kỳ hoặc một địa bàn: trên hình là con số, lời của chú thích nằm bên dưới và trong phần mô tả hình. Gõ vài chữ đầu để tìm trong danh sách.',
	'annotation.legend': 'Chú thích {number}',
	'annotation.at': 'Gắn với',
	'annotation.none': '(không chọn)',
	'annotation.periods': 'Kỳ',
	'annotation.areas': 'Địa bàn',
	'annotation.elsewhere': 'Không có trên hình: {at}',
	'annotation.vi': 'Lời chú thích',
	'annotation.en': 'Lời tiếng Anh',
	'annotation.add': 'Thêm chú thích',
	'annotation.remove': 'Bỏ chú thích {number}',
	'failure.annotation-half': 'Chú thích {number, number} mới có một nửa: thiếu chỗ gắn hoặc thiếu lời.',
	'failure.annotation-half.next': 'Hãy chọn kỳ hoặc địa bàn và viết lời, hoặc bỏ chú thích đó.',
	'chart.frozen-gone':
		'Phiên bản {pinned} không còn ở đây; số liệu đang hiện là phiên bản {version}, ngày {date}.',
	'standing.changed': 'Biểu đồ này vừa được cập nhật.',
	'standing.again': 'Tải lại để xem bản mới'
};
