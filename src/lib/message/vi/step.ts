/** Câu chữ về các bước sắp lại bảng. */
export const step = {
	'finding.fill-unsure':
		'Cột “{column}” có {rows, plural, other {# ô trống}} dưới những ô như “{example}”. Nếu đó là ô gộp, hãy cho phép lấy giá trị của ô phía trên; hiện các ô trống được giữ nguyên.',
	'finding.section-unsure':
		'{rows, plural, other {# dòng}} chỉ ghi tên ở cột “{column}” (đầu tiên ở dòng {first}: “{example}”) nên có thể là tiêu đề mục của các dòng bên dưới. Hãy cho biết có phải không.',
	'finding.column-split':
		'Cột “{column}” không được dùng vì giới tính đã được tách khỏi tên chỉ tiêu (cột “{example}”).',
	'finding.step-without-column': 'Bước sắp lại bảng “{example}” cần một cột mà tệp không có nên được bỏ qua.',
	'finding.part-above-total':
		'{rows, plural, other {# dòng}} có phần lớn hơn tổng (đầu tiên ở dòng {first}: {example}), nên không tính được “{column}”.',
	'repair.fill':
		'Ô trống ở cột “{column}” lấy giá trị của ô phía trên ({rows, plural, other {# dòng}}): “{before}” → {after}.',
	'repair.split-sex':
		'Tách giới tính khỏi tên ở cột “{column}” ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.rows-below':
		'Dòng con ở cột “{column}” lấy tên của dòng phía trên ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.section':
		'Tiêu đề mục ở cột “{column}” được ghi vào một cột riêng của các dòng bên dưới ({rows, plural, other {# dòng}}): {before} → {after}.',
	'repair.difference': 'Tính thêm “{column}” ({rows, plural, other {# dòng}}): {before} → {after}.'
};
