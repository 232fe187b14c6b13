/** Lời của bản đồ: phóng to, tìm, chú giải, nhiều bản đồ. */
export const map = {
	'by.label': 'Mỗi bản đồ là',
	'by.sex': 'giới tính',
	'by.time': 'một kỳ',
	'legend.class': '{from} – {to}',
	'legend.count': '{words}: {count, plural, other {# địa bàn}}',
	'legend.light': 'Chỉ vào một mức để xem các địa bàn ở mức đó.',
	'legend.parity': 'nữ và nam bằng nhau',
	'map.found': '{count, plural, =0 {Không có địa bàn nào tên như vậy ở đây} other {# địa bàn}}',
	'map.keys':
		'Phím mũi tên đi sang địa bàn bên cạnh, Enter chọn, + − phóng to thu nhỏ, 0 về toàn bản đồ, Esc rời đi.',
	'map.out': 'Thu nhỏ',
	'map.in': 'Phóng to',
	'map.search': 'Tìm địa bàn trên bản đồ',
	'map.search-hint': 'Tên, có dấu hay không dấu',
	'map.whole': 'Về toàn bản đồ',
	'map.zoomed': 'Đang phóng to {times} lần',
	'map.hint':
		'Bấm vào một địa bàn để chọn, bấm lần nữa để bỏ. Phím mũi tên đi trên bản đồ; Ctrl và con lăn, hoặc hai ngón tay, để phóng to.',
	'maps.fewer': 'Vẽ {shown, number} trong {count, number} bản đồ, cách đều nhau.',
	'maps.label': 'Các bản đồ, chung một chú giải',
	'maps.split': 'theo {by}',
	'off.one-map': 'cần ít nhất hai kỳ, hoặc số liệu tách theo giới hay nhóm',
	'tab.maps': 'Nhiều bản đồ',
	'tab.pair': 'Hai bản đồ'
};
