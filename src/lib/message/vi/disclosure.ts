/** What the gate says: which numbers of people are hidden, why, and what it refuses. */
export const disclosure = {
	'failure.disclosure-table': 'Bảng cần bảo vệ không đúng mẫu, ở chỗ: {where}.',
	'failure.disclosure-table.next': `Hãy sửa chỗ đó. Mẫu: '{' policy: '{' threshold, zeros: "open" hoặc "closed" '}', cells: '{' tên: số đếm '}', equations: ['{' total, parts '}'] '}'.`,
	'failure.disclosure-unequal': 'Tổng “{total}” ghi {value} nhưng các phần cộng lại được {sum}.',
	'failure.disclosure-unequal.next': 'Hãy sửa số hoặc bỏ đẳng thức đó, rồi làm lại.',
	'failure.disclosure-exposed':
		'Không che được {count} số: {cells}. Người đọc vẫn suy ra được các số này từ những gì được công bố hoặc đã công bố trước đó.',
	'failure.disclosure-exposed.next':
		'Chưa có gì được đưa ra ngoài. Hãy gộp các nhóm nhỏ, bỏ bớt một chiều phân tổ, hoặc rút lại bản đã công bố.',
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
		'mức bảo vệ {level}: {primary} số nhỏ và {secondary} số làm lộ chúng không hiện, {shown} số hiện'
};
