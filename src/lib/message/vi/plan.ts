/** Words of the pages of targets and of frameworks, and of files of targets. */
export const plan = {
	'framework.title': 'Khung mục tiêu',
	'framework.objective': 'Mục tiêu {code}: {name}',
	'framework.until': 'Đến {period}',
	'framework.confirmed': 'đã đối chiếu: {seen}',
	'framework.unconfirmed': 'chưa đối chiếu, ghi theo trí nhớ',
	'framework.use':
		'Để so số liệu của bạn với các chỉ tiêu này: mở bộ số liệu của bạn, vào “Mục tiêu của bộ số liệu” rồi gắn từng chỉ tiêu với chỉ số tương ứng.',
	'failure.no-framework': 'Không có khung mục tiêu “{framework}”.',
	'failure.no-framework.next': 'Hãy chọn một khung trong trang Bộ số liệu.',
	'failure.not-targets': 'Bảng này không phải bảng mục tiêu: thiếu cột “{column}”.',
	'failure.not-targets.next':
		'Cần các cột chỉ số, kỳ và giá trị; nên có thêm địa bàn, loại (ban đầu, mục tiêu), so sánh, giới tính và nguồn.',
	'finding.target-indicator':
		'{rows, plural, other {# dòng}} nêu chỉ số không có trong bộ số liệu (đầu tiên ở dòng {first}): {example}.',
	'finding.target-area':
		'{rows, plural, other {# dòng}} nêu địa bàn không có trong bộ số liệu, hoặc tên trùng (đầu tiên ở dòng {first}): {example}.',
	'finding.target-period':
		'{rows, plural, other {# dòng}} có kỳ không đọc được (đầu tiên ở dòng {first}): {example}.',
	'finding.target-kind':
		'{rows, plural, other {# dòng}} có loại, dấu so sánh hoặc giới tính không hiểu được (đầu tiên ở dòng {first}): {example}.',
	'finding.target-value':
		'{rows, plural, other {# dòng}} có giá trị không đọc được chắc chắn (đầu tiên ở dòng {first}): {example}. Hãy viết số không có dấu phân cách hàng nghìn.',
	'finding.target-twice':
		'{rows, plural, other {# dòng}} lặp lại mục tiêu đã nêu ở trên (đầu tiên ở dòng {first}): {example}. Dòng sau cùng được dùng.',
	'plan.title': 'Mục tiêu của {title}',
	'plan.none': 'Bộ số liệu này chưa có mục tiêu nào.',
	'plan.shipped':
		'Đây là bộ số liệu có sẵn nên chỉ xem được. Muốn đặt mục tiêu, hãy tải số liệu của bạn lên.',
	'plan.who': 'Nhóm',
	'plan.whole': 'Toàn bộ',
	'plan.each': 'Mỗi địa bàn',
	'plan.baseline': 'Mức ban đầu',
	'plan.now': 'Hiện nay',
	'plan.remove': 'Bỏ',
	'plan.undo': 'Hoàn tác',
	'plan.unkept': 'Trình duyệt không giữ được thay đổi này; hãy tải các mục tiêu về máy.',
	'plan.download': 'Tải mục tiêu (CSV)',
	'plan.attach': 'Gắn chỉ tiêu của một khung',
	'plan.attach-why':
		'Chọn chỉ số của bạn ứng với từng chỉ tiêu. Chỉ gắn khi hai bên đo cùng một điều, cùng đơn vị.',
	'plan.attach-none': 'không gắn',
	'plan.attach-do': 'Gắn',
	'plan.attached': 'đã gắn',
	'plan.unit-differs': 'Đơn vị khác nhau: {goal} và {own}.',
	'plan.for': 'Áp dụng cho',
	'plan.hand': 'Thêm bằng tay',
	'plan.kind': 'Loại',
	'plan.target': 'mục tiêu',
	'plan.kind-baseline': 'mức ban đầu',
	'plan.value': 'Giá trị',
	'plan.add': 'Thêm',
	'plan.refused': 'Hãy nêu kỳ (ví dụ 2025 hoặc quý IV/2025) và một con số.',
	'plan.file': 'Thêm từ tệp',
	'plan.file-why':
		'CSV hoặc Excel với các cột chỉ số, địa bàn, kỳ, loại, so sánh, giá trị. Giá trị có thể viết “<42”. Tệp được đọc ngay trên máy này.',
	'plan.file-read': '{file}: đã thêm {count, number} dòng.',
	'plan.frameworks': 'Khung mục tiêu có sẵn'
};
