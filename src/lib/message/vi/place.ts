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
	'ask.group': 'Nhóm địa bàn',
	'ask.group-all': 'tất cả',
	'ask.shape': 'Vẽ địa bàn',
	'shape.outline': 'theo ranh giới',
	'shape.tile': 'thành ô bằng nhau'
} as const;
