/** Words on files whose areas are of several vintages. */
export const vintage = {
	'role.vintage': 'Danh mục địa bàn',
	'vintage.earlier': 'Kỳ trước {until}: {vintage}.',
	'vintage.one': 'Đọc tất cả theo một danh mục',
	'vintage.rows': '({rows, plural, other {# dòng}})',
	'answer.vintages': '{before}, sau đó {after}',
	'finding.vintage-said':
		'Cột “{column}” cho biết danh mục địa bàn của từng dòng ({vintages}): mỗi địa bàn được khớp trong danh mục của dòng đó.',
	'finding.vintage-unsaid':
		'{rows, plural, other {# dòng}} không ghi danh mục địa bàn có ở đây trong cột “{column}” (đầu tiên ở dòng {first}{said, select, none {} other {: “{said}”}}). Hãy ghi mã danh mục, ví dụ vn-2025.',
	'finding.vintage-by-period':
		'Tên ở cột “{column}” khớp “{earlier}” ở các kỳ trước {day} và “{later}” ở các kỳ sau. Tệp đang được đọc theo hai danh mục, mỗi kỳ một danh mục. Có đúng không?'
};
