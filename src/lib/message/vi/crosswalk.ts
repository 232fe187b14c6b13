/** Words on figures carried over changes of areas. */
export const crosswalk = {
	'break.mark': 'địa giới mới {date}',
	'break.reported':
		'Từ {date}, số liệu được báo cáo theo địa giới mới: {from} thành {to}{basis, select, none {} other { ({basis})}}. Hai bên vạch là các địa bàn khác nhau nên đường không nối liền.',
	'break.carried':
		'Vạch đứng: địa giới thay đổi từ {date}, {from} thành {to}{basis, select, none {} other { ({basis})}}. Số liệu ở phía bên kia được quy về cùng một bộ địa bàn.',
	'break.maps':
		'Chỉ có các kỳ báo cáo theo {vintage}. {count, number} kỳ khác được báo cáo theo {others}: địa bàn khác nhau nên không đặt bản đồ cạnh nhau. Quy về một bộ địa giới để xem đủ các kỳ.',
	'place.both': 'chung các địa bàn có số liệu',
	'break.carry': 'Quy về {vintage}',
	'geo.label': 'Địa giới',
	'geo.reported': 'Như đã báo cáo',
	'geo.on': 'Quy về {vintage}',
	'geo.weight': 'Chia địa bàn bị tách theo',
	'geo.weight-none': 'Không chia',
	'geo.weight-size': 'Diện tích (km²)',
	'carry.note':
		'Đã quy về {vintage}: số đếm được cộng, tỷ lệ được tính lại từ tử số và mẫu số của các địa bàn đã báo cáo.',
	'carry.back': 'Xem như đã báo cáo',
	'carry.divided':
		'{count, number} địa bàn để trống: có địa bàn đã báo cáo bị chia cho nhiều địa bàn khác và không ai công bố phần chia. Chọn cách chia (theo một số đếm hay theo diện tích), hoặc xem ở cấp lớn hơn.',
	'carry.estimated':
		'{count, number} địa bàn là ước tính: phần của địa bàn bị chia được tính theo “{weight}” của các địa bàn nhận.',
	'carry.estimated-size':
		'{count, number} địa bàn là ước tính: địa bàn bị chia được tính cho các địa bàn nhận theo tỷ lệ diện tích của chúng, coi như số liệu trải đều trên đất và mỗi nơi nhận phần tương ứng với toàn bộ diện tích của mình (không ai công bố phần đất thực nhận).{source, select, none {} other { Diện tích: {source}.}}',
	'carry.lifted':
		'{count, number} địa bàn đã giải thể trước lần thay đổi này mà không rõ nhập vào địa bàn nào: số liệu của chúng chỉ được tính từ cấp {level} trở lên, không có ở cấp đang xem.',
	'carry.lifted-list': 'Các địa bàn chỉ được tính từ cấp {level} ({count, number})',
	'carry.unmatched':
		'{count, number} địa bàn có số liệu nhưng không có trong bảng chuyển đổi nên không được tính ở các địa bàn dưới cấp cả nước.',
	'carry.unmatched-list': 'Các địa bàn không được tính ({count, number})',
	'made.more': '{shown, number} địa bàn đầu; tải JSON để có đủ.',
	'origin.carried': 'tính từ các địa bàn đã báo cáo',
	'origin.estimated': 'ước tính: có phần của địa bàn bị chia',
	'origin.divided': 'không tính được: địa bàn đã báo cáo bị chia, chưa biết phần chia',
	'key.estimated': 'ước tính, gạch chéo',
	'lineage.came': '{name} gồm {areas}, từ {date}.',
	'lineage.became': '{name} thành {areas}, từ {date}.',
	'lineage.part': 'một phần {name}',
	'lineage.basis': 'Căn cứ: {basis}.',
	'lineage.and': '{list} và {last}',
	'made.title': 'Tính từ những số liệu nào',
	'made.area': 'Địa bàn đã báo cáo',
	'made.share': 'Phần tính vào',
	'made.unknown': 'chưa biết',
	'made.value': 'Giá trị',
	'crosswalk.title': 'Bảng chuyển đổi địa giới',
	'crosswalk.intro':
		'Địa bàn cũ thành địa bàn nào: dùng để quy số liệu về một địa giới khác. Bảng bạn sửa hoặc tải lên chỉ được giữ trong trình duyệt này và dùng cho các tệp của bạn.',
	'crosswalk.between': 'Từ {from} đến {to}',
	'crosswalk.from': 'Địa giới cũ',
	'crosswalk.to': 'Địa giới mới',
	'crosswalk.level': 'Cấp',
	'crosswalk.date': 'Từ ngày',
	'crosswalk.basis': 'Căn cứ',
	'crosswalk.lines': 'Số dòng',
	'crosswalk.own': 'Bản của bạn',
	'crosswalk.bring': 'Đưa bảng của bạn vào',
	'crosswalk.no-level': 'Hai bộ địa giới này không có cấp nào chung, nên không nối được với nhau.',
	'crosswalk.unknown': 'Trình duyệt này không có bảng chuyển đổi giữa hai bộ địa giới ấy.',
	'crosswalk.unknown-next':
		'Danh mục bạn mang đến chỉ có trên máy đã giữ nó, và hai danh mục phải có một cấp chung. Hãy xem lại ở trang Địa bàn.',
	'crosswalk.open': 'Mở',
	'crosswalk.since': 'Có hiệu lực từ {date}.',
	'crosswalk.search': 'Tìm theo tên hoặc mã',
	'crosswalk.divided-only': 'Chỉ địa bàn bị chia',
	'crosswalk.upload': 'Tải lên CSV (old, new, share)',
	'crosswalk.old-code': 'Mã cũ',
	'crosswalk.new-code': 'Mã mới',
	'crosswalk.add': 'Thêm dòng',
	'crosswalk.old': 'Địa bàn cũ',
	'crosswalk.new': 'Thành',
	'crosswalk.share': 'Phần',
	'crosswalk.share-of': 'Phần của {from} vào {to}, phần trăm',
	'crosswalk.part': 'chỉ một phần nhỏ',
	'crosswalk.drop': 'Bỏ',
	'crosswalk.drop-line': 'Bỏ dòng {from} – {to}',
	'crosswalk.none': 'Không có dòng nào.',
	'crosswalk.more': 'Xem thêm',
	'crosswalk.shown': '{shown, number} trên {count, number} dòng',
	'crosswalk.keep': 'Giữ và dùng trong trình duyệt này',
	'crosswalk.discard': 'Bỏ các thay đổi',
	'crosswalk.undo': 'Hoàn tác lần giữ gần nhất',
	'crosswalk.grave': 'Chưa giữ được: hãy sửa mã lạ và các phần không cộng đủ 100%.',
	'crosswalk.said.kept': 'Đã giữ. Bảng này được dùng khi quy số liệu của các tệp trên máy này.',
	'crosswalk.said.not-kept': 'Trình duyệt này không cho giữ tệp. Hãy tải bảng về dạng CSV.',
	'crosswalk.said.undone': 'Đã hoàn tác.',
	'crosswalk.fault.nowhere': '{count, number} địa bàn cũ không có dòng nào',
	'crosswalk.fault.unknown-old': '{count, number} mã cũ không có trong danh sách địa bàn',
	'crosswalk.fault.unknown-new': '{count, number} mã mới không có trong danh sách địa bàn',
	'crosswalk.fault.not-reached': '{count, number} địa bàn mới không được địa bàn cũ nào dẫn đến',
	'crosswalk.fault.share-sum': '{count, number} địa bàn cũ có các phần không cộng đủ 100%',
	'failure.crosswalk-part': '“{share}” không phải là số phần trăm từ 0 đến 100.',
	'failure.crosswalk-part.next': 'Ghi số phần trăm, hoặc để trống nếu chưa biết.',
	'failure.carry-not-additive':
		'Không thể quy chỉ số này về địa giới khác: {area} ứng với {areas, number} địa bàn đã báo cáo, mà giá trị của chúng không cộng hay lấy trung bình được vì không có tử số và mẫu số.',
	'failure.carry-not-additive.next':
		'Xem như đã báo cáo (bỏ geo=), hoặc bổ sung cột tử số và mẫu số rồi tải lại tệp.',
	'failure.carry-no-parts':
		'Không thể quy tỷ lệ này về địa giới khác: {area} ứng với {areas, number} địa bàn đã báo cáo, mà số liệu của chúng thiếu tử số hoặc mẫu số.',
	'failure.carry-no-parts.next':
		'Xem như đã báo cáo (bỏ geo=), hoặc bổ sung cột tử số và mẫu số cho các địa bàn đó.',
	'failure.carry-no-weight':
		'Không thể chia theo “{weight}”: số đếm này chưa được báo cáo trên các địa bàn của {geo}.',
	'failure.carry-no-weight.next': 'Bỏ weight=, hoặc chọn một số đếm có số liệu trên các địa bàn ấy.',
	'failure.carry-no-size':
		'Không chia được theo diện tích: chưa biết diện tích các địa bàn cấp {level} của {vintage}.',
	'failure.carry-no-size.next':
		'Bỏ weight=km2, chọn một số đếm, hoặc đưa danh mục có cột diện tích (km²) hay ranh giới của các địa bàn ấy vào trang Địa bàn.',
	'failure.crosswalk-column': 'Bảng chuyển đổi này thiếu cột “{column}”.',
	'failure.crosswalk-column.next':
		'Dùng tệp CSV có dòng tiêu đề và các cột old, new, nếu biết thì thêm share (từ 0 đến 1).',
	'failure.crosswalk-share': 'Dòng {line, number}: phần chia “{share}” không phải là số từ 0 đến 1.',
	'failure.crosswalk-share.next': 'Ghi phần chia bằng số thập phân có dấu chấm, ví dụ 0.35.'
};
