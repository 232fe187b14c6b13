/** Câu chữ của đăng nhập bằng dịch vụ của cơ quan (OpenID Connect), và của việc trở lại trang vừa xem. */
export const oidc = {
	'failure.oidc-unset':
		'Đã đặt ATLAS_OIDC_ISSUER nhưng thiếu {name} nên chưa đăng nhập được bằng dịch vụ của cơ quan.',
	'failure.oidc-unset.next': 'Hãy đặt biến {name} rồi khởi động lại.',
	'failure.oidc-address':
		'Địa chỉ {address} không dùng được cho đăng nhập: phải là https và không có phần ? hoặc #.',
	'failure.oidc-address.next': 'Hãy sửa ATLAS_OIDC_ISSUER hoặc ORIGIN rồi khởi động lại.',
	'failure.oidc-silent': '{name} không trả lời nên chưa đăng nhập được.',
	'failure.oidc-silent.next': 'Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu nếu có.',
	'failure.oidc-issuer':
		'Dịch vụ ở địa chỉ của {name} tự xưng là nơi khác, không phải {wanted}, nên bị từ chối.',
	'failure.oidc-issuer.next': 'Hãy báo người quản trị xem lại ATLAS_OIDC_ISSUER.',
	'failure.oidc-cancelled': 'Bạn đã dừng đăng nhập bằng {name}.',
	'failure.oidc-cancelled.next':
		'Có thể đăng nhập lại bất cứ lúc nào; số liệu đã công bố thì không cần đăng nhập.',
	'failure.oidc-stranger': '{name} xác nhận bạn, nhưng ở đây chưa có tài khoản nào mang địa chỉ thư của bạn.',
	'failure.oidc-stranger.next': 'Hãy nhờ người quản trị tạo tài khoản với đúng địa chỉ thư ấy.',
	'failure.oidc-unverified': '{name} chưa xác nhận địa chỉ thư ấy là của bạn nên chưa nhận được.',
	'failure.oidc-unverified.next':
		'Hãy xác nhận địa chỉ thư ở {name}, hoặc nhờ người quản trị đặt ATLAS_OIDC_TRUST_EMAIL=1 nếu cơ quan tự cấp địa chỉ thư.',
	'failure.oidc-no-email': '{name} không cho biết địa chỉ thư của bạn.',
	'failure.oidc-no-email.next':
		'Khi được hỏi, hãy đồng ý cho biết địa chỉ thư; nếu không được hỏi, hãy báo người quản trị.',
	'failure.oidc-late': 'Lần đăng nhập ấy đã quá hạn, đã dùng rồi, hoặc không bắt đầu từ trình duyệt này.',
	'failure.oidc-late.next': 'Hãy bấm đăng nhập lại từ trang này.',
	'failure.oidc-failed': 'Không kiểm tra được câu trả lời của {name} nên chưa đăng nhập.',
	'failure.oidc-failed.next': 'Hãy thử lại; nếu vẫn vậy, hãy báo người quản trị xem nhật ký của máy chủ.',
	'failure.oidc-no-out': '{name} không có trang đăng xuất để mở từ đây.',
	'failure.oidc-no-out.next': 'Bạn đã đăng xuất khỏi trang này; hãy đăng xuất khỏi {name} ở chính nơi ấy.',

	'people.oidc':
		'Ai có tài khoản ở {name} với đúng địa chỉ thư này thì đăng nhập được ngay, không cần mật khẩu dùng một lần.',
	'people.remove-go': 'Xóa hẳn',

	'sign-in.back': 'Đăng nhập xong, bạn sẽ trở lại trang vừa xem.',
	'sign-in.go-back': 'Trở lại trang vừa xem',
	'sign-in.out-done': 'Bạn đã đăng xuất khỏi trang này.',
	'sign-in.out-of': 'Đăng xuất cả khỏi {name}'
};
