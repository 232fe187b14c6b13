/** What is kept with a data set of its protection, and of what was given out of it. */
export const protection = {
	'gate.on-again': 'Che số nhỏ trở lại',
	'gate.forced':
		'Bạn đã cho biết các số này đếm người. Điều đó được giữ cùng bộ số liệu và đi theo gói dữ liệu khi lưu.',
	'gate.unforce': 'Thực ra không phải số người',
	'gate.unkept':
		'Trình duyệt không giữ được điều vừa chọn hoặc vừa lưu: chỉ còn hiệu lực đến khi đóng trang này. Nếu hết chỗ, hãy xóa bớt bộ số liệu không dùng nữa trong Thư viện.',
	'gate.published': '{count} tệp đã lưu từ đây: số trong các tệp đó coi như người đọc đã biết',
	'gate.published-why':
		'Số người đọc có thể đã có thì không lấy lại được. Tệp lưu sau sẽ được thử cả với các tệp này, để gộp lại cũng không lộ ai. Tệp nào chưa từng đưa cho ai thì hãy cho biết.',
	'gate.published-all': 'toàn bộ số liệu.',
	'gate.forget': 'Chưa đưa cho ai: bỏ tệp này ra'
};
