import type { Programme } from '#lib/term/book.ts';
import { same } from '#lib/term/text.ts';

/** A programme of two registers with a column of every kind. */
export const tiny: Programme = {
	...{ id: 'tiny', title: { vi: 'Chương trình nhỏ', en: 'Tiny programme' } },
	...{ description: same(''), source: same(''), synthetic: true, vintage: 'vn-2025' },
	...{ from: '2026-01-01', to: '2030-12-31' },
	contents: [
		{ code: '1', name: { vi: 'Truyền thông', en: 'Communication' } },
		{ code: '2', name: { vi: 'Mô hình', en: 'Models' } }
	],
	indicators: [
		{
			...{ code: 'teams', name: { vi: 'Số tổ truyền thông', en: 'Communication teams' } },
			...{ definition: same(''), unit: { vi: 'tổ', en: 'teams' }, content: '1' },
			...{ additivity: 'sum', direction: 'higher' }
		}
	],
	registers: [
		{
			...{ code: 'activity', name: { vi: 'Hoạt động', en: 'Activities' }, stage: 'activity' },
			columns: [
				{ code: 'name', name: { vi: 'Tên hoạt động', en: 'Activity' }, kind: 'text', required: true },
				{
					...{ code: 'type', name: { vi: 'Loại hoạt động', en: 'Type' }, kind: 'code' },
					codes: [
						{ code: 'training', name: { vi: 'Tập huấn', en: 'Training' } },
						{ code: 'dialogue', name: { vi: 'Đối thoại chính sách', en: 'Policy dialogue' } }
					]
				},
				{ code: 'date', name: { vi: 'Ngày', en: 'Date' }, kind: 'date' },
				{ code: 'area', name: { vi: 'Xã', en: 'Commune' }, kind: 'area', levels: ['commune'] },
				{ code: 'total', name: { vi: 'Người tham gia', en: 'Participants' }, kind: 'count' },
				{ code: 'women', name: { vi: 'Nữ tham gia', en: 'Women' }, kind: 'count' },
				{ code: 'disbursed', name: { vi: 'Giải ngân', en: 'Disbursed' }, kind: 'amount' }
			]
		},
		{
			...{ code: 'result', name: { vi: 'Kết quả', en: 'Results' }, stage: 'outcome' },
			columns: [
				{ code: 'activity', name: { vi: 'Hoạt động', en: 'Activity' }, kind: 'row', refers: 'activity' },
				{ code: 'indicator', name: { vi: 'Chỉ số', en: 'Indicator' }, kind: 'indicator' },
				{ code: 'period', name: { vi: 'Kỳ', en: 'Period' }, kind: 'period' },
				{ code: 'value', name: { vi: 'Giá trị', en: 'Value' }, kind: 'value' }
			]
		}
	],
	calendar: []
};
