/** Words of the upload page for a file of targets. */
export const targetsFile = {
	'targets-file.title': '{file}: {count, number} dòng mục tiêu, không phải số liệu',
	'targets-file.why':
		'Mỗi dòng nêu mức ban đầu hoặc mức cần đạt của một chỉ số. Tệp như vậy được gắn vào bộ số liệu có các chỉ số đó.',
	'targets-file.which': 'Tệp này của bộ số liệu nào?',
	'targets-file.add': 'Thêm {count, number} mục tiêu vào “{title}”',
	'targets-file.none':
		'Chưa có bộ số liệu nào trong trình duyệt này có các chỉ số và địa bàn nêu trong tệp. Hãy tải số liệu lên trước, rồi tải tệp này lên sau.',
	'targets-file.figures': 'Đây là số liệu: đọc như một bảng thường',
	'targets-file.unkept': 'Trình duyệt không lưu được các mục tiêu này.'
};
