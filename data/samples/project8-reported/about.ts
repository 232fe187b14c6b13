import type { DatasetMeta, Indicator } from '#lib/term/dataset.ts';
import type { Text } from '#lib/term/text.ts';

const MODELS = { vi: 'Mô hình tại cộng đồng', en: 'Community models' };
const PLAN = { vi: 'So với kế hoạch', en: 'Against the plan' };
const REACH = { vi: 'Người được tiếp cận', en: 'People reached' };
const MONEY = { vi: 'Kinh phí', en: 'Money' };

const unit = (vi: string, en: string): Text => ({ vi, en });
const OF_PHASE = unit('% mục tiêu giai đoạn', '% of the phase target');
const OF_ALLOCATION = unit('% vốn được giao', '% of the allocation');
const PEOPLE = unit('người', 'people');

/** Reported at different dates by different places: never added up or averaged. */
const figure = (code: string, vi: string, en: string, of: Text, topic: Text): Indicator => ({
	...{ code, name: { vi, en }, unit: of, additivity: 'none', per: 1, direction: 'higher', topic }
});

const indicators: Indicator[] = [
	figure('teams', 'Tổ truyền thông cộng đồng', 'Community communication teams', unit('tổ', 'teams'), MODELS),
	figure(
		'team_members',
		'Thành viên tổ truyền thông cộng đồng',
		'Members of community communication teams',
		PEOPLE,
		MODELS
	),
	figure('addresses', 'Địa chỉ tin cậy', 'Trusted addresses', unit('địa chỉ', 'addresses'), MODELS),
	figure('address_members', 'Thành viên địa chỉ tin cậy', 'Members of trusted addresses', PEOPLE, MODELS),
	figure(
		'clubs',
		'Câu lạc bộ Thủ lĩnh của sự thay đổi',
		'Leaders of Change clubs',
		unit('câu lạc bộ', 'clubs'),
		MODELS
	),
	figure(
		'club_schools',
		'Trường có câu lạc bộ Thủ lĩnh',
		'Schools with a Leaders of Change club',
		unit('trường', 'schools'),
		MODELS
	),
	figure('sessions', 'Buổi truyền thông', 'Communication sessions', unit('buổi', 'sessions'), REACH),
	figure('session_people', 'Người dự truyền thông', 'People at communication sessions', PEOPLE, REACH),
	figure('dialogues', 'Hội nghị đối thoại chính sách', 'Policy dialogues', unit('cuộc', 'dialogues'), REACH),
	figure(
		'mothers_supported',
		'Bà mẹ được hỗ trợ sinh đẻ an toàn',
		'Mothers supported for safe delivery',
		PEOPLE,
		REACH
	),
	figure(
		'officials_trained',
		'Cán bộ huyện, xã được tập huấn',
		'District and commune officials trained',
		PEOPLE,
		REACH
	),
	figure('provinces', 'Số tỉnh thực hiện', 'Provinces implementing', unit('tỉnh', 'provinces'), REACH),
	figure(
		'teams_vs_plan',
		'Tổ truyền thông cộng đồng so với kế hoạch',
		'Communication teams against the plan',
		OF_PHASE,
		PLAN
	),
	figure(
		'addresses_vs_plan',
		'Địa chỉ tin cậy so với kế hoạch',
		'Trusted addresses against the plan',
		OF_PHASE,
		PLAN
	),
	figure(
		'clubs_vs_plan',
		'Câu lạc bộ Thủ lĩnh so với kế hoạch',
		'Leaders of Change clubs against the plan',
		OF_PHASE,
		PLAN
	),
	figure(
		'cadres_vs_plan',
		'Nâng cao năng lực cán bộ nữ dân tộc thiểu số so với kế hoạch',
		'Capacity building of ethnic-minority women cadres against the plan',
		OF_PHASE,
		PLAN
	),
	figure('core_targets', 'Số chỉ tiêu cốt lõi', 'Core targets', unit('chỉ tiêu', 'targets'), PLAN),
	figure(
		'core_targets_met',
		'Chỉ tiêu cốt lõi đạt hoặc vượt',
		'Core targets met or exceeded',
		unit('chỉ tiêu', 'targets'),
		PLAN
	),
	figure(
		'core_targets_exceeded',
		'Chỉ tiêu cốt lõi vượt',
		'Core targets exceeded',
		unit('chỉ tiêu', 'targets'),
		PLAN
	),
	figure(
		'disbursed_district',
		'Giải ngân vốn cấp huyện',
		'Disbursement at district level',
		OF_ALLOCATION,
		MONEY
	),
	figure('disbursed_commune', 'Giải ngân vốn cấp xã', 'Disbursement at commune level', OF_ALLOCATION, MONEY)
];

export const meta: DatasetMeta = {
	id: 'project8-reported',
	title: {
		vi: 'Kết quả Dự án 8 đã được báo chí và các đơn vị công bố, 2022–2025',
		en: 'Results of Project 8 as reported in public, 2022–2025'
	},
	description: {
		vi: 'Các số liệu rời do báo chí và các đơn vị công bố về Dự án 8 (bình đẳng giới, vùng dân tộc thiểu số và miền núi). Mỗi số có nguồn trong ghi chú. Thời điểm và cách tính khác nhau nên không cộng được.',
		en: 'Single figures that newspapers and units have published on Project 8 (gender equality in ethnic-minority and mountainous areas). Each has its source in the note. Dates and methods differ, so they cannot be added up.'
	},
	source: {
		vi: 'Báo chí và trang tin của các đơn vị; nguồn từng số ở ghi chú',
		en: 'Newspapers and sites of the units; source of each figure in its note'
	},
	licence: 'Số liệu được trích dẫn / quoted facts',
	date: '2026-11-23',
	synthetic: false,
	vintage: 'vn-2024',
	// every figure stands in a newspaper or on the site of a unit already
	disclosure: { kind: 'open' },
	indicators,
	dimensions: [
		{
			code: 'sex',
			name: { vi: 'Giới tính', en: 'Sex' },
			codes: [
				{ code: 'M', name: { vi: 'Nam', en: 'Male' } },
				{ code: '_T', name: { vi: 'Chung', en: 'Total' } }
			]
		}
	],
	targets: [],
	opening: { indicator: 'teams_vs_plan', period: '2025' }
};
