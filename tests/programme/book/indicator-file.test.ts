import { expect, test } from 'vitest';
import { readUpload } from '#lib/file/read.ts';
import { readIndicators } from '#lib/programme/book/indicator-file.ts';
import { tiny } from './tiny.ts';

async function read(text: string) {
	const bytes = new TextEncoder().encode(text);
	const upload = await readUpload({
		...{ name: 'a.csv', size: bytes.length },
		bytes: async (from = 0, to = bytes.length) => bytes.slice(from, to)
	});
	if (!upload.ok) throw new Error(upload.failure.kind);
	return readIndicators(upload.value.raw, tiny);
}

test('a list of indicators by its headers', async () => {
	const found = await read(
		'Mã,Tên chỉ số,Đơn vị tính,Nội dung,Chiều,Định nghĩa\n' +
			'ty_le_nu,Tỷ lệ nữ tham gia,%,Nội dung 1,tăng,Nữ ÷ tổng số\n' +
			',Số vụ tảo hôn,vụ,2,giảm,\n'
	);
	expect(found.ok && found.value.indicators).toMatchObject([
		{
			code: 'ty_le_nu',
			additivity: 'rate',
			direction: 'higher',
			content: '1',
			definition: { vi: 'Nữ ÷ tổng số' }
		},
		{ code: 'so_vu_tao_hon', additivity: 'sum', direction: 'lower', content: '2', unit: { vi: 'vụ' } }
	]);
});

test('a table without names of indicators is refused', async () =>
	expect(await read('a,b\n1,2\n3,4\n')).toMatchObject({
		ok: false,
		failure: { kind: 'book-no-indicators' }
	}));
