/** Words on figures carried over changes of areas. */
export const crosswalk = {
	'break.mark': 'địa giới mới {date}',
	'break.reported':
		'Từ {date}, số liệu được báo cáo theo địa giới mới: {from} → {to}{basis, select, none {} other { ({basis})}}. Hai bên vạch là các địa bàn khác nhau nên đường không nối liền.',
	'break.carried':
		'Vạch đứng: địa giới thay đổi từ {date}, {from} → {to}{basis, select, none {} other { ({basis})}}. Số liệu ở phía bên kia được quy về cùng một bộ địa bàn.',
	'break.carry': 'Quy về {vintage}',
	'geo.label': 'Địa giới',
	'geo.reported': 'Như đã báo cáo',
	'geo.on': 'Quy về {vintage}',
	'geo.weight': 'Chia địa bàn bị tách theo',
	'geo.weight-none': 'Không chia',
	'carry.note':
		'Đã quy về {vintage}: số đếm được cộng, tỷ lệ được tính lại từ tử số và mẫu số của các địa bàn cũ.',
	'carry.back': 'Xem như đã báo cáo',
	'carry.divided':
		'{count, number} địa bàn để trống: có địa bàn cũ bị chia cho nhiều địa bàn mới và không ai công bố phần chia. Chọn một số đếm để chia theo, hoặc xem ở cấp lớn hơn.',
	'carry.estimated':
		'{count, number} địa bàn là ước tính: phần của địa bàn cũ bị chia được tính theo “{weight}” của các địa bàn mới.',
	'carry.unmatched':
		'{count, number} địa bàn cũ có số liệu nhưng không có trong bảng chuyển đổi nên không được tính ở các địa bàn dưới cấp cả nước.',
	'origin.carried': 'cộng từ {count, number} địa bàn cũ',
	'origin.estimated': 'ước tính: có phần của địa bàn cũ bị chia',
	'origin.divided': 'không tính được: địa bàn cũ bị chia, chưa biết phần chia',
	'lineage.came': '{name} gồm {areas}, từ {date}.',
	'lineage.became': '{name} thành {areas}, từ {date}.',
	'lineage.part': 'một phần {name}',
	'lineage.basis': 'Căn cứ: {basis}.',
	'lineage.and': '{list} và {last}',
	'made.title': 'Tính từ những số liệu nào',
	'made.area': 'Địa bàn cũ',
	'made.code': 'Mã',
	'made.share': 'Phần tính vào',
	'made.unknown': 'chưa biết',
	'made.value': 'Giá trị',
	'failure.carry-not-additive':
		'Không thể quy chỉ số này về địa giới khác: {area} gồm {areas, number} địa bàn cũ, mà giá trị của chúng không cộng hay lấy trung bình được vì không có tử số và mẫu số.',
	'failure.carry-not-additive.next':
		'Xem như đã báo cáo (bỏ geo=), hoặc bổ sung cột tử số và mẫu số rồi tải lại tệp.',
	'failure.carry-no-parts':
		'Không thể quy tỷ lệ này về địa giới khác: {area} gồm {areas, number} địa bàn cũ, mà số liệu của chúng thiếu tử số hoặc mẫu số.',
	'failure.carry-no-parts.next':
		'Xem như đã báo cáo (bỏ geo=), hoặc bổ sung cột tử số và mẫu số cho các địa bàn đó.',
	'failure.carry-no-weight':
		'Không thể chia theo “{weight}”: số đếm này chưa được báo cáo trên các địa bàn của {geo}.',
	'failure.carry-no-weight.next': 'Bỏ weight=, hoặc chọn một số đếm có số liệu trên các địa bàn ấy.',
	'failure.crosswalk-column': 'Bảng chuyển đổi này thiếu cột “{column}”.',
	'failure.crosswalk-column.next':
		'Dùng tệp CSV có dòng tiêu đề và các cột old, new, nếu biết thì thêm share (từ 0 đến 1).',
	'failure.crosswalk-share': 'Dòng {line, number}: phần chia “{share}” không phải là số từ 0 đến 1.',
	'failure.crosswalk-share.next': 'Ghi phần chia bằng số thập phân có dấu chấm, ví dụ 0.35.'
};
