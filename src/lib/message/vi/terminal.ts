/** What the terminal says for itself: wrong usage, packages and files named on the command line. */
export const terminal = {
	'terminal.format-unknown': '--format {format}: chỉ có {known}.',
	'terminal.scale': '--scale {scale}: chỉ có {known}.',
	'terminal.origin': '--origin {origin}: phải là địa chỉ trang, ví dụ https://atlas.example.vn.',
	'terminal.engine-unknown': '--engine {engine}: chỉ có {known}.',
	'terminal.engine-not-yet': 'Chưa dùng được --engine {engine}; hiện có {known}.',
	'terminal.binary':
		'--format {format} không phải văn bản: hãy thêm --out F, hoặc chuyển tiếp sang lệnh khác.',
	'terminal.no-dataset': 'hãy nêu một bộ số liệu: tệp do “atlas read --out” ghi ra, hoặc một bộ số liệu mẫu.',
	'terminal.too-many': 'thừa từ: {words}. Hãy đặt câu truy vấn trong dấu nháy.',
	'terminal.warning': 'lưu ý: {what}',

	'failure.no-file-or-sample': 'Không có tệp nào, cũng không có bộ số liệu mẫu nào tên là “{dataset}”.',
	'failure.no-file-or-sample.next':
		'Hãy nêu tên tệp do “atlas read --out” ghi ra, hoặc một bộ số liệu mẫu: {samples}.',
	'failure.nothing-to-draw': 'Không có gì để vẽ cho lựa chọn này.',
	'failure.nothing-to-draw.next': 'Hãy xem số liệu bằng --format csv, hoặc chọn kỳ hay địa bàn khác.',
	'failure.package-damaged': 'Không đọc được gói dữ liệu: {reason}.',
	'failure.package-damaged.next': 'Hãy ghi lại gói bằng “atlas read … --out X.zip”.',
	'failure.package-foreign': 'Tệp nén này không phải gói dữ liệu do “atlas read” ghi ra.',
	'failure.package-foreign.next': 'Hãy giải nén rồi đọc bảng bên trong bằng “atlas read … --out”.',
	'failure.package-altered':
		'Bảng “{table}” không còn là bảng đã đóng gói: mã SHA-256 của bảng khác với mã ghi trong gói.',
	'failure.package-altered.next':
		'Hãy lấy lại gói từ nơi đã nhận, hoặc ghi lại gói bằng “atlas read … --out X.zip”.'
};
