/** What the gate says: which numbers of people are hidden, why, and what it refuses. */
export const disclosure = {
	'failure.disclosure-table': 'Bảng cần bảo vệ không đúng mẫu, ở chỗ: {where}.',
	'failure.disclosure-table.next': `Hãy sửa chỗ đó. Mẫu: '{' policy: '{' threshold, zeros: "open" hoặc "closed" '}', cells: '{' tên: số đếm '}', equations: ['{' total, parts '}'] '}'.`,
	'failure.disclosure-unequal': 'Tổng “{total}” ghi {value} nhưng các phần cộng lại được {sum}.',
	'failure.disclosure-unequal.next': 'Hãy sửa số hoặc bỏ đẳng thức đó, rồi làm lại.',
	'failure.disclosure-exposed':
		'Không che được {count} số: {cells}. Người đọc vẫn suy ra được các số này từ những gì được công bố.',
	'failure.disclosure-exposed.next':
		'Chưa có gì được đưa ra ngoài. Hãy gộp các nhóm nhỏ, bỏ bớt một chiều phân tổ, hoặc rút lại bản đã công bố.',
	'failure.disclosure-given-away':
		'Không che được {count} số: {cells}. Các số này đã lộ từ bản công bố trước; nay có che hết cũng không lấy lại được.',
	'failure.disclosure-given-away.next':
		'Chưa có gì được đưa ra ngoài. Hãy rút lại bản đó, rồi công bố bản này theo cách che phần còn lại và ghi rõ số đã lộ. Nếu tệp đó chưa từng đưa cho ai thì bỏ nó khỏi danh sách đã lưu.',
	'failure.disclosure-published':
		'Bảng công bố như vậy chỉ đạt mức bảo vệ {level}: {count} số đã lộ hoặc gần lộ ({cells}).',
	'failure.disclosure-published.next':
		'Hãy che lại bằng lệnh protect không kèm --published, rồi công bố bảng đó.',
	'failure.disclosure-json': 'Không đọc được JSON: {reason}.',
	'failure.disclosure-json.next': 'Hãy kiểm tra tệp rồi làm lại.',
	'failure.disclosure-rules': 'Quy tắc bảo vệ không đúng, ở chỗ: {where}.',
	'failure.disclosure-rules.next': `Các mục được dùng: threshold, zeros ("open" hoặc "closed"), rounding, bases, dominance '{' n, k '}', p, singleton.`,

	'gate.note':
		'{hidden, number} số không hiện để không ai nhận ra người được đếm (số đếm dưới {threshold}, và những số làm lộ chúng)',
	'gate.rounded': 'số đếm làm tròn đến {rounding}',
	'gate.withheld': '{withheld, number} số được nguồn giữ kín',
	'gate.off': 'CHƯA che số nhỏ: {name} tắt ngày {date}, lý do: {reason}',
	'gate.told':
		'mức bảo vệ {level}: {primary} số nhỏ và {secondary} số làm lộ chúng không hiện, {shown} số hiện',

	'gate.save': 'Lưu ra tệp (che số nhỏ)',
	'gate.why':
		'Số liệu này chỉ nằm trên máy bạn và đang hiện đủ. Trước khi ra khỏi máy, những số đếm quá nhỏ và những số làm lộ chúng được che, để không ai nhận ra người được đếm.',
	'gate.threshold': 'Che số đếm dưới',
	'gate.zeros': 'Số 0',
	'gate.zeros-open': 'để hiện',
	'gate.zeros-closed': 'che như số nhỏ',
	'gate.rounding': 'Làm tròn đến',
	'gate.rounding-none': 'không làm tròn',
	'gate.apply': 'Áp dụng',
	'gate.working': 'Đang tìm những số phải che và thử suy ngược lại từ những số còn hiện…',
	'gate.cancel': 'Dừng',
	'gate.level':
		'Đã thử suy ngược từ mọi tổng, dòng, cột và cấp địa bàn: mỗi số nhỏ vẫn có thể là bất cứ số nào từ 1 (hoặc ít hơn) đến ngưỡng.',
	'gate.indicator': 'Chỉ tiêu',
	'gate.primary': 'Số nhỏ',
	'gate.secondary': 'Che thêm',
	'gate.shown': 'Còn hiện',
	'gate.is-off': 'Không che số nào. Lý do, tên và ngày ghi ngay trong hình và tệp.',
	'gate.is-open': 'Bộ số liệu này không đếm người, nên không có gì phải che.',
	'gate.view-svg': 'Hình này (SVG)',
	'gate.view-csv': 'Bảng này (CSV)',
	'gate.all-csv': 'Toàn bộ số liệu (CSV)',
	'gate.otherwise': 'Bản chưa che, hoặc tắt việc che',
	'gate.own-why': 'Bản chưa che chỉ để bạn giữ: tên tệp và từng dòng đều ghi rõ là không công bố.',
	'gate.own': 'Lưu bản chưa che cho tôi',
	'gate.off-why':
		'Tắt việc che thì phải ghi lý do và tên; ngày hôm nay được ghi kèm, và tất cả đi cùng số liệu.',
	'gate.reason': 'Lý do',
	'gate.name': 'Họ tên',
	'gate.off-go': 'Tắt việc che',
	'gate.own-use': 'CHƯA CHE SỐ NHỎ: chỉ để dùng riêng, không công bố.',
	'gate.force-why':
		'Nếu các số này thật ra đếm người (máy không nhận ra từ tên chỉ tiêu), hãy cho che số nhỏ như với mọi số đếm người.',
	'gate.force': 'Đây là số người: che số nhỏ',
	'gate.view-png': 'Hình này (PNG)',
	'gate.all-parquet': 'Toàn bộ số liệu (Parquet)',
	'gate.all-package': 'Toàn bộ số liệu kèm mô tả (Data Package)',
	'gate.saving': 'Đang ghi tệp…',
	'gate.unprotected': 'Số liệu trên máy bạn, chưa che số nhỏ: chỉ để bạn xem, đừng chụp hay in ra để công bố.'
};
