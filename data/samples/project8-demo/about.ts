import type { DatasetMeta } from '#lib/term/dataset.ts';

/** All that is said of the data set but its indicators and targets. */
export const about: Omit<DatasetMeta, 'indicators' | 'targets'> = {
	id: 'project8-demo',
	title: {
		vi: 'Dữ liệu mô phỏng: tiếp cận chính sách của phụ nữ và trẻ em, 268 xã, 2021–2026',
		en: 'Synthetic data (Dữ liệu mô phỏng): women’s and children’s access to policies, 268 communes, 2021–2026'
	},
	description: {
		vi: 'Số liệu mô phỏng do máy sinh ra để minh họa, không phản ánh tình hình thật của bất kỳ xã nào. Mười hai chỉ tiêu theo giới tính, nhóm dân tộc và quý cho mọi xã, phường của Điện Biên, Lào Cai và Tuyên Quang: đến quý 2/2025 theo xã cũ, từ quý 3/2025 theo xã mới; chỉ tên và mã xã là thật.',
		en: 'Figures made by a program for demonstration; they say nothing true of any commune. Twelve indicators by sex, ethnic group and quarter for every commune of Điện Biên, Lào Cai and Tuyên Quang: on the communes of before until the second quarter of 2025, on those of today since; only the names and codes of communes are real.'
	},
	source: {
		vi: 'Dữ liệu mô phỏng, không phải số liệu thống kê',
		en: 'Synthetic data, not statistics'
	},
	licence: 'CC0-1.0',
	date: '2026-09-30',
	synthetic: true,
	vintage: 'vn-2025',
	dimensions: [
		{
			code: 'sex',
			name: { vi: 'Giới tính', en: 'Sex' },
			codes: [
				{ code: 'F', name: { vi: 'Nữ', en: 'Female' } },
				{ code: 'M', name: { vi: 'Nam', en: 'Male' } }
			]
		},
		{
			code: 'ethnicity',
			name: { vi: 'Nhóm dân tộc', en: 'Ethnic group' },
			codes: [
				{ code: 'EM', name: { vi: 'Dân tộc thiểu số', en: 'Ethnic minorities' } },
				{ code: 'K', name: { vi: 'Kinh', en: 'Kinh' } }
			]
		}
	],
	opening: { indicator: 'preferential_credit', period: '2026-Q2' }
};
