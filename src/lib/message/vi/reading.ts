/** Câu chữ về cách đọc số và thời gian. */
export const reading = {
	'finding.number-format-unsure':
		'Số như “{example}” ở cột “{column}” có thể là {chosen} hoặc {other}. Phần mềm đọc là {chosen}; hãy xác nhận.',
	'finding.number-format-both':
		'Cột “{column}” viết dấu thập phân theo cả hai kiểu (“{example}” và “{other}”). Phần mềm đọc theo dấu “{decimal}”; hãy xem lại các ô còn lại.',
	'finding.number-format-mixed':
		'Cột “{column}” viết số khác với phần còn lại của tệp, nên được đọc với dấu thập phân “{decimal}” (ví dụ “{example}”).',
	'finding.number-too-long':
		'{rows, plural, other {# số}} ở cột “{column}” dài quá mức máy tính giữ được chính xác: “{before}” trở thành {after}.',
	'finding.number-rounded':
		'{rows, plural, other {# số}} ở cột “{column}” đã bị bảng tính viết gọn như “{before}” nên mất các chữ số cuối; được đọc là {after}. Hãy xuất lại tệp với số đầy đủ.',
	'finding.bracketed':
		'{rows, plural, other {# giá trị}} ở cột “{column}” nằm trong ngoặc, ví dụ “{example}”: được giữ và đánh dấu độ tin cậy thấp, không đọc là số âm.',
	'finding.not-a-number':
		'{rows, plural, other {# ô}} ở cột “{column}” không phải là số (dòng {first}: “{example}”). Không ô nào bị đọc thành 0.',
	'finding.unit-multiple': 'Số liệu “{example}” tính theo đơn vị “{unit}”; được giữ nguyên, không nhân lên.',
	'finding.period-unknown':
		'{rows, plural, other {# cách ghi}} ở cột “{column}” không phải thời gian quen thuộc, ví dụ “{example}”; được giữ nguyên làm tên kỳ.',
	'finding.period-short-year':
		'{rows, plural, other {# dòng}} ở cột “{column}” ghi năm bằng hai chữ số: “{before}” được đọc là {after}. Hãy kiểm tra thế kỷ.',
	'finding.period-era': 'Năm ở cột “{column}” là Phật lịch: “{before}” được đọc là {after}. Hãy xác nhận.',
	'finding.period-era-kept':
		'Năm ở cột “{column}” như “{before}” có thể là Phật lịch (nhanh hơn 543 năm); được giữ nguyên. Hãy cho biết có phải không.',
	'finding.period-span':
		'“{before}” ở cột “{column}” có thể là một tháng hoặc một năm học, năm tài chính; được đọc là {after}. Hãy xác nhận.',
	'finding.period-fiscal':
		'“{before}” ở cột “{column}” có thể là một tháng hoặc năm tài chính bắt đầu từ tháng đó; được đọc là {after}. Hãy xác nhận.',
	'finding.period-zone':
		'Ngày ở cột “{column}” được ghi theo giờ quốc tế: “{before}” là 0 giờ ngày {after} ở Việt Nam, nên được đọc là ngày đó.',
	'finding.dates-mixed':
		'Cột “{column}” có ngày ghi theo cả hai thứ tự ngày/tháng và tháng/ngày. Ngày chưa rõ như “{example}” được đọc theo thứ tự {order, select, month {tháng/ngày} other {ngày/tháng}}; hãy xem lại.',
	'finding.dates-unsure':
		'Ngày như “{example}” ở cột “{column}” có thể là {chosen} hoặc {other}. Phần mềm đọc là {chosen}; hãy xác nhận.',
	'repair.number': 'Đọc số viết theo kiểu của tệp ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.cell-unit': 'Tách đơn vị ghi trong ô khỏi số ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.multiple':
		'Một cột ghi lẫn nghìn, triệu, tỷ; tất cả được viết ra đầy đủ ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.scale': 'Nhân số với hệ số đã chọn ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.period': 'Viết kỳ theo chuẩn chung: {before} → {after}.',
	'repair.serial-date':
		'Đọc số ngày tính từ năm 1900 của bảng tính thành ngày ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.era': 'Đổi năm Phật lịch sang dương lịch ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.zone': 'Đổi giờ quốc tế sang ngày ở Việt Nam ({rows, plural, other {# dòng}}): {before} → {after}.'
};
