/** Bảng mã của tệp và chữ bị hỏng: đã nhận ra gì, đã sửa gì, còn gì phải xem lại. */
export const encoding = {
	'finding.encoding-guessed':
		'Tệp không cho biết bảng mã. Đã đọc theo {encoding} (ví dụ “{example}”, dòng {first}). Nếu chữ hiển thị sai, hãy chọn bảng mã khác.',
	'finding.encoding-mixed':
		'Tệp là UTF-8 nhưng có {rows} dòng viết bằng bảng mã khác ({lines}); các dòng đó được đọc theo {encoding}, những chữ lạc trong dòng UTF-8 được đọc như chữ Tây Âu. Hãy kiểm tra lại chữ ở những dòng đó.',
	'finding.encoding-unclear':
		'Có chữ trông như còn ở bảng mã {encoding}: “{example}” có thể là “{after}”, nhưng dấu hiệu quá ít nên giữ nguyên. Hãy kiểm tra và sửa trong tệp gốc nếu chữ sai.',
	'finding.characters-lost':
		'{rows, plural, =0 {Tiêu đề hoặc phần trên bảng có} other {# dòng có}} chữ đã mất, chỉ còn dấu “?” hoặc “�” (ví dụ “{example}”, dòng {first}). Không đoán thay: ô được giữ nguyên. Hãy xuất lại tệp bằng UTF-8, hoặc sửa các ô này.',
	'repair.nfc': 'Chữ có dấu viết rời (NFD) đã được ghép lại thành chữ dựng sẵn (NFC).',
	'repair.utf-8-twice': 'Chữ bị mã hóa UTF-8 hai lần đã được đưa về đúng.',
	'repair.tcvn3': 'Chữ còn ở bảng mã TCVN3 (ABC) đã được chuyển sang Unicode.',
	'repair.tcvn5712': 'Chữ còn ở bảng mã TCVN 5712 đã được chuyển sang Unicode.',
	'repair.vni': 'Chữ còn ở bảng mã VNI đã được chuyển sang Unicode.',
	'repair.viscii': 'Chữ còn ở bảng mã VISCII đã được chuyển sang Unicode.',
	'repair.windows-1258': 'Chữ bảng mã windows-1258 bị đọc như chữ Tây Âu đã được chuyển sang Unicode.',
	'repair.capitals': 'Cột dùng phông chữ hoa (.VnTimeH): chữ đã được viết lại bằng chữ hoa.',
	'repair.entities': 'Ký hiệu HTML trong ô (như &agrave;) đã được thay bằng chữ tương ứng.',
	'repair.d-stroke':
		'Chữ trông giống Đ, đ (như Ð của tiếng Iceland) đã được thay bằng chữ Đ, đ của tiếng Việt.',
	'repair.invisible': 'Đã bỏ các ký tự không nhìn thấy (khoảng trắng không độ rộng, gạch nối mềm).',
	'failure.encoding-unknown': 'Không biết bảng mã “{encoding}”.',
	'failure.encoding-unknown.next':
		'Hãy chọn utf-8, utf-16le, windows-1258, tcvn3, vni, viscii hoặc windows-1252.'
};
