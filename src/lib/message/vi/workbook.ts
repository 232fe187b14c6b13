/** Đọc sổ tính: trang nào, ô nào được hiểu khác đi, vì sao từ chối. */
export const workbook = {
	'finding.sheet-chosen':
		'Đã đọc trang tính “{sheet}”, trang giống bảng dữ liệu nhất; còn {count} trang khác: {sheets}.',
	'finding.sheets-alike':
		'Có {count} trang tính cùng một tiêu đề ({sheets}). Có thể đọc chung thành một bảng, thêm một cột ghi tên trang.',
	'finding.sheets-stacked': 'Đã đọc chung {count} trang tính cùng tiêu đề: {sheets}. Cột cuối ghi tên trang.',
	'finding.sheet-hidden': 'Trang tính “{sheet}” bị ẩn trong sổ tính nhưng vẫn được đọc.',
	'finding.sheets-unreadable': '{count} trang tính bị hỏng nên không đọc được: {sheets}.',
	'finding.hidden-rows': '{rows} dòng bị ẩn trong sổ tính vẫn được đọc: dòng {lines}.',
	'finding.filtered-rows':
		'{rows} dòng bị bộ lọc trong sổ tính che đi vẫn được đọc: dòng {lines}. Nếu chỉ cần các dòng đang hiện, hãy chép chúng sang trang khác.',
	'finding.hidden-columns': '{columns} cột bị ẩn trong sổ tính vẫn được đọc: {example}.',
	'finding.scaled-cells':
		'Ở {rows} dòng, sổ tính hiển thị số đã chia cho nghìn hoặc triệu (ô đầu tiên thực ra là {example}, dòng {first}); số đầy đủ trong ô được dùng. Hãy kiểm tra đơn vị.',
	'finding.error-cells':
		'{rows} dòng có ô báo lỗi công thức, chẳng hạn {example} (dòng {first}); ô đó không có số. Dòng {lines}.',
	'finding.formula-without-result':
		'{rows} dòng có công thức chưa được tính nên ô coi như trống: dòng {lines}. Hãy mở tệp trong Excel hoặc LibreOffice, lưu lại rồi chọn lại.',
	'finding.merged-numbers':
		'{rows} dòng nhận lại số của một ô gộp nhiều dòng: dòng {lines}. Nếu đó là số chung của cả nhóm thì đừng cộng lại.',
	'repair.percent-cells': 'Ô định dạng phần trăm được ghi đúng như hiển thị.',
	'repair.date-cells': 'Ô ngày giờ được ghi theo dạng năm-tháng-ngày.',
	'repair.merged-cells': 'Nội dung của ô gộp nhiều dòng được ghi lại ở từng dòng.',
	'failure.sheet-unknown': 'Sổ tính không có trang tính “{sheet}”. Các trang có: {sheets}.',
	'failure.sheet-unknown.next': 'Hãy chọn một trong các trang trên.',
	'failure.workbook-encrypted': 'Sổ tính này được đặt mật khẩu.',
	'failure.workbook-encrypted.next': 'Hãy mở bằng mật khẩu, lưu một bản không có mật khẩu rồi chọn bản đó.',
	'failure.workbook-damaged': 'Sổ tính bị hỏng hoặc bị cắt cụt (phần {part}).',
	'failure.workbook-damaged.next':
		'Hãy tải hoặc chép lại tệp; nếu Excel hay LibreOffice còn mở được, hãy lưu lại thành .xlsx rồi chọn lại.',
	'failure.workbook-too-many-cells': 'Trang tính có quá nhiều ô; chỉ đọc được tối đa {limit} ô.',
	'failure.workbook-too-many-cells.next':
		'Hãy xóa các dòng và cột thừa ở cuối trang tính, hoặc lưu thành CSV.',
	'failure.not-a-workbook': 'Đây là tài liệu Office cũ (chẳng hạn Word), không phải sổ tính.',
	'failure.not-a-workbook.next': 'Hãy chép bảng sang Excel, lưu thành .xlsx rồi chọn tệp đó.',
	'failure.document':
		'Đây là văn bản hoặc bản trình chiếu (PowerPoint, Writer, Impress), không phải sổ tính.',
	'failure.document.next': 'Hãy chép bảng sang Excel hoặc LibreOffice Calc, lưu thành .xlsx rồi chọn tệp đó.',
	'found.sheet.understood': 'Tóm tắt',
	'found.sheet.findings': 'Những gì đã thấy',
	'found.sheet.table': 'Bảng đã đọc',
	'found.kind': 'Loại',
	'found.kind.finding': 'điều đã thấy',
	'found.kind.repair': 'đã sửa',
	'found.kind.aside': 'để riêng',
	'found.kind.refused': 'không đọc',
	'found.rule': 'Mã',
	'found.severity': 'Mức độ',
	'found.severity.error': 'lỗi',
	'found.severity.question': 'cần trả lời',
	'found.severity.warning': 'cần xem lại',
	'found.severity.note': 'ghi nhận',
	'found.column': 'Cột',
	'found.line': 'Dòng',
	'found.rows': 'Số dòng',
	'found.message': 'Nội dung',
	'found.example': 'Ví dụ',
	'found.before': 'Trước',
	'found.after': 'Sau',
	'found.sheet': 'Trang tính',
	'found.first-row': 'Dòng số liệu đầu tiên',
	'found.role': 'Vai trò',
	'found.recognised': 'Nhận ra',
	'found.read-as': '“{before}” được hiểu là {after}',
	'found.colours': 'Màu của các ô trong bảng',
	'found.colour.repaired': 'được hiểu khác với chữ trong ô: ghi chú của ô nói trước và sau',
	'found.colour.warning': 'cần xem lại hoặc cần trả lời',
	'found.colour.error': 'có lỗi',
	'found.colour.aside': 'dòng để riêng, không có trong số liệu: ghi chú ở ô đầu nói lý do',
	'found.cut-table': 'Bảng có {length, number} dòng; trang này chỉ chép {shown, number} dòng đầu.',
	'found.cut-columns': 'Bảng có {columns, number} cột; trang bảng chỉ chép {shown, number} cột đầu.',
	'found.cut-list': 'Có {listed, number} điều được ghi; danh sách chỉ chép {shown, number} điều đầu.',
	'found.cut-notes':
		'Có {notes, number} ô cần ghi chú; chỉ {shown, number} ô đầu có ghi chú, các ô sau chỉ tô màu.'
};
