/** Words of an area's profile. */
export const profile = {
	'profile.headline':
		'{name}: trên {count, number} chỉ số có chiều tốt – xấu và so sánh được, {better, plural, =0 {không chỉ số nào} other {# chỉ số}} tốt hơn phần lớn các địa bàn tương tự, {worse, plural, =0 {không chỉ số nào} other {# chỉ số}} kém hơn phần lớn.',
	'profile.headline.few':
		'{name}: số liệu có về rất ít địa bàn tương tự hoặc không có chiều tốt – xấu, nên chưa thể nói địa bàn này hơn hay kém.',
	'profile.headline.between':
		'{name}: trên {count, number} chỉ số so sánh được, không chỉ số nào tốt hơn hay kém hơn phần lớn các địa bàn tương tự.',
	'profile.headline.none': 'Chưa có bộ số liệu nào về {name}.',
	'profile.made-of': 'Lập ngày {date} từ:',
	'profile.became': 'Từ ngày {date} trở thành:',
	'profile.partly': 'số liệu chưa đủ',
	'profile.part': 'một phần',
	'profile.peers.parent': 'So với {count, number} địa bàn cùng cấp trong {place}.',
	'profile.peers.level': 'So với {count, number} địa bàn cùng cấp của {place}.',
	'profile.peers.size': 'So với {count, number} địa bàn cùng cấp có số dân gần nhất.',
	'profile.scale':
		'Mọi chỉ số nằm trên cùng một thang: giữa là trung vị của các địa bàn đó, đầu thang là giá trị xa trung vị nhất; sang phải là tốt hơn; với số đếm và chỉ số không có chiều tốt – xấu, sang phải là cao hơn.',
	'profile.key-parent': 'cấp trên hoặc cả nước',
	'profile.key-peer': 'một địa bàn tương tự',
	'profile.key-middle': 'một nửa ở giữa',
	'profile.key-median': 'trung vị',
	'profile.of-total': 'trong tổng số {total}',
	'profile.axis.lower': 'thấp hơn',
	'profile.axis.higher': 'cao hơn',
	'profile.axis.worse': 'kém hơn',
	'profile.axis.better': 'tốt hơn',
	'profile.stand.better':
		'tốt hơn {above, number} trên {count, number} địa bàn{like, plural, =0 {} other {, không phân biệt được với {like, number}}}',
	'profile.stand.worse':
		'kém hơn {below, number} trên {count, number} địa bàn{like, plural, =0 {} other {, không phân biệt được với {like, number}}}',
	'profile.stand.between':
		'ở khoảng giữa: tốt hơn {above, number}, kém hơn {below, number}{like, plural, =0 {} other {, không phân biệt được với {like, number}}}',
	'profile.few-peers': 'chỉ {count, number} địa bàn tương tự có số liệu: chưa đủ để so sánh',
	'profile.gap': 'nữ {women}, nam {men} (nữ − nam {gap})',
	'profile.trend': 'xu hướng: {from} là {first}, {to} là {last}',
	'profile.inside': 'Các địa bàn trong {name} ({count, number})',
	'profile.no-data':
		'Chưa có bộ số liệu nào có địa bàn này. Tải tệp của bạn lên, hoặc xem các bộ số liệu có sẵn.',
	'profile.link': 'Hồ sơ của {name}',
	'profile.unknown': 'Không có địa bàn nào mang mã “{code}” trong bộ địa giới “{vintage}”.',
	'profile.unknown-next': 'Chọn một địa bàn trên bản đồ, rồi mở hồ sơ của địa bàn đó.'
};
