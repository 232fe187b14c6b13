/** Câu chữ của hồ sơ địa bàn và trang lãnh đạo khi đưa vào báo cáo. */
export const told = {
	'told.profile': 'Hồ sơ địa bàn: {name} · {vintage}',
	'told.profile-drawn': 'Hình vẽ {count, number} trên {all, number} chỉ số; bảng có đủ.',
	'told.key-right': '› càng sang phải càng tốt, hoặc càng cao nếu không có chiều tốt',
	'told.head.indicator': 'Chỉ số',
	'told.head.period': 'Kỳ',
	'told.head.value': 'Giá trị',
	'told.head.parent': 'Nơi bao quanh',
	'told.head.median': 'Trung vị của nhóm',
	'told.head.stand': 'So với nhóm',
	'told.book': '{name}: {area}, {time}',
	'told.book-key': 'Trong hình: màu xanh là % kế hoạch đã đạt, màu be là % kinh phí đã giải ngân.',
	'told.standing': '{name}: {reached}, bằng {share} của {plan}.',
	'told.standing-plain': '{name}: {reached}.',
	'told.made-up': 'số mô phỏng',
	'told.money': 'Kinh phí: đã giải ngân, được giao, % giải ngân',
	'failure.parcel-page': 'Hồ sơ địa bàn và trang sổ theo dõi chưa mang theo được trong tệp HTML.',
	'failure.parcel-page.next': 'Hãy lưu báo cáo thành Word hoặc in ra PDF.',
	'failure.no-such-area': 'Không có địa bàn {code} trong danh mục {vintage}.',
	'failure.no-such-area.next': 'Hãy mở lại hồ sơ địa bàn và thêm vào báo cáo.'
};
