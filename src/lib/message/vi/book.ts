/** Lời của sổ theo dõi: kiểm tra, con số và những gì bị từ chối. */
export const book = {
	'failure.no-programme': 'Không có chương trình “{programme}”.',
	'failure.no-programme.next': 'Hãy chọn một chương trình trong danh sách.',
	'failure.book-programme': 'Hai sổ thuộc hai chương trình khác nhau: “{one}” và “{other}”.',
	'failure.book-programme.next': 'Chỉ gộp được các bản của cùng một sổ. Hãy chọn đúng tệp.'
};
