/** Words of exports, of the report builder and of the check of an old report. */
export const document = {
	'document.alt': '{form}: {title}. {headline}',
	'document.figure': 'Hình {number}',
	'document.table': 'Bảng {number}',
	'document.qr': 'Mã QR mở hình này trên mạng: {address}',
	'document.live': 'Xem trên mạng, với số liệu mới nhất',
	'document.contents': 'Mục lục',
	'document.million': 'Tr',
	'document.made': 'Lập bằng {name}'
};
