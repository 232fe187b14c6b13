/** Các tệp tự mô tả nội dung: JSON, JSON-stat, PX, SDMX-CSV, DHIS2, ranh giới, tệp nén. */
export const format = {
	'finding.not-a-record':
		'{rows} phần tử không phải bản ghi có tên cột và đã được để riêng, phần tử đầu tiên ở vị trí {first}: {example}',
	'finding.not-json':
		'{rows} dòng không phải JSON hợp lệ và đã được để riêng: dòng {lines}. Ví dụ: {example}',
	'finding.other-parts':
		'Tệp còn {rows} bảng khác: {others}. Đã đọc “{example}”; hãy chọn bảng khác nếu cần.',
	'finding.datasets-elsewhere':
		'Tệp chỉ dẫn tới {rows} bộ số liệu để ở nơi khác; phần mềm không tải gì từ internet. Hãy tự tải các tệp đó về rồi chọn.',
	'finding.shapes-not-used':
		'Tệp có ranh giới của {rows} địa bàn. Hiện ranh giới chưa được dùng: chỉ bảng thuộc tính được đọc.',
	'finding.shapes-in-metres':
		'Tọa độ vượt quá ±180 và ±90: đó là mét của một phép chiếu bản đồ, không phải độ (WGS 84). Bảng thuộc tính vẫn được đọc.',
	'finding.px-absent':
		'Tệp bỏ bớt {rows} ô của bảng. Các ô này không có trong số liệu và không được tính là 0.',
	'finding.px-cut':
		'Tệp kết thúc mà thiếu dấu đóng phần số liệu: số cuối cùng có thể thiếu chữ số. Hãy tải lại tệp.',
	'finding.attributes-left': '{count} cột chỉ mô tả thêm về số liệu nên không được dùng: {example}.',
	'finding.rows-deleted': '{rows} dòng báo rút lại số liệu trước đó (dòng {first}) và đã được để riêng.',
	'repair.json-nan': 'JSON không có số “{before}”: được đọc là ô trống.',
	'aside.not-a-record': 'không phải bản ghi có tên cột',
	'aside.not-json': 'không phải JSON hợp lệ',
	'aside.deleted': 'rút lại số liệu trước đó',
	'failure.json-damaged': 'Tệp JSON này bị hỏng: {reason}',
	'failure.json-damaged.next': 'Hãy tải hoặc xuất lại tệp; có thể tệp bị cắt cụt.',
	'failure.json-too-deep': 'Tệp JSON này lồng nhau sâu hơn {limit} tầng.',
	'failure.json-too-deep.next': 'Hãy lưu bảng bên trong thành CSV.',
	'failure.json-no-table': 'Tệp JSON này không có danh sách bản ghi nào.',
	'failure.json-no-table.next':
		'Hãy chọn tệp có danh sách các đối tượng với giá trị có tên, hoặc lưu bảng thành CSV.',
	'failure.json-sdmx': 'Đây là SDMX dạng JSON, hiện chưa đọc được.',
	'failure.json-sdmx.next': 'Ở nơi tải về, hãy chọn SDMX-CSV.',
	'failure.json-answer': 'Tệp không có số liệu, chỉ có câu trả lời của máy chủ: “{answer}”',
	'failure.json-answer.next': 'Hãy tải lại số liệu từ nguồn, với ít số liệu hơn nếu nguồn báo như vậy.',
	'failure.json-stat-damaged': 'Tệp JSON-stat này tự mâu thuẫn: {reason}',
	'failure.json-stat-damaged.next': 'Hãy tải lại, hoặc chọn CSV hay PX ở nguồn.',
	'failure.json-stat-empty':
		'Tệp JSON-stat này không có số liệu, chỉ dẫn tới {elsewhere} bộ số liệu ở nơi khác.',
	'failure.json-stat-empty.next': 'Hãy tải các bộ số liệu được nêu trong tệp rồi chọn.',
	'failure.part-unknown': 'Tệp không có “{part}”.',
	'failure.part-unknown.next': 'Hãy chọn một trong: {parts}.',
	'failure.px-damaged': 'Tệp PX này bị hỏng: các biến và số liệu không khớp nhau.',
	'failure.px-damaged.next': 'Hãy tải lại, hoặc chọn CSV hay JSON-stat ở nguồn.',
	'failure.px-cells': 'Tệp PX này có {found, number} số trong khi các biến cần {announced, number}.',
	'failure.px-cells.next': 'Hãy tải lại: có thể tệp bị cắt cụt.',
	'failure.geo-no-areas': 'Tệp ranh giới này không có địa bàn nào.',
	'failure.geo-no-areas.next': 'Hãy kiểm tra lại việc xuất tệp và chọn tệp có các địa bàn.',
	'failure.geo-no-figures':
		'Tệp này chỉ có ranh giới của {areas} địa bàn, không có số liệu. Hiện ranh giới chưa được dùng.',
	'failure.geo-no-figures.next': 'Hãy chọn tệp có số liệu của các địa bàn này, chẳng hạn CSV hoặc Excel.',
	'finding.from-archive': 'Tệp nén đã được mở và “{example}” bên trong được đọc.',
	'finding.parts-refused': '{rows} tệp trong tệp nén không đọc được: {others}. Đã đọc “{example}” thay thế.',
	'repair.missing-value':
		'“{before}” là dấu hiệu không có số liệu theo mô tả của gói dữ liệu: được đọc là ô trống.',
	'failure.format-unread': 'Đây là tệp {format}, một định dạng không đọc được.',
	'failure.format-unread.next':
		'Hãy giải nén, hoặc lưu bảng thành CSV (UTF-8), Excel hay Parquet, rồi chọn tệp đó.',
	'failure.sdmx-ml': 'Đây là SDMX dạng XML, không đọc được.',
	'failure.sdmx-ml.next': 'Ở nơi tải về, hãy chọn SDMX-CSV.',
	'failure.nested-too-deep': 'Các tệp nén lồng nhau quá {limit} tầng.',
	'failure.nested-too-deep.next': 'Hãy giải nén rồi chọn tệp bên trong.',
	'failure.zip-damaged': 'Tệp nén zip bị hỏng ({reason}).',
	'failure.zip-damaged.next': 'Hãy tải hoặc chép lại, hoặc tự giải nén rồi chọn tệp bên trong.',
	'failure.zip-too-many': 'Tệp nén zip có {entries, number} tệp; chỉ xem được tối đa {limit, number} tệp.',
	'failure.zip-too-many.next': 'Hãy giải nén rồi chọn tệp cần đọc.',
	'failure.zip-encrypted': '“{entry}” trong tệp nén zip bị khóa bằng mật khẩu.',
	'failure.zip-encrypted.next': 'Hãy giải nén bằng mật khẩu rồi chọn tệp bên trong.',
	'failure.zip-method': '“{entry}” trong tệp nén zip được nén theo cách không đọc được.',
	'failure.zip-method.next': 'Hãy tự giải nén rồi chọn tệp bên trong, hoặc nén lại thành zip thông thường.',
	'failure.zip-too-large':
		'“{entry}” giải nén ra {size} MB, lớn hơn nhiều so với kích thước tệp; chỉ đọc được tối đa {limit} MB từ tệp nén này.',
	'failure.zip-too-large.next':
		'Hãy kiểm tra tệp nén có từ nguồn tin cậy không, rồi giải nén và chọn tệp bên trong.',
	'failure.zip-no-table': 'Không tệp nào trong {entries} tệp của tệp nén zip là bảng đọc được.',
	'failure.zip-no-table.next': 'Hãy giải nén rồi chọn tệp CSV, Excel hoặc Parquet.',
	'failure.zip-shapefile':
		'Đây là ESRI Shapefile nén trong zip: ranh giới và bảng thuộc tính, không đọc được.',
	'failure.zip-shapefile.next':
		'Trong phần mềm bản đồ (QGIS), hãy xuất lớp thành GeoJSON hoặc bảng thuộc tính thành CSV, rồi chọn tệp đó.',
	'failure.word-document': 'Đây là tài liệu Word: bảng trong đó chỉ là chữ để đọc, không phải dữ liệu.',
	'failure.word-document.next': 'Hãy chép bảng sang bảng tính và lưu thành Excel hoặc CSV.',
	'finding.parquet-statistics':
		'Cột “{column}”: số đọc được không khớp với điều tệp tự ghi về các số đó ({rows} dòng kể từ dòng {first}). Tệp có thể bị hỏng: hãy đối chiếu với nguồn hoặc tải lại.',
	'finding.parquet-int96':
		'Cột “{column}” dùng kiểu thời gian cũ (INT96): những ngày trước năm 1678 hoặc sau năm 2261, chẳng hạn 9999-12-31, sẽ hiện sai.',
	'failure.parquet-elsewhere': 'Tệp Parquet này chỉ dẫn tới số liệu nằm trong các tệp khác.',
	'failure.parquet-elsewhere.next': 'Hãy chọn các tệp chứa số liệu, hoặc gộp chúng thành một tệp.',
	'failure.parquet-checksum':
		'Tệp Parquet này bị hỏng: {pages} phần không khớp mã kiểm tra, phần đầu tiên ở cột “{column}”.',
	'failure.parquet-checksum.next': 'Hãy tải hoặc chép lại tệp.',
	'failure.parquet-trap': 'Tệp Parquet này bị hỏng: bộ đọc không đọc nổi.',
	'failure.parquet-trap.next': 'Hãy tải hoặc chép lại tệp, hoặc lưu bảng thành CSV.',
	'failure.parquet-late': 'Việc đọc tệp Parquet này mất quá nhiều thời gian nên đã được dừng.',
	'failure.parquet-late.next':
		'Hãy tải lại phòng khi tệp bị hỏng, hoặc chỉ lưu những cột và những năm cần dùng.',
	'failure.parquet-memory': 'Tệp Parquet này cần nhiều bộ nhớ hơn mức cho phép.',
	'failure.parquet-memory.next': 'Hãy chỉ lưu những cột và những năm cần dùng, hoặc chia nhỏ tệp.'
};
