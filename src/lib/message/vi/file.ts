/** Đọc tệp: thấy gì, đã sửa gì, vì sao từ chối. */
export const file = {
	'finding.name-lies': 'Tệp tên là “{example}” nhưng nội dung là {kind}; đã đọc theo {kind}.',
	'finding.unpacked': 'Tệp được nén bằng gzip và đã được giải nén: {size} MB.',
	'finding.preamble': 'Đã bỏ {rows} dòng phía trên bảng ({lines}): “{example}”.',
	'finding.footnotes': 'Đã bỏ {rows} dòng phía dưới bảng ({lines}): “{example}”.',
	'finding.header-joined':
		'{rows} dòng tiêu đề từ dòng {first} được ghép thành một tên cho mỗi cột, chẳng hạn “{example}”.',
	'finding.no-header': 'Tệp không có dòng tiêu đề: bản ghi đầu tiên ở dòng {first}. Hãy đặt tên cho các cột.',
	'finding.no-records': 'Bảng có tên cột nhưng không có bản ghi nào.',
	'finding.ragged-short':
		'{rows} dòng có ít hơn {width} ô và được bù ô trống ở cuối: dòng {lines}. Hãy kiểm tra xem có thiếu dấu phân cách không.',
	'finding.ragged-long':
		'{rows} dòng có nhiều hơn {width} ô; các ô thừa được giữ trong cột thêm: dòng {lines}. Hãy kiểm tra xem có thừa dấu phân cách không.',
	'finding.too-wide':
		'{rows} dòng có quá nhiều ô so với {width} cột của bảng và đã được để riêng: dòng {lines}.',
	'finding.quote-stray':
		'{rows} dòng có dấu ngoặc kép không thành cặp; dấu được giữ như chữ thường: dòng {lines}. Ví dụ: {example}',
	'finding.quote-unterminated':
		'{rows} dòng mở dấu ngoặc kép mà không đóng; dấu được giữ như chữ thường: dòng {lines}. Ví dụ: {example}',
	'finding.other-delimiter':
		'{rows} dòng dùng dấu phân cách khác với phần còn lại và đã được tách theo dấu đó: dòng {lines}.',
	'finding.empty-lines': 'Đã bỏ {rows} dòng trống.',
	'finding.duplicate-header': 'Có nhiều cột cùng tên “{column}”. Các cột được phân biệt theo vị trí.',
	'finding.header-case': 'Hai cột tên “{column}” và “{example}” chỉ khác nhau ở chữ hoa, chữ thường.',
	'finding.big-numbers':
		'Cột “{column}” có {rows} số quá lớn để giữ chính xác, chẳng hạn {example} (dòng {first}); các chữ số cuối có thể thay đổi.',
	'repair.bom': 'Đã bỏ dấu thứ tự byte (BOM) ở đầu tệp.',
	'aside.too-wide': 'có quá nhiều ô so với số cột của bảng',
	'failure.empty': 'Tệp trống: không có bảng nào trong tệp.',
	'failure.empty.next': 'Hãy kiểm tra việc xuất dữ liệu đã xong chưa rồi chọn lại tệp.',
	'failure.html': 'Đây là một trang HTML, không phải bảng dữ liệu, dù tên tệp có ghi thế nào.',
	'failure.html.next':
		'Hãy mở trang trong trình duyệt và tải chính dữ liệu về dạng CSV hoặc Parquet; trang đăng nhập hoặc trang báo lỗi hay bị lưu nhầm thay cho dữ liệu. Nếu là bảng lưu thành .xls, hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.',
	'failure.xml': 'Đây là tài liệu XML, hiện chưa đọc được.',
	'failure.xml.next': 'Hãy lưu bảng thành CSV, hoặc chọn định dạng CSV khi tải về.',
	'failure.pdf': 'Đây là tài liệu PDF: bảng trong đó chỉ là chữ để in, không phải dữ liệu.',
	'failure.pdf.next': 'Hãy xin nguồn cung cấp số liệu dạng CSV hoặc bảng tính.',
	'failure.image': 'Đây là hình ảnh, không phải bảng dữ liệu.',
	'failure.image.next': 'Hãy xin nguồn cung cấp số liệu dạng CSV hoặc bảng tính.',
	'failure.binary': 'Nội dung tệp không phải văn bản và không thuộc loại nào đọc được.',
	'failure.binary.next': 'Hãy lưu bảng thành CSV (UTF-8) hoặc Parquet.',
	'failure.too-large': 'Tệp có {size} MB; chỉ đọc được tối đa {limit} MB.',
	'failure.too-large.next': 'Hãy chia nhỏ tệp, chẳng hạn theo năm, hoặc lưu thành Parquet.',
	'failure.too-many-columns': 'Bảng có {columns} cột; chỉ đọc được tối đa {limit} cột.',
	'failure.too-many-columns.next':
		'Hãy kiểm tra dấu phân cách, hoặc xoay bảng để năm hay địa phương chạy theo dòng.',
	'failure.stopped': 'Đã dừng đọc tệp.',
	'failure.stopped.next': 'Hãy chọn lại tệp để bắt đầu lại.',
	'failure.unreadable': 'Không đọc được tệp từ nơi lưu: {reason}',
	'failure.unreadable.next': 'Hãy kiểm tra tệp còn đó và được phép đọc, rồi chọn lại.',
	'failure.gzip-damaged': 'Tệp nén (gzip) bị hỏng: {reason}',
	'failure.gzip-damaged.next': 'Hãy tải lại, hoặc tự giải nén rồi chọn tệp bên trong.',
	'failure.gzip-too-large': 'Tệp giải nén ra lớn hơn {limit} MB.',
	'failure.gzip-too-large.next': 'Hãy chia dữ liệu thành các tệp nhỏ hơn.',
	'failure.parquet-no-reader': 'Không tải được bộ đọc Parquet ở đây.',
	'failure.parquet-no-reader.next': 'Hãy tải lại trang rồi thử lại, hoặc lưu bảng thành CSV.',
	'failure.parquet-encrypted': 'Tệp Parquet này được mã hóa.',
	'failure.parquet-encrypted.next': 'Hãy lưu lại không mã hóa rồi chọn lại.',
	'failure.parquet-truncated': 'Tệp Parquet này bị cắt cụt: thiếu phần cuối.',
	'failure.parquet-truncated.next': 'Hãy tải hoặc chép lại tệp.',
	'failure.parquet-unreadable': 'Không đọc được tệp Parquet này: {reason}',
	'failure.parquet-unreadable.next':
		'Hãy ghi lại tệp (kiểu nén snappy, zstd, gzip, brotli hoặc lz4), hoặc lưu bảng thành CSV.',
	'failure.parquet-too-large':
		'Tệp Parquet này giải nén ra {size} MB và {rows} dòng; chỉ đọc được tối đa {limit} MB.',
	'failure.parquet-too-large.next': 'Hãy chỉ lưu những cột và những năm cần dùng.'
};
