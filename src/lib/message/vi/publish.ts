/** Câu chữ của thư viện: công bố, các bước duyệt, kiểm tra và sao lưu. */
export const publish = {
	'failure.library-damaged': 'Danh mục của thư viện bị hỏng ({reason}). Không có gì được ghi thêm.',
	'failure.library-damaged.next':
		'Hãy chạy “atlas library verify” để biết tệp nào còn nguyên, rồi “atlas library repair”, hoặc chép lại thư mục từ bản sao lưu.',
	'failure.library-full': 'Ổ đĩa đã đầy nên chưa công bố được. Những gì đã công bố vẫn nguyên vẹn.',
	'failure.library-full.next': 'Hãy giải phóng chỗ trống rồi gửi lại.',
	'failure.library-cannot-write': 'Không ghi được vào thư mục của thư viện ({reason}).',
	'failure.library-cannot-write.next': 'Hãy kiểm tra quyền ghi vào thư mục ATLAS_HOME rồi làm lại.',
	'failure.library-busy': 'Thư viện đang bận ghi việc khác.',
	'failure.library-busy.next': 'Hãy làm lại sau ít phút.',
	'failure.file-damaged': 'Tệp “{file}” trong thư viện không còn như lúc công bố nên không được dùng.',
	'failure.file-damaged.next': 'Hãy chạy “atlas library verify” và chép lại tệp từ bản sao lưu.',

	'failure.backup-itself': 'Thư mục sao lưu chính là thư mục của thư viện.',
	'failure.backup-itself.next': 'Hãy nêu một thư mục khác, tốt nhất là trên ổ đĩa khác.',
	'failure.repair-nothing': 'Danh mục không bị hỏng, không có gì để sửa.',
	'failure.repair-nothing.next': 'Hãy chạy “atlas library verify” để kiểm tra các tệp.',
	'failure.repair-no-copy': 'Không có bản sao tốt nào của danh mục trong thư mục này.',
	'failure.repair-no-copy.next': 'Hãy chép lại thư mục từ bản sao lưu.',

	'failure.name-wrong':
		'“{name}” không dùng làm tên được: tên chỉ gồm chữ thường không dấu, chữ số, “-” và “_”.',
	'failure.name-wrong.next': 'Hãy chọn tên khác, ví dụ “{like}”.',
	'failure.name-taken': 'Tên “{name}” là của một bộ số liệu đi kèm chương trình.',
	'failure.name-taken.next': 'Hãy chọn tên khác.',
	'failure.said-wrong': 'Mục “{what}” chưa đúng dạng.',
	'failure.said-wrong.next': 'Hãy sửa mục này rồi gửi lại.',
	'failure.publish-empty': 'Bộ số liệu không có dòng nào.',
	'failure.publish-empty.next': 'Hãy kiểm tra lại tệp: chưa có gì để công bố.',
	'failure.publish-doubtful':
		'{rows, plural, other {# dòng}} có giá trị mâu thuẫn nhau ở cùng một khóa nên chưa công bố được.',
	'failure.publish-doubtful.next': 'Hãy sửa tệp để mỗi khóa chỉ còn một giá trị, rồi gửi lại.',
	'failure.publish-unprotected':
		'Bộ số liệu này đếm người nhưng được đánh dấu là không cần che số nhỏ, và không có lý do.',
	'failure.publish-unprotected.next':
		'Hãy để chương trình che các số nhỏ, hoặc ghi rõ lý do được phép công bố nguyên trạng; lý do được lưu cùng tên người công bố và hiện cho mọi người đọc.',
	'failure.publish-rules-weak': 'Quy tắc che số nhỏ của tệp ({rule}) nhẹ hơn quy tắc của thư viện.',
	'failure.publish-rules-weak.next': 'Hãy dùng quy tắc thường lệ, hoặc ghi rõ lý do.',
	'failure.version-moved':
		'Trong lúc đó bộ số liệu “{dataset}” đã có phiên bản {number, number} được công bố.',
	'failure.version-moved.next':
		'Hãy gửi lại tệp: số liệu phải được đối chiếu và che lại bên cạnh phiên bản ấy.',
	'failure.key-reused': 'Mã yêu cầu “{key}” đã dùng cho một lần gửi khác.',
	'failure.key-reused.next': 'Hãy dùng mã mới cho lần gửi này.',
	'failure.no-version': 'Không có phiên bản này.',
	'failure.no-version.next': 'Hãy mở lại từ trang Thư viện.',
	'failure.step-not-now':
		'Phiên bản đang ở bước “{standing, select, draft {bản nháp} review {chờ duyệt} approved {đã duyệt} published {đã công bố} superseded {đã có bản mới thay} other {đã thu hồi}}” nên không {deed, select, submit {gửi duyệt} return {trả lại} approve {duyệt} publish {công bố} drop {bỏ bản nháp} other {thu hồi}} được lúc này.',
	'failure.step-not-now.next': 'Hãy tải lại trang để xem phiên bản đang ở bước nào.',
	'failure.step-note-missing':
		'Muốn {deed, select, submit {gửi duyệt} return {trả lại} approve {duyệt} publish {công bố} drop {bỏ bản nháp} other {thu hồi}} thì phải ghi rõ lý do.',
	'failure.step-note-missing.next': 'Hãy ghi lý do rồi làm lại.',
	'failure.step-own-approval':
		'Thư viện quy định người khác phải duyệt: người làm không tự duyệt bản của mình.',
	'failure.step-own-approval.next': 'Hãy nhờ một người có quyền duyệt xem và duyệt.',
	'failure.no-right': 'Tài khoản này không có quyền làm việc đó.',
	'failure.no-right.next': 'Hãy đăng nhập bằng tài khoản có quyền, hoặc hỏi người quản trị.',
	'failure.dataset-withdrawn': 'Bộ số liệu “{dataset}” đã được thu hồi ngày {date}. {note}',
	'failure.dataset-withdrawn.next': 'Hãy xem các bộ số liệu khác trong Thư viện.',
	'failure.version-withdrawn':
		'Phiên bản {number, number} của bộ số liệu “{dataset}” đã được thu hồi ngày {date}. {note}',
	'failure.version-withdrawn.next': 'Hãy mở phiên bản hiện hành của bộ số liệu.',
	'failure.body-too-large': 'Nội dung gửi lên lớn hơn mức {limit} MB.',
	'failure.body-too-large.next': 'Hãy gửi tệp nhỏ hơn, hoặc công bố bằng dòng lệnh “atlas publish”.',
	'failure.body-wrong': 'Máy chủ không hiểu nội dung gửi lên.',
	'failure.body-wrong.next': 'Hãy tải lại trang rồi làm lại.',
	'failure.foreign-origin': 'Yêu cầu đến từ một trang khác nên bị từ chối.',
	'failure.foreign-origin.next': 'Hãy làm lại từ chính trang này.',

	'library.published': 'Đã công bố',
	'library.published-now':
		'{name}: đã công bố phiên bản {number, number} ({version}): {rows, number} dòng số liệu.',
	'library.published-same':
		'{name}: không có gì mới so với phiên bản {number, number} ({version}); không tạo phiên bản mới.',
	'library.drafted': '{name}: đã lưu bản nháp; hãy mở trang Thư viện để gửi duyệt.',
	'library.waits': '{name}: đang chờ một người khác duyệt (thư viện đặt hai người).',
	'library.empty': 'Thư viện chưa có bộ số liệu nào.',
	'library.sound': '{versions, number} phiên bản, {files, number} tệp: tất cả còn nguyên vẹn.',
	'library.unsound': '{damaged, number} trên {files, number} tệp bị hỏng hoặc mất.',
	'library.file-missing': '{name} phiên bản {number}: mất tệp {file} ({sha256}).',
	'library.file-altered': '{name} phiên bản {number}: tệp {file} bị thay đổi ({sha256}).',
	'library.orphans': '{files, number} tệp không thuộc phiên bản nào (lần công bố dở dang); không có hại.',
	'library.backed-up': 'Đã sao lưu {files, number} tệp và danh mục vào {folder}.',
	'library.repaired':
		'Danh mục cũ được giữ với tên {kept}; danh mục nay là bản sao tốt gần nhất, có {versions, number} phiên bản.',
	'library.approval':
		'Duyệt: {rule, select, other {người khác với người làm phải duyệt} own {người làm được tự duyệt}}.'
};
