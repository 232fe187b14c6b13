/** Câu chữ của danh mục data.json. */
export const listing = {
	'listing.explore': 'Xem bản đồ, biểu đồ và bảng',
	'listing.chart': 'Biểu đồ: {title}'
};
