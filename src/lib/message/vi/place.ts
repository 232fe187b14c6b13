/** Câu chữ về danh mục địa bàn riêng, ranh giới và nhóm địa bàn. */
export const place = {
	'failure.boundary-too-large': 'Tệp ranh giới nặng {size} MB; phần mềm đọc tối đa {limit} MB.',
	'failure.boundary-too-large.next':
		'Hãy rút gọn đường biên (ví dụ bằng QGIS hoặc mapshaper) hoặc tách theo tỉnh, rồi thử lại.',
	'failure.boundary-too-many': 'Tệp có {shapes} hình; phần mềm đọc tối đa {limit} hình một lần.',
	'failure.boundary-too-many.next': 'Hãy tách tệp theo cấp hoặc theo tỉnh rồi tải lên từng tệp.',
	'failure.boundary-none': 'Tệp này không có hình ranh giới nào.',
	'failure.boundary-none.next':
		'Hãy chọn tệp GeoJSON hoặc TopoJSON có các vùng (Polygon); tệp Shapefile cần xuất sang GeoJSON trước.',
	'failure.boundary-metres':
		'Tọa độ trong tệp là mét (ví dụ VN-2000, UTM), không phải kinh độ, vĩ độ, và tệp không ghi hệ tọa độ.',
	'failure.boundary-metres.next':
		'Hãy chọn hệ tọa độ của tệp trong danh sách (hỏi đơn vị cung cấp bản đồ: múi chiếu và kinh tuyến trục), hoặc xuất lại tệp ở WGS 84.',
	'failure.boundary-reference': 'Tệp dùng hệ tọa độ “{name}” mà phần mềm không biết.',
	'failure.boundary-reference.next':
		'Hãy xuất lại tệp ở WGS 84 (EPSG:4326), hoặc chọn trong danh sách nếu đó là một trong các hệ ở đó.',
	'failure.boundary-unmatched':
		'Không thuộc tính nào của các hình ({properties}) khớp với mã hay tên địa bàn của danh mục này.',
	'failure.boundary-unmatched.next':
		'Hãy chọn đúng danh mục địa bàn, hoặc chỉ ra thuộc tính nào là mã, thuộc tính nào là tên.',
	'failure.boundary-empty': 'Mọi hình trong tệp đều trống hoặc hỏng nên không vẽ được gì.',
	'failure.boundary-empty.next': 'Hãy mở tệp bằng một phần mềm bản đồ để kiểm tra rồi xuất lại.',
	'finding.boundary-beyond':
		'{rows, plural, other {# hình}} có tọa độ nằm ngoài Trái Đất (ví dụ “{example}”): bỏ ra, địa bàn đó chưa có hình.',
	'finding.boundary-empty': '{rows, plural, other {# hình}} trống, không có ranh giới (ví dụ “{example}”).',
	'finding.boundary-line':
		'{rows, plural, other {# hình}} chỉ là đường kẻ, không phải vùng (ví dụ “{example}”): bỏ ra.',
	'finding.boundary-unreadable': '{rows, plural, other {# hình}} không đọc được (ví dụ “{example}”): bỏ ra.',
	'finding.boundary-degenerate':
		'{rows, plural, other {# hình}} có vòng biên không bao quanh diện tích nào (ví dụ “{example}”): bỏ các vòng đó.',
	'finding.boundary-crossing':
		'{rows, plural, other {# hình}} có đường biên tự cắt (ví dụ “{example}”): được tách tại chỗ cắt; nên xem lại.',
	'finding.boundary-tangled':
		'{rows, plural, other {# hình}} có đường biên tự cắt quá nhiều lần (ví dụ “{example}”): giữ nguyên, có thể vẽ chưa đúng.',
	'finding.boundary-duplicate':
		'{rows, plural, other {# hình}} trùng địa bàn với hình khác (ví dụ “{example}”): gộp làm một; nếu là hai nơi khác nhau, hãy chọn lại thuộc tính.',
	'finding.boundary-contradicts':
		'{rows, plural, other {# hình}} có mã và tên không khớp nhau (ví dụ “{example}”): phần mềm theo mã; hãy kiểm tra tên.',
	'finding.boundary-nested':
		'{rows, plural, other {# hình}} xếp sai thứ tự vòng ngoài, lỗ hổng và đảo (ví dụ “{example}”): đã xếp lại theo vòng nào nằm trong vòng nào.',
	'finding.boundary-unclosed':
		'{rows, plural, other {# hình}} có vòng biên chưa khép kín (ví dụ “{example}”): đã khép lại.',
	'finding.boundary-winding':
		'{rows, plural, other {# hình}} có vòng biên quay theo chiều ngược với chiều cần để vẽ: đã đảo lại theo diện tích, hình không đổi.',
	'finding.boundary-antimeridian':
		'{rows, plural, other {# hình}} vắt qua kinh tuyến 180° hoặc bao quanh một cực (ví dụ “{example}”): được vẽ ở cả hai phía.',
	'finding.boundary-reprojected': 'Tọa độ được đổi từ {reference} sang kinh độ, vĩ độ WGS 84.',
	'finding.boundary-swapped':
		'Tệp ghi vĩ độ trước kinh độ: đã đổi lại. Hãy xem hình vẽ thử có đúng chỗ không.',
	'finding.boundary-reference-unknown':
		'Tệp ghi hệ tọa độ “{name}” mà phần mềm không biết; các con số là độ nên được hiểu là WGS 84, có thể lệch vài trăm mét.',
	'finding.boundary-simplified':
		'Đường biên quá chi tiết để vẽ trên màn hình: rút từ {before} còn {after} điểm, đường chung của hai địa bàn vẫn trùng nhau. Tệp gốc không đổi.',
	'place.group': '{name} ({count, plural, other {# địa bàn}})',
	'failure.list-no-code': 'Không thấy cột mã địa bàn (các cột: {columns}).',
	'failure.list-no-code.next':
		'Hãy chỉ ra cột nào là mã, hoặc thêm cột “code”; mỗi địa bàn cần một mã riêng, không đổi.',
	'failure.list-no-name': 'Không thấy cột tên địa bàn (các cột: {columns}).',
	'failure.list-no-name.next': 'Hãy chỉ ra cột nào là tên, hoặc thêm cột “name”.',
	'failure.list-empty': 'Không dòng nào trong tệp là một địa bàn.',
	'failure.list-empty.next': 'Mỗi dòng cần ít nhất mã và tên. Hãy xem lại cột nào là mã.',
	'finding.list-code-missing':
		'{rows, plural, other {# dòng}} không có mã (đầu tiên ở dòng {first}: “{example}”): bỏ ra.',
	'finding.list-duplicate':
		'{rows, plural, other {# dòng}} trùng mã với dòng trước (ví dụ {example}, dòng {first}): chỉ giữ dòng đầu tiên của mỗi mã.',
	'finding.list-parent-unknown':
		'{rows, plural, other {# địa bàn}} thuộc một địa bàn không có trong danh mục nào (ví dụ {example}, dòng {first}): tạm coi là không thuộc địa bàn nào.',
	'finding.list-circle':
		'{rows, plural, other {# địa bàn}} nằm trong chính mình theo vòng tròn ({example}, dòng {first}): vòng được cắt ở đó.',
	'finding.list-name-missing':
		'{rows, plural, other {# địa bàn}} không có tên (đầu tiên ở dòng {first}): mã được dùng thay tên.',
	'finding.list-level-order':
		'{rows, plural, other {# địa bàn}} nằm trong một địa bàn cùng cấp (ví dụ {example}, dòng {first}): hãy kiểm tra cột cấp.',
	'finding.list-position':
		'{rows, plural, other {# địa bàn}} có tọa độ không phải kinh độ, vĩ độ (ví dụ {example}, dòng {first}): chưa vẽ được thành điểm.',
	'finding.list-size':
		'{rows, plural, other {# địa bàn}} có diện tích không đọc được, hoặc không rõ dấu nào ngăn hàng nghìn (ví dụ {example}, dòng {first}): coi như chưa biết.',
	'finding.list-date':
		'{rows, plural, other {# địa bàn}} có ngày không đọc được (ví dụ {example}, dòng {first}): hãy viết dạng 2025-07-01.',
	'finding.list-group-levels':
		'{rows, plural, other {# địa bàn}} ở cấp khác với phần lớn nhóm của nó (ví dụ {example}, dòng {first}): không tính vào nhóm, để không cộng hai lần.',
	'finding.list-base':
		'{areas, plural, other {# địa bàn}} cấp trên được lấy từ danh mục “{vintage}” theo mã.',
	'nav.area': 'Địa bàn',
	'place.title': 'Danh mục địa bàn và ranh giới',
	'place.lede':
		'Mỗi danh mục là một bộ địa bàn có hiệu lực trong một khoảng thời gian. Danh mục và ranh giới bạn mang đến được giữ trên máy này, không gửi đi đâu.',
	'place.own': 'của bạn',
	'place.since': '{from} – nay',
	'place.until': '{from} – {to}',
	'place.no-dates': 'không ghi thời gian',
	'place.level': 'Cấp',
	'place.count': 'Số địa bàn',
	'place.has-boundaries': 'Ranh giới',
	'place.boundaries-yes': 'có',
	'place.boundaries-no': 'chưa có: vẽ thành ô',
	'place.boundaries-own': 'của bạn: {file} ({matched}/{all})',
	'place.source': 'Nguồn: {source}',
	'place.sizes': 'Diện tích: {source}',
	'place.licence': 'Giấy phép: {licence}',
	'place.bring': 'Mang danh mục hoặc ranh giới của bạn đến',
	'place.bring-list': 'Thêm danh mục địa bàn',
	'place.bring-list-note':
		'CSV, Excel hoặc GeoJSON: mã, tên; nếu có thì cấp, cấp trên, loại, kinh độ, vĩ độ, diện tích, từ ngày, đến ngày và các cột phân nhóm (vùng nghèo, xã Dự án 8 …).',
	'place.bring-boundaries': 'Thêm ranh giới',
	'place.bring-boundaries-note': 'GeoJSON hoặc TopoJSON; tọa độ là độ (WGS 84) hoặc mét (VN-2000, UTM).',
	'place.needs-script': 'Mang danh mục đến cần trình duyệt chạy được JavaScript.',
	'place.reading': 'Đang đọc {file} …',
	'place.kept': 'Đã giữ “{name}” trên máy này.',
	'place.kept-memory': 'Trình duyệt này không cho giữ tệp: “{name}” chỉ còn đến khi đóng trang.',
	'place.remove': 'Xóa',
	'place.remove-boundaries': 'Bỏ ranh giới của bạn',
	'place.remove-sure': 'Xóa “{name}” khỏi máy này? Bộ số liệu đã dùng nó vẫn còn, nhưng không còn bản đồ.',
	'place.undo': 'Hoàn lại thay đổi cuối',
	'place.list-of': 'Danh mục trong tệp {file}',
	'place.list-name': 'Tên danh mục',
	'place.list-areas': '{count, plural, other {# địa bàn}}.',
	'place.columns': 'Các cột được hiểu là',
	'place.keep-list': 'Giữ danh mục này',
	'place.boundaries-of': 'Ranh giới trong tệp {file}',
	'place.vintage': 'Cho danh mục',
	'place.object': 'Lớp trong tệp',
	'place.property.code': 'Thuộc tính là mã',
	'place.property.name': 'Thuộc tính là tên',
	'place.property.within': 'Thuộc tính là cấp trên',
	'place.property.none': 'không có',
	'place.reference': 'Hệ tọa độ',
	'place.reference-choose': 'hãy chọn',
	'place.matched': '{count}/{all} địa bàn có hình',
	'place.strangers':
		'{count, plural, =0 {Hình nào cũng có địa bàn} other {# hình không gắn được với địa bàn nào}}',
	'place.bare': '{count, plural, =0 {Địa bàn nào cũng có hình} other {# địa bàn chưa có hình}}',
	'place.fault.empty': 'trống',
	'place.fault.line': 'chỉ là đường',
	'place.fault.unreadable': 'không đọc được',
	'place.fault.beyond': 'tọa độ ngoài Trái Đất',
	'place.fault.ambiguous': 'tên ứng với nhiều địa bàn',
	'place.keep-boundaries': 'Dùng ranh giới này',
	'place.preview': 'Hình vẽ thử {count} địa bàn',
	'place.more': 'và {count} mục nữa',
	'place.no-findings': 'Không thấy điều gì cần lưu ý.',
	'place.role.code': 'mã',
	'place.role.name': 'tên',
	'place.role.name_en': 'tên tiếng Anh',
	'place.role.level': 'cấp',
	'place.role.parent': 'thuộc (mã hoặc tên cấp trên)',
	'place.role.type': 'loại',
	'place.role.lon': 'kinh độ',
	'place.role.lat': 'vĩ độ',
	'place.role.size': 'diện tích',
	'place.role.from': 'hiệu lực từ',
	'place.role.to': 'hiệu lực đến',
	'place.role.group': 'nhóm địa bàn',
	'place.role.ignore': 'không dùng',
	'place.search': 'Tìm theo tên hoặc mã',
	'place.search-go': 'Tìm',
	'place.all-levels': 'mọi cấp',
	'place.found': '{count, plural, =0 {Không có địa bàn nào như vậy} other {# địa bàn}}',
	'place.code': 'Mã',
	'place.name': 'Tên',
	'place.lies-in': 'Thuộc',
	'place.below': 'Địa bàn bên trong',
	'place.ended': 'đã giải thể',
	'place.page': 'Trang {page}/{pages}',
	'place.before': 'Trang trước',
	'place.next': 'Trang sau',
	'place.unknown': 'Không có danh mục “{id}” ở đây.',
	'place.unknown-next': 'Nếu đó là danh mục bạn mang đến, nó chỉ có trên máy đã giữ nó.',
	'beside.title': 'Không có trên bản đồ',
	'beside.unmatched': '{count, plural, other {# địa bàn của số liệu không có trong danh mục}}',
	'beside.unshaped': '{count, plural, other {# địa bàn có số liệu nhưng chưa có hình}}',
	'beside.bare': '{count, plural, other {# hình không có số liệu}}',
	'beside.tiles': 'Cấp này chưa có ranh giới nên được vẽ thành ô, xếp theo cấp trên và vị trí gần đúng.',
	'beside.bring': 'Thêm ranh giới',
	'ask.group': 'Nhóm địa bàn',
	'ask.group-all': 'tất cả',
	'ask.shape': 'Vẽ địa bàn',
	'shape.outline': 'theo ranh giới',
	'shape.tile': 'thành ô bằng nhau'
} as const;
