/** Sentences made from the numbers of a view. */
export const insight = {
	'insight.extremes':
		'Ở {top}, {indicator} là {high}{times, select, none {, {highest, select, no {thuộc nhóm cao nhất} other {cao nhất}}; {lowest, select, no {thuộc nhóm thấp nhất} other {thấp nhất}} là {bottom} ({low})} other {, gấp {times} lần {bottom}}}.',
	'insight.one-area': 'Ở {top}, {indicator} là {high}.',
	'insight.all-equal': 'Mọi địa bàn có cùng giá trị: {indicator} là {high}.',
	'insight.none': 'Chưa có số liệu về {indicator} cho lựa chọn này.',
	'insight.gap-top': '{indicator}: chênh lệch nữ − nam lớn nhất ở {top}, {high}.',
	'insight.ratio-top': '{indicator}: tỷ số nữ/nam xa 1 nhất ở {top}, {high}.',
	'insight.median': 'Trung vị của {count, number} địa bàn là {value}.',
	'insight.whole': 'Tính chung {place}: {value}.',
	'insight.whole-sexes': 'Tính chung {place}: nữ {women}, nam {men}, chênh lệch nữ − nam {gap}.',
	'insight.change':
		'{how, select, none {Không địa bàn nào trong {count, number} địa bàn thay đổi rõ} allfell {Cả {count, number} địa bàn đều giảm} allrose {Cả {count, number} địa bàn đều tăng} fell {{down, number} trên {count, number} địa bàn giảm, không địa bàn nào tăng} rose {{up, number} trên {count, number} địa bàn tăng, không địa bàn nào giảm} other {{down, number} trên {count, number} địa bàn giảm, {up, number} tăng}} so với {since}{alike, plural, =0 {} other {; # địa bàn chưa phân biệt được}}.',
	'insight.women-lower':
		'Nữ thấp hơn nam ở {lower, number} trên {count, number} địa bàn; chênh lệch lớn nhất ở {top} ({gap}){alike, plural, =0 {} other {; # địa bàn chưa phân biệt được nữ và nam}}.',
	'insight.women-higher':
		'Nữ cao hơn nam ở {higher, number} trên {count, number} địa bàn; chênh lệch lớn nhất ở {top} ({gap}){alike, plural, =0 {} other {; # địa bàn chưa phân biệt được nữ và nam}}.',
	'insight.no-sex':
		'Chỉ số này chưa tách theo giới ở số liệu này: chưa thể nói về khoảng cách giữa nữ và nam.',
	'insight.one-sex': 'Chỉ số này chỉ tính cho {sex, select, F {nữ} other {nam}}.',
	'insight.absent':
		'{absent, number} trên {count, number} địa bàn không có giá trị; không địa bàn nào trong số đó được tính là 0.',
	'insight.partial': '{count, number} địa bàn được tính từ số liệu chưa đủ: con số thật có thể khác.',
	'insight.refused-whole':
		'Không tính số chung cho {place}: chỉ số này không có tử số và mẫu số nên không thể cộng hay lấy trung bình.',
	'insight.synthetic': 'Đây là dữ liệu mô phỏng để trình diễn, không phải số liệu thật.',
	'insight.extremes-alike':
		'{indicator}: các địa bàn chưa khác nhau rõ, từ {low} ({bottom}) đến {high} ({top}).',
	'insight.apart-none':
		'{indicator}: chưa phân biệt được nữ và nam; ngay ở nơi chênh lệch nhiều nhất ({top}, {high}), chênh lệch vẫn nằm trong phạm vi sai số.',
	'insight.whole-alike':
		'Tính chung {place}: nữ {women}, nam {men}; chênh lệch nằm trong phạm vi sai số nên chưa phân biệt được nữ và nam.',
	'insight.whole-gap':
		'Tính chung {place}, khoảng cách nữ – nam {way, select, closed {đã thu hẹp} other {đã giãn ra}}: từ {before} ({since}) đến {after} ({now}).',
	'insight.gaps-alike':
		'Chưa phân biệt được nữ và nam ở {alike, number} trên {count, number} địa bàn: chênh lệch nằm trong phạm vi sai số.',
	'insight.reversal':
		'Nữ và nam đổi vị trí ở {count, number} địa bàn so với {since}: ở {area}, {way, select, up {nữ từ thấp hơn nam ({before}) thành cao hơn nam ({after})} other {nữ từ cao hơn nam ({before}) thành thấp hơn nam ({after})}}.',
	'insight.closing':
		'Khoảng cách nữ – nam thu hẹp ở {count, number} địa bàn, nhiều nhất ở {area}: từ {before} ({since}) đến {after} ({now}).',
	'insight.widening':
		'Khoảng cách nữ – nam giãn ra ở {count, number} địa bàn, nhiều nhất ở {area}: từ {before} ({since}) đến {after} ({now}).',
	'insight.outlier':
		'{area} khác hẳn các địa bàn khác: {value}, trong khi trung vị là {median}{count, plural, =1 {} other { (có # địa bàn khác hẳn như vậy)}}. Nên kiểm tra số liệu hoặc tìm hiểu nguyên nhân.',
	'insight.targets': 'Trong {count, number} địa bàn có mục tiêu: {list}.',
	'insight.targets.met': '{count, number} đạt',
	'insight.targets.on-track': '{count, number} đúng tiến độ',
	'insight.targets.off-track': '{count, number} chậm hoặc không đạt',
	'insight.targets.moving-away': '{count, number} đi xa mục tiêu',
	'insight.targets.unjudged': '{count, number} chưa đánh giá được',
	'insight.target-least': 'Còn xa mục tiêu nhất là {area}: {value}, mục tiêu {target}.',
	'insight.suppressed':
		'Số liệu của {hidden, number} trên {count, number} địa bàn bị ẩn để không lộ danh tính; các nhận định không dùng những số đó.',
	'insight.base':
		'{few, number} trên {count, number} địa bàn có tỷ lệ tính trên chưa đến {least, number} người: thêm bớt một người đã làm tỷ lệ thay đổi nhiều.',
	'insight.version':
		'So với bản trước ({version}, {date}): {changed, number} số liệu thay đổi, {added, number} thêm mới, {removed, number} bỏ đi.',
	'insight.version-same': 'Không số liệu nào thay đổi so với bản trước ({version}, {date}).',
	'insight.whole-partial':
		'Tính chung {place}, chưa đủ số liệu nên chưa so sánh được: nữ {women}, nam {men}.',
	'insight.copy': 'Sao chép kèm nguồn',
	'insight.why': 'Căn cứ',
	'insight.why-view': 'Xem số liệu của nhận định này',
	'insight.why-sql': 'Câu lệnh SQL lấy ra những số đó:',
	'insight.more': 'Xem thêm {count, number} nhận định'
};
