/**
 * What was reported of Project 8 in public, one figure a line, compound entries taken apart ('66 (490 members)' is two
 * figures). Status E: reported as a round or open number; the note then has its wording.
 */
export type Reported = readonly [
	area: string,
	period: string,
	indicator: string,
	value: number,
	more?: { sex?: 'M'; status?: 'E'; note?: string }
];

type Source = { source: string; figures: readonly Reported[] };

export const REPORTED: readonly Source[] = [
	{
		source: 'baocaobang.vn, vrviet.vn',
		figures: [
			['VN', '2025', 'teams_vs_plan', 115.5],
			['VN', '2025', 'addresses_vs_plan', 231],
			['VN', '2025', 'clubs_vs_plan', 113],
			['VN', '2025', 'cadres_vs_plan', 208],
			['VN', '2025', 'core_targets', 9],
			['VN', '2025', 'core_targets_met', 8, { note: 'đạt hoặc vượt / met or exceeded' }],
			['VN', '2025', 'core_targets_exceeded', 4]
		]
	},
	{
		source: 'vwu.vn 681401',
		figures: [
			[
				'VN',
				'2025',
				'mothers_supported',
				7000,
				{ status: 'E', note: 'hơn 7.000, ở 10 tỉnh / more than 7,000, in 10 provinces' }
			]
		]
	},
	{
		source: 'vietnam.vn (gần 13.000 cán bộ)',
		figures: [
			[
				'VN',
				'2023/2024',
				'officials_trained',
				13000,
				{ status: 'E', note: 'khoảng 13.000, giữa kỳ / about 13,000, at mid-term' }
			]
		]
	},
	{ source: 'baophunuthudo.vn', figures: [['VN', '2025', 'provinces', 40]] },
	{
		source: 'baolaocai.vn post377972',
		figures: [
			['085', '2023', 'teams', 66],
			['085', '2023', 'team_members', 490],
			['085', '2023', 'sessions', 102],
			['085', '2023', 'addresses', 4],
			['085', '2023', 'address_members', 70, { status: 'E', note: 'khoảng 70 / about 70' }],
			['085', '2023', 'clubs', 13],
			['085', '2023', 'club_schools', 13],
			['085', '2023', 'dialogues', 10]
		]
	},
	{
		source: 'baodantoc.vn (Phú Thiện)',
		figures: [
			['638', '2024-09', 'teams', 12],
			['638', '2024-09', 'addresses', 3],
			['638', '2024-09', 'clubs', 3],
			['638', '2024-09', 'disbursed_district', 14.99],
			['638', '2024-09', 'disbursed_commune', 0]
		]
	},
	{
		source: 'vietnam.vn (khơi dậy khát vọng)',
		figures: [
			['52', '2025-05', 'teams', 120],
			['52', '2025-05', 'team_members', 1337],
			['52', '2025-05', 'teams_vs_plan', 113]
		]
	},
	{
		source: 'qdnd.vn 569252',
		figures: [
			['951', '2024', 'teams', 16],
			['951', '2024', 'addresses', 8],
			['951', '2024', 'clubs', 5]
		]
	},
	{
		source: 'vietnam.vn (Dự án 8, những thông điệp)',
		figures: [
			['04', '2025', 'sessions', 133],
			['04', '2025', 'session_people', 7784]
		]
	},
	{
		source: 'en.baodienbienphu.com.vn',
		figures: [
			['11-huoi-ho', '2022/2025', 'team_members', 8],
			['11-huoi-ho', '2022/2025', 'team_members', 7, { sex: 'M' }]
		]
	}
];
