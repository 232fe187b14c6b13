/** Bảng trong tệp văn bản và trang tính: tiêu đề, phạm vi, nhiều bảng trong một tệp. */
export const table = {
	'finding.fixed-width':
		'Tệp không có dấu phân cách; {width} cột được nhận ra nhờ các ô thẳng hàng với nhau. Hãy kiểm tra xem có ô nào bị cắt sai chỗ không.',
	'finding.one-column':
		'Không tìm thấy dấu phân cách phù hợp nên mỗi dòng được đọc thành một ô. Nếu tệp có nhiều cột, hãy chọn dấu phân cách.',
	'finding.header-long':
		'Dòng tiêu đề {lines} có nhiều ô hơn {width} cột của bảng; các tên trống thừa đã được bỏ (“{example}”). Hãy kiểm tra tên cột.',
	'finding.header-short':
		'Dòng tiêu đề {lines} chỉ có {names} tên cho {width} cột (“{example}”). Các tên được xếp từ cột đầu tiên nên có thể bị lệch: hãy kiểm tra xem dòng tiêu đề có thiếu dấu phân cách không.',
	'finding.empty-last-column':
		'Mỗi dòng dữ liệu kết thúc bằng một ô trống không có tên cột; cột trống đó đã được bỏ. Nếu dòng tiêu đề {lines} thiếu dấu phân cách thì các tên cột bị lệch: hãy kiểm tra.',
	'finding.row-numbers':
		'Cột đầu tiên chỉ đánh số thứ tự và không có tên; {names} tên ở dòng tiêu đề {lines} được xếp từ cột thứ hai.',
	'finding.zero-bytes':
		'Tệp có {rows} byte rỗng (NUL), ở dòng {lines}; các byte này đã được bỏ. Có thể tệp bị hỏng khi lưu hoặc chép: hãy kiểm tra các dòng đó.',
	'finding.mark-inside':
		'Có dấu thứ tự byte (BOM) ở giữa tệp, dòng {lines}; dấu đã được bỏ. Tệp có lẽ được ghép từ nhiều tệp.',
	'finding.stacked-tables':
		'Tệp có nhiều bảng xếp nối nhau; các bảng sau bắt đầu ở dòng {lines}. Chỉ bảng thứ {read} được đọc; còn {tables} bảng khác ({records} dòng) chưa được đọc: “{example}”. Hãy chọn bảng cần dùng.',
	'finding.tables-beside':
		'Tệp có nhiều bảng đặt cạnh nhau, cách nhau bằng cột trống. Chỉ bảng thứ {read} được đọc; còn {tables} bảng khác chưa được đọc: “{example}”. Hãy chọn bảng cần dùng.',
	'finding.too-long': '{rows} dòng dài quá mức đọc được và đã được để riêng: dòng {lines}.',
	'aside.too-long': 'có một dòng quá dài',
	'failure.no-lines': 'Trong {limit} MB đầu tiên không có chỗ xuống dòng nào: đây không phải bảng dữ liệu.',
	'failure.no-lines.next': 'Hãy kiểm tra cách xuất tệp: mỗi bản ghi phải ở một dòng.',
	'failure.too-many-rows': 'Tệp có hơn {limit} dòng dữ liệu, quá mức đọc được.',
	'failure.too-many-rows.next': 'Hãy chia tệp thành nhiều phần, chẳng hạn theo năm.',
	'failure.table-unknown': 'Tệp chỉ có {tables} bảng, không có bảng thứ {table}.',
	'failure.table-unknown.next': 'Hãy chọn một bảng trong danh sách.'
};
