/** Câu chữ về vai trò các cột, số, kỳ và các bước kiểm tra. */
export const dataset = {
	'finding.personal':
		'Cột “{column}” có thông tin về từng người ({rows, number} dòng) nên không được dùng. Danh sách người không phải là số liệu: hãy đếm theo địa bàn, giới, dân tộc trước khi tải lên.',
	'finding.areas-across':
		'Bảng có {rows, number} cột mang tên địa bàn, ví dụ “{example}”: mỗi cột được đọc là một địa bàn.',
	'finding.column-of-totals':
		'Cột “{column}” là cột cộng các địa bàn nên được để ngoài, để không tính hai lần.',
	'finding.joined':
		'Đã ghép {files, number} tệp thành một bảng: {example}. Cột “{by}” cho biết mỗi dòng thuộc tệp nào; số dòng là số dòng trong từng tệp.',
	'finding.joined-partly':
		'{rows, plural, other {# cột}} không có trong mọi tệp nên để trống ở các tệp kia: {example}. Hãy xem các tệp có cùng một mẫu không.',
	'finding.no-value-column': 'Không tìm thấy cột số liệu nào trong tệp. Hãy chỉ ra cột nào chứa giá trị.',
	'finding.period-from-name':
		'Tệp không có cột thời gian; lấy kỳ {example} theo tên tệp. Hãy sửa lại nếu không đúng.',
	'finding.period-from-title':
		'Kỳ {example} được lấy từ dòng phía trên bảng (“{text}”). Hãy sửa lại nếu không đúng.',
	'finding.unit-from-title': 'Đơn vị “{example}” được lấy từ dòng phía trên bảng.',
	'finding.period-missing': 'Tệp không nói số liệu thuộc kỳ nào. Hãy ghi kỳ trước khi công bố.',
	'finding.column-constant': 'Cột “{column}” chỉ có một giá trị (“{example}”) nên không được dùng.',
	'finding.column-of-area':
		'Cột “{column}” chỉ mô tả địa bàn (ví dụ “{example}”) nên không phải chiều phân tổ và không được dùng.',
	'finding.column-not-used': 'Cột “{column}” chưa rõ vai trò (ví dụ “{example}”) nên không được dùng.',
	'finding.status-unknown':
		'{rows, plural, other {# giá trị}} ở cột trạng thái “{column}” không có trong bảng mã, ví dụ “{example}”.',
	'finding.unit-multiplier':
		'Cột “{column}” cho biết số liệu được ghi theo bội số “{example}”; số được giữ nguyên, chưa nhân lên.',
	'finding.rows-total-row':
		'{rows, plural, other {# dòng}} là dòng cộng (đầu tiên ở dòng {first}: {example}) nên được để riêng để không tính hai lần.',
	'finding.rows-section-row':
		'{rows, plural, other {# dòng}} là dòng tiêu đề mục (đầu tiên ở dòng {first}: {example}) nên được để riêng.',
	'finding.rows-footnote':
		'{rows, plural, other {# dòng}} là ghi chú dưới bảng (đầu tiên ở dòng {first}: {example}) nên được để riêng.',
	'finding.rows-no-value':
		'{rows, plural, other {# dòng}} không có số liệu (đầu tiên ở dòng {first}: {example}) nên được để riêng.',
	'finding.rows-empty': '{rows, plural, other {# dòng}} trống (đầu tiên ở dòng {first}).',
	'finding.rows-not-a-number':
		'{rows, plural, other {# dòng}} được để riêng vì giá trị không phải là số (đầu tiên ở dòng {first}: {example}).',
	'aside.total-row': 'dòng cộng',
	'aside.section-row': 'dòng tiêu đề mục',
	'aside.footnote': 'ghi chú dưới bảng',
	'aside.no-value': 'không có số liệu',
	'aside.empty': 'dòng trống',
	'aside.not-a-number': 'giá trị không phải là số',
	'failure.too-many-cells':
		'Bảng có {cells, number} ô số liệu, nhiều hơn mức {most, number} ô có thể đọc một lần.',
	'failure.too-many-cells.next': 'Hãy chia tệp theo năm hoặc theo địa bàn rồi đọc từng phần.',
	'failure.not-tidy': 'Tệp không phải bảng số liệu gọn: thiếu cột “{column}”.',
	'failure.not-tidy.next': 'Hãy đọc tệp bằng “atlas read … --out” trước.',
	'failure.not-tidy-number': 'Cột “{column}” của bảng số liệu gọn có ô không phải là số: “{example}”.',
	'failure.not-tidy-number.next': 'Hãy đọc lại tệp gốc bằng “atlas read … --out”.',
	'failure.read-nothing': 'Không đọc được số liệu nào từ tệp.',
	'failure.read-nothing.next': 'Hãy xem báo cáo và chỉ ra vai trò của các cột bằng một tệp cấu trúc.',
	'failure.structure-unreadable': 'Không đọc được tệp cấu trúc: {reason}.',
	'failure.structure-unreadable.next':
		'Tệp cấu trúc là JSON có “columns”; mỗi cột có “name” hoặc “index”, và “role”.'
};
