import type { DatasetMeta, Direction, Indicator } from '#lib/term/dataset.ts';
import type { Text } from '#lib/term/text.ts';

const CHILDREN = { vi: 'Trẻ em', en: 'Children' };
const WOMEN = { vi: 'Phụ nữ', en: 'Women' };
const POPULATION = { vi: 'Dân số', en: 'Population' };
const EDUCATION = { vi: 'Giáo dục', en: 'Education' };
const WORK = { vi: 'Việc làm', en: 'Work' };
const PERCENT = { vi: '%', en: '%' };

/** Figures published as rates without their parts: none may be added or averaged. */
const figure = (
	code: string,
	name: Text,
	unit: Text,
	direction: Direction,
	topic: Text,
	definition: Text
): Indicator => ({
	...{ code, name, unit, additivity: 'none', per: 1, direction, topic, definition }
});

export const meta: DatasetMeta = {
	id: 'gso-2016-2018',
	title: {
		vi: 'Chỉ tiêu dân số, trẻ em và phụ nữ theo tỉnh, 2016–2018',
		en: 'Population, child and women’s indicators by province, 2016–2018'
	},
	description: {
		vi: 'Bảy chỉ tiêu của 63 tỉnh, thành trong ba năm. Số liệu của Tổng cục Thống kê, được một dự án sinh viên công khai chép lại: hãy đối chiếu với Niên giám Thống kê trước khi trích dẫn.',
		en: 'Seven indicators for 63 provinces over three years. Figures of the General Statistics Office as transcribed in a public student project: transcribed, check against the yearbook before quoting.'
	},
	source: {
		vi: 'Tổng cục Thống kê (chép lại; đối chiếu Niên giám trước khi trích dẫn)',
		en: 'General Statistics Office (transcribed; check against the yearbook before quoting)'
	},
	link: 'gso.gov.vn',
	licence: 'Số liệu thống kê công bố / published statistical facts',
	date: '2021-01-01',
	synthetic: false,
	vintage: 'vn-2024',
	indicators: [
		figure(
			'under5_mortality',
			{ vi: 'Tỷ suất chết của trẻ em dưới 5 tuổi', en: 'Under-five mortality rate' },
			{ vi: 'ca trên 1.000 trẻ đẻ sống', en: 'deaths per 1,000 live births' },
			'lower',
			CHILDREN,
			{
				vi: 'Số trẻ em chết trước khi tròn 5 tuổi tính trên 1.000 trẻ đẻ sống trong năm.',
				en: 'Children who die before their fifth birthday, per 1,000 live births in the year.'
			}
		),
		figure(
			'infant_mortality',
			{ vi: 'Tỷ suất chết của trẻ em dưới 1 tuổi', en: 'Infant mortality rate' },
			{ vi: 'ca trên 1.000 trẻ đẻ sống', en: 'deaths per 1,000 live births' },
			'lower',
			CHILDREN,
			{
				vi: 'Số trẻ em chết trước khi tròn 1 tuổi tính trên 1.000 trẻ đẻ sống trong năm.',
				en: 'Children who die before their first birthday, per 1,000 live births in the year.'
			}
		),
		figure(
			'total_fertility',
			{ vi: 'Tổng tỷ suất sinh', en: 'Total fertility rate' },
			{ vi: 'con trên một phụ nữ', en: 'children per woman' },
			'neither',
			WOMEN,
			{
				vi: 'Số con bình quân của một phụ nữ trong cả cuộc đời sinh đẻ nếu mức sinh theo tuổi giữ như năm quan sát.',
				en: 'Children a woman would bear over her life if the year’s fertility at each age stayed as it is.'
			}
		),
		figure(
			'sex_ratio',
			{ vi: 'Tỷ số giới tính của dân số', en: 'Sex ratio of the population' },
			{ vi: 'nam trên 100 nữ', en: 'men per 100 women' },
			'neither',
			POPULATION,
			{ vi: 'Số nam tính trên 100 nữ trong dân số.', en: 'Men per 100 women in the population.' }
		),
		figure(
			'mean_age_first_marriage',
			{ vi: 'Tuổi kết hôn trung bình lần đầu', en: 'Mean age at first marriage' },
			{ vi: 'tuổi', en: 'years' },
			'neither',
			POPULATION,
			{
				vi: 'Số năm độc thân trung bình của những người kết hôn lần đầu, chung cả nam và nữ.',
				en: 'Average years lived single by those who marry, men and women together.'
			}
		),
		figure(
			'literacy_15plus',
			{ vi: 'Tỷ lệ dân số từ 15 tuổi trở lên biết chữ', en: 'Literacy rate, age 15 and over' },
			PERCENT,
			'higher',
			EDUCATION,
			{
				vi: 'Phần trăm dân số từ 15 tuổi trở lên biết đọc, biết viết.',
				en: 'Share of people aged 15 and over who can read and write.'
			}
		),
		figure(
			'trained_workers',
			{ vi: 'Tỷ lệ lao động từ 15 tuổi trở lên đã qua đào tạo', en: 'Trained workers, age 15 and over' },
			PERCENT,
			'higher',
			WORK,
			{
				vi: 'Phần trăm lao động từ 15 tuổi trở lên đang làm việc đã qua đào tạo.',
				en: 'Share of employed workers aged 15 and over who have had vocational or higher training.'
			}
		)
	],
	dimensions: [],
	targets: [],
	opening: { indicator: 'under5_mortality', period: '2018' },
	// published already, by those who counted
	disclosure: { kind: 'open' }
};
