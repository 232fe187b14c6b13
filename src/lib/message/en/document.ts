/** Words of exports, of the report builder and of the check of an old report. */
export const document = {
	'document.alt': '{form} chart: {title}. {headline}',
	'document.figure': 'Figure {number}',
	'document.table': 'Table {number}',
	'document.qr': 'QR code that opens this figure online: {address}',
	'document.live': 'See it online, with the latest figures',
	'document.contents': 'Contents',
	'document.million': 'M',
	'document.made': 'Made with {name}'
};
