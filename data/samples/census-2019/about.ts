import type { DatasetMeta } from '#lib/term/dataset.ts';

export const meta: DatasetMeta = {
	id: 'census-2019',
	title: {
		vi: 'Dân số theo huyện, giới tính và thành thị/nông thôn, Tổng điều tra 2019',
		en: 'Population by district, sex and residence, 2019 census'
	},
	description: {
		vi: 'Dân số của 712 quận, huyện tại Tổng điều tra dân số và nhà ở 1/4/2019, chia theo giới tính và thành thị, nông thôn. Ranh giới và tên huyện có thay đổi sau năm 2019; ghi chú cho biết tên khi tổng điều tra.',
		en: 'Population of 712 districts at the Population and Housing Census of 1 April 2019, by sex and by urban or rural residence. Some districts have changed borders or names since; a note gives the name at the census.'
	},
	source: {
		vi: 'Tổng cục Thống kê, Tổng điều tra dân số và nhà ở 2019',
		en: 'General Statistics Office, 2019 Population and Housing Census'
	},
	link: 'github.com/duynguyen158/vietnam-population-district',
	licence: 'ISC',
	date: '2019-04-01',
	synthetic: false,
	vintage: 'vn-2024',
	indicators: [
		{
			code: 'population',
			name: { vi: 'Dân số', en: 'Population' },
			unit: { vi: 'người', en: 'people' },
			additivity: 'sum',
			per: 1,
			direction: 'neither',
			topic: { vi: 'Dân số', en: 'Population' },
			definition: {
				vi: 'Số người thường trú tại thời điểm 0 giờ ngày 1/4/2019.',
				en: 'Usual residents at midnight on 1 April 2019.'
			}
		}
	],
	dimensions: [
		{
			code: 'sex',
			name: { vi: 'Giới tính', en: 'Sex' },
			codes: [
				{ code: 'F', name: { vi: 'Nữ', en: 'Female' } },
				{ code: 'M', name: { vi: 'Nam', en: 'Male' } },
				{ code: '_T', name: { vi: 'Chung', en: 'Total' } }
			]
		},
		{
			code: 'residence',
			name: { vi: 'Thành thị/nông thôn', en: 'Residence' },
			codes: [
				{ code: 'U', name: { vi: 'Thành thị', en: 'Urban' } },
				{ code: 'R', name: { vi: 'Nông thôn', en: 'Rural' } },
				{ code: '_T', name: { vi: 'Chung', en: 'Total' } }
			]
		}
	],
	targets: [],
	opening: { indicator: 'population', period: '2019' },
	// published already, by those who counted
	disclosure: { kind: 'open' }
};
