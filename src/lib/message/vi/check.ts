/** Điều mà việc kiểm tra bộ dữ liệu nói ra. */
export const check = {
	'finding.conflict':
		'{rows, plural, other {# số liệu}} trùng khóa nhưng khác giá trị (đầu tiên ở dòng {first}): {example}. Hãy cho biết giá trị nào đúng.',
	'finding.duplicate':
		'{rows, plural, other {# số liệu}} lặp lại y hệt (đầu tiên ở dòng {first}): {example}.',
	'finding.sex-total':
		'{rows, plural, other {# tổng}} không bằng nữ cộng nam (đầu tiên ở dòng {first}): {example}.',
	'finding.percent':
		'{rows, plural, other {# tỷ lệ phần trăm}} nằm ngoài khoảng 0–100 (đầu tiên ở dòng {first}): {example}.',
	'finding.parts': '{rows, plural, other {# tử số}} lớn hơn mẫu số (đầu tiên ở dòng {first}): {example}.',
	'finding.bounds':
		'{rows, plural, other {# giá trị}} nằm ngoài khoảng tin cậy của chính nó (đầu tiên ở dòng {first}): {example}.',
	'finding.negative': '{rows, plural, other {# số đếm}} nhỏ hơn 0 (đầu tiên ở dòng {first}): {example}.',
	'finding.dimension-total':
		'{rows, plural, other {# số tổng}} không bằng tổng các nhóm (đầu tiên ở dòng {first}): {example}. Hãy kiểm tra lại số tổng hoặc các nhóm.',
	'finding.area-total':
		'{rows, plural, other {# số liệu}} của địa bàn không khớp với tổng các địa bàn bên trong (đầu tiên ở dòng {first}): {example}. Hãy kiểm tra số nào đúng.',
	'finding.total-row':
		'{rows, plural, other {# số cộng}} ghi trong tệp không bằng tổng các dòng (đầu tiên ở dòng {first}): {example}. Số cộng không nằm trong dữ liệu; hãy kiểm tra xem có dòng nào thiếu hoặc gõ sai.',
	'finding.rate-parts':
		'{rows, plural, other {# tỷ lệ}} không bằng tử số chia mẫu số (đầu tiên ở dòng {first}): {example}. Hãy kiểm tra số nào trong ba số bị sai.',
	'finding.units-mixed':
		'{rows, plural, other {# số liệu}} có đơn vị khác với phần còn lại của chỉ tiêu (đầu tiên ở dòng {first}): {example}. Không so sánh được hai đơn vị; hãy tách thành chỉ tiêu riêng hoặc quy đổi.',
	'finding.scales-mixed':
		'{rows, plural, other {# tỷ lệ}} nằm trong khoảng 0–1 trong khi các kỳ khác tính theo 100 (đầu tiên ở dòng {first}): {example}. Nếu cùng một cách đo, hãy nhân cột này với 100.',
	'finding.jump':
		'{rows, plural, other {# số liệu}} khác hẳn các kỳ còn lại của cùng chuỗi (đầu tiên ở dòng {first}): {example}. Hãy kiểm tra xem có mất dấu thập phân hoặc thừa chữ số không.',
	'finding.repeated':
		'{rows, plural, other {# địa bàn}} có cùng một số dài giống hệt nhau (đầu tiên ở dòng {first}): {example}. Hãy kiểm tra xem có bị chép xuống không.',
	'finding.hole':
		'{rows, plural, other {# kỳ}} bị thiếu giữa chuỗi mà các địa bàn khác đều có (đầu tiên ngay trước dòng {first}): {example}.',
	'finding.overlap':
		'Các nhóm của “{dimension}” trùng lên nhau: {example}. Từng nhóm được hiện riêng và không được cộng lại.'
};
