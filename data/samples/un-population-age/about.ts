import type { DatasetMeta, Dimension } from '#lib/term/dataset.ts';

/** Five-year age groups, youngest first; the last is open. */
const AGES: Dimension['codes'] = [
	...Array.from({ length: 20 }, (_, i) => [5 * i, 5 * i + 4]).map(([from, to]) => ({
		code: `Y${from}T${to}`,
		name: { vi: `${from}–${to} tuổi`, en: `${from}–${to}` }
	})),
	{ code: 'Y_GE100', name: { vi: '100 tuổi trở lên', en: '100 and over' } }
];

export const meta: DatasetMeta = {
	id: 'un-population-age',
	title: {
		vi: 'Dân số theo tuổi và giới tính, Việt Nam và các nước Đông Nam Á, 2000–2020',
		en: 'Population by age and sex, Viet Nam and South-Eastern Asia, 2000–2020'
	},
	description: {
		vi: 'Ước tính dân số của 11 nước Đông Nam Á theo nhóm năm tuổi và giới tính, năm năm một lần, bản 2019. Nguồn làm tròn đến nghìn người, ở đây đã nhân 1.000: nữ cộng nam có thể lệch số chung 1.000 người ở một nhóm tuổi. Tên nước viết như trong nguồn. Liên Hợp Quốc đã có các bản mới hơn.',
		en: 'Estimated population of the 11 countries of South-Eastern Asia by five-year age group and sex, every fifth year, 2019 revision. The source rounds to thousands, here multiplied by 1,000: women and men may differ from the total by 1,000 people in an age group. Countries are named as in the source. The United Nations has published newer revisions since.'
	},
	source: {
		vi: 'Liên Hợp Quốc, Vụ Kinh tế và Xã hội, Ban Dân số (2019), Triển vọng Dân số Thế giới 2019',
		en: 'United Nations, Department of Economic and Social Affairs, Population Division (2019), World Population Prospects 2019'
	},
	link: 'population.un.org/wpp',
	licence: 'CC BY 3.0 IGO',
	date: '2019-06-17',
	synthetic: false,
	vintage: null,
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
				vi: 'Dân số thực tế ước tính vào ngày 1 tháng 7 của năm, làm tròn đến nghìn người.',
				en: 'Estimated de facto population on 1 July of the year, rounded to thousands.'
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
		{ code: 'age', name: { vi: 'Nhóm tuổi', en: 'Age' }, codes: AGES }
	],
	targets: [],
	opening: { indicator: 'population', period: '2020' },
	// published already, by those who counted
	disclosure: { kind: 'open' }
};
