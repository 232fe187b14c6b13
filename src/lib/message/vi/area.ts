/** Câu chữ về tên và mã địa bàn. */
export const area = {
	'finding.area-unmatched':
		'{areas, plural, other {# địa bàn}} không có trong danh mục địa bàn đã chọn ({rows, plural, other {# dòng}}), ví dụ “{example}”. Số liệu vẫn được giữ theo tên trong tệp nhưng không lên bản đồ.',
	'finding.area-ambiguous':
		'{areas, plural, other {# tên}} ứng với nhiều địa bàn, ví dụ “{example}” ({candidates}). Hãy thêm cột mã hoặc cột cấp trên; phần mềm không tự đoán.',
	'finding.area-code-against-name':
		'{areas, plural, other {# địa bàn}} có mã và tên không khớp nhau, ví dụ {example}. Phần mềm theo mã; hãy kiểm tra lại tên.',
	'finding.area-code-or-name':
		'{areas, plural, other {# địa bàn}} có mã và tên chỉ hai nơi khác nhau, ví dụ “{example}” ({candidates}). Hãy cho biết theo mã hay theo tên; trong khi chờ, số liệu được giữ theo tên trong tệp.',
	'finding.area-regions':
		'{areas, plural, other {# vùng}} đứng xen giữa các tỉnh, ví dụ “{example}” ({rows, plural, other {# dòng}}): được để ở cấp vùng riêng, không cộng chung với tỉnh.',
	'finding.rows-left-out':
		'{rows, plural, other {# dòng}} của địa bàn được yêu cầu bỏ ra (đầu tiên ở dòng {first}): {example}.',
	'aside.left-out': 'địa bàn được yêu cầu bỏ ra',
	'area.named':
		'{kind, select, xa {xã {name}} phuong {phường {name}} thitran {thị trấn {name}} dackhu {đặc khu {name}} quan {quận {name}} huyen {huyện {name}} thixa {thị xã {name}} thanhpho {thành phố {name}} thanhphotructhuoctrunguong {thành phố {name}} tinh {tỉnh {name}} vung {vùng {name}} other {{name}}}',
	'level.region': 'vùng',
	'finding.area-codes-foreign':
		'Mã ở cột “{column}” không phải mã địa bàn của danh mục đã chọn (tên nói khác), nên chỉ dùng tên.',
	'finding.area-blank':
		'{rows, plural, other {# dòng}} không ghi địa bàn (đầu tiên ở dòng {first}); được hiểu là số chung của toàn bộ.',
	'finding.vintage-unclear':
		'Chưa rõ địa bàn ở cột “{column}” theo danh mục nào ({candidates}). Hãy chọn một danh mục; trong khi chờ, tên được giữ như trong tệp.',
	'finding.areas-own':
		'Địa bàn ở cột “{column}” không thuộc danh mục nào có sẵn ở đây ({rows, plural, other {# địa bàn}}): giữ theo mã và tên trong tệp, chưa có bản đồ.',
	'finding.no-area-column': 'Tệp không có cột địa bàn: số liệu được hiểu là của toàn bộ.',
	'repair.area-code': 'Khôi phục số 0 ở đầu mã địa bàn ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.area-name':
		'Đưa tên địa bàn về tên trong danh mục ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.area-other-code':
		'Đổi mã địa bàn của danh mục khác sang mã của danh mục đã chọn ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.area-respelled':
		'Đọc lại tên địa bàn bị lỗi phông chữ ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.area-former-name':
		'Tên cũ của địa bàn vẫn giữ nguyên mã ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.area-taught':
		'Ghép địa bàn theo lời bạn đã chỉ ({rows, plural, other {# dòng}}): {before} → {after}.',
	'failure.vintage-unknown': 'Không có danh mục địa bàn “{vintage}”.',
	'failure.vintage-unknown.next': 'Hãy chọn một trong các danh mục: {known}.'
};
