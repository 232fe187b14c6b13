/** What an area was made of or became, beside its own trend. */
export const counterpart = {
	'counterpart.earlier': '{name} (trước {date})',
	'counterpart.later': '{name} (từ {date})',
	'counterpart.part': '{name}, chỉ một phần',
	'counterpart.note-earlier':
		'Trước {date}: các đường mảnh là số liệu đã báo cáo của {areas}, nay thuộc {name}.',
	'counterpart.note-later': 'Từ {date}: đường mảnh là số liệu đã báo cáo của {areas} theo địa giới mới.'
};
