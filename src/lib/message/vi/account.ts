/** Câu chữ của tài khoản và đăng nhập. */
export const account = {
	'failure.sign-in-off':
		'Trang này chưa có tài khoản nào nên chưa đăng nhập được; mọi người vẫn đọc được số liệu đã công bố.',
	'failure.sign-in-off.next':
		'Trên máy chủ, hãy tạo tài khoản quản trị đầu tiên: npm run --silent atlas -- user add EMAIL --role admin',
	'failure.sign-in-wrong': 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
	'failure.sign-in-wrong.next': 'Hãy nhập lại; nếu quên mật khẩu, hãy nhờ người quản trị cấp mật khẩu mới.',
	'failure.sign-in-slow': 'Đã nhập sai nhiều lần. Hãy chờ {seconds, number} giây.',
	'failure.sign-in-slow.next': 'Hết thời gian chờ, hãy nhập lại.',
	'failure.secret-missing': 'Có tài khoản nhưng không có khóa bí mật để ký phiên đăng nhập.',
	'failure.secret-missing.next':
		'Hãy chép lại tệp “secret” của thư mục ATLAS_HOME từ bản sao lưu, hoặc đặt biến ATLAS_SECRET (ít nhất 32 ký tự ngẫu nhiên).',
	'failure.secret-weak': 'Khóa bí mật quá yếu: cần ít nhất {least, number} ký tự ngẫu nhiên.',
	'failure.secret-weak.next':
		'Hãy đặt ATLAS_SECRET bằng một chuỗi ngẫu nhiên, ví dụ do “openssl rand -base64 48” tạo ra.',
	'failure.secret-open': 'Tệp khóa bí mật {file} đang để cho người khác trên máy này đọc được.',
	'failure.secret-open.next': 'Hãy chạy: chmod 600 {file}',
	'failure.accounts-damaged': 'Tệp tài khoản bị hỏng ({reason}) nên chưa đăng nhập được.',
	'failure.accounts-damaged.next': 'Hãy chép lại accounts.sqlite từ bản sao lưu.',
	'failure.account-wrong':
		'{what, select, email {Địa chỉ thư điện tử không đúng dạng.} role {Không có vai trò này.} other {Danh sách địa bàn không đúng dạng.}}',
	'failure.account-wrong.next': 'Vai trò là viewer, staff, analyst hoặc admin; địa bàn ghi như vn-2025:15.',
	'failure.account-there': 'Đã có tài khoản {email}.',
	'failure.account-there.next': 'Hãy đổi vai trò hoặc cấp mật khẩu mới cho tài khoản ấy.',
	'failure.account-last-admin': 'Đây là người quản trị cuối cùng.',
	'failure.account-last-admin.next': 'Hãy giao quyền quản trị cho một người khác trước.',
	'failure.no-such-account': 'Không có tài khoản này.',
	'failure.no-such-account.next': 'Hãy xem danh sách tài khoản.',
	'failure.no-account': 'Phiên đăng nhập đã hết.',
	'failure.no-account.next': 'Hãy đăng nhập lại.',
	'failure.password-short': 'Mật khẩu cần từ {least, number} đến {most, number} ký tự.',
	'failure.password-short.next': 'Hãy chọn một câu ngắn dễ nhớ mà người khác không đoán được.',
	'failure.password-same': 'Mật khẩu mới phải khác mật khẩu cũ và không chứa địa chỉ thư điện tử.',
	'failure.password-same.next': 'Hãy chọn mật khẩu khác.',

	'role.account.viewer': 'người xem',
	'role.account.staff': 'cán bộ',
	'role.account.analyst': 'người phân tích',
	'role.account.admin': 'quản trị',

	'account.added': 'Đã tạo tài khoản {email} ({role}).',
	'account.once': 'Mật khẩu dùng một lần, trong 7 ngày: {password}',
	'account.changed': '{email}: {role}; đã kết thúc mọi phiên đăng nhập.',
	'account.removed': 'Đã xóa tài khoản {email}.',
	'account.renewed': '{email}: đã có mật khẩu mới; đã kết thúc mọi phiên đăng nhập.',
	'account.none': 'Chưa có tài khoản nào.',

	'sign-in.title': 'Đăng nhập',
	'sign-in.email': 'Thư điện tử',
	'sign-in.password': 'Mật khẩu',
	'sign-in.go': 'Đăng nhập',
	'sign-in.with': 'Đăng nhập bằng {name}',
	'sign-in.who':
		'Chỉ người công bố, duyệt và soạn biểu đồ cần đăng nhập. Số liệu đã công bố thì ai cũng đọc được.',
	'sign-in.forgotten': 'Quên mật khẩu? Hãy nhờ người quản trị cấp mật khẩu mới.',
	'sign-in.as': 'Đang đăng nhập: {name} ({role})',
	'sign-in.out': 'Đăng xuất',
	'sign-in.change': 'Đổi mật khẩu',
	'sign-in.must': 'Mật khẩu này do người khác đặt và chỉ dùng một lần: hãy chọn mật khẩu của riêng bạn.',
	'sign-in.current': 'Mật khẩu hiện tại',
	'sign-in.next': 'Mật khẩu mới (ít nhất {least, number} ký tự)',
	'sign-in.change-go': 'Đổi mật khẩu',
	'sign-in.changed': 'Đã đổi mật khẩu. Mọi phiên đăng nhập khác đã kết thúc.'
};
