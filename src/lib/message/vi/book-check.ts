/** Lời của việc kiểm tra từng dòng trong sổ theo dõi. */
export const bookCheck = {
	'book-finding.required': 'Chưa ghi “{column}”.',
	'book-finding.kind-count': '“{column}” phải là số nguyên từ 0 trở lên, không phải “{value}”.',
	'book-finding.kind-amount': '“{column}” phải là số từ 0 trở lên, không phải “{value}”.',
	'book-finding.kind-value': '“{column}” phải là một con số, không phải “{value}”.',
	'book-finding.kind-date': '“{column}” phải là một ngày có thật, ví dụ 24/8/2025, không phải “{value}”.',
	'book-finding.kind-period':
		'“{column}” phải là năm hoặc quý, ví dụ 2025 hoặc quý III/2025, không phải “{value}”.',
	'book-finding.kind-text': '“{column}” phải là chữ, không phải “{value}”.',
	'book-finding.code': '“{value}” không có trong danh sách của “{column}”. Hãy chọn một mục trong danh sách.',
	'book-finding.refers': '“{column}” trỏ tới một dòng không có trong sổ hoặc đã bị bỏ. Hãy chọn lại.',
	'book-finding.area':
		'Không có địa bàn mã “{value}” theo địa giới tại ngày này ({vintage}). Hãy chọn địa bàn đúng thời điểm.',
	'book-finding.area-earlier':
		'Mã “{value}” là địa bàn của đầu kỳ; cuối kỳ đã theo địa giới mới ({vintage}). Hãy kiểm tra.',
	'book-finding.area-nowhere':
		'Không biết địa bàn “{value}” thuộc đâu theo địa giới của chương trình: dòng này không được cộng lên cấp trên.',
	'book-finding.area-level': 'Ở đây không ghi địa bàn cấp “{level}”.',
	'book-finding.level': 'Cấp đã chọn khác với cấp của địa bàn ({level}).',
	'book-finding.village-unnamed': 'Hoạt động ở cấp thôn nhưng chưa ghi tên thôn, bản.',
	'book-finding.village-commune':
		'Hoạt động ở cấp thôn cần chọn xã có thôn đó, không phải địa bàn cấp “{level}”.',
	'book-finding.village-level': 'Đã ghi tên thôn, bản nhưng cấp không phải là thôn.',
	'book-finding.phase': '“{value}” nằm ngoài giai đoạn của chương trình ({from} đến {to}).',
	'book-finding.future': 'Ngày “{value}” ở sau hôm nay.',
	'book-finding.larger':
		'“{part}” ({value, number}) lớn hơn “{total}” ({whole, number}). Một nhóm không thể lớn hơn tổng số.',
	'book-finding.sex-total': 'Nữ {women, number} + nam {men, number} không bằng tổng số {total, number}.',
	'book-finding.women-missing': 'Chưa ghi riêng số nữ: dòng này không được tính vào các tỷ lệ theo giới.',
	'book-finding.spent':
		'Đã giải ngân {disbursed, number} trên {allocated, number} được giao, tức trên 100 %. Ghi nhận, không sửa.',
	'book-finding.answer-undated': 'Đã trả lời nhưng chưa ghi ngày trả lời.',
	'book-finding.answer-empty': 'Đã trả lời nhưng chưa ghi nội dung trả lời.',
	'book-finding.answer-open': 'Có ngày trả lời nhưng tình trạng vẫn là chưa trả lời.',
	'book-finding.answer-before': 'Ngày trả lời trước ngày đối thoại ({date}).',
	'book-finding.trainer-level': 'Lớp mà giảng viên đã học phải ở cấp trên của lớp này.',
	'book-finding.trainer-later': 'Lớp mà giảng viên đã học diễn ra sau lớp này.',
	'book-finding.twice':
		'Số liệu này đã có ở một dòng khác (cùng chỉ số hoặc báo cáo, địa bàn và kỳ). Hãy bỏ một dòng.',
	'book-finding.repeated':
		'Dòng này giống hệt một dòng ở trên. Nếu không phải hai hoạt động khác nhau, hãy bỏ một dòng.',
	'book-finding.result-total':
		'Số của địa bàn là {total, number}, còn {areas, plural, other {# địa bàn}} bên trong cộng lại là {sum, number}. Hãy kiểm tra số nào đúng.'
};
