import type { Additivity, Indicator } from '#lib/term/dataset.ts';
import type { Text } from '#lib/term/text.ts';
import type { Model } from './model.ts';

const CHILDREN = { vi: 'Trẻ em', en: 'Children' };
const MOTHERS = { vi: 'Bà mẹ', en: 'Mothers' };
const LIVELIHOOD = { vi: 'Sinh kế', en: 'Livelihoods' };
const VOICE = { vi: 'Tiếng nói và tham gia', en: 'Voice and participation' };
const PERCENT = { vi: '%', en: '%' };
const PEOPLE = { vi: 'người', en: 'people' };
const TURNS = { vi: 'lượt người', en: 'attendances' };

export interface Modelled extends Indicator {
	model: Model;
	/** what a province plans to add by the end of the phase: points for a rate, percent for a count */
	plan: number;
}

type Words = { name: Text; topic: Text; definition: Text };

const indicator = (
	code: string,
	additivity: Additivity,
	unit: Text,
	words: Words,
	plan: number,
	model: Model
): Modelled => ({
	...{
		code,
		...words,
		unit,
		additivity,
		per: additivity === 'rate' ? 100 : 1,
		direction: 'higher',
		plan,
		model
	}
});

const rate = (code: string, words: Words, plan: number, model: Omit<Model, 'counted'>): Modelled =>
	indicator(code, 'rate', PERCENT, words, plan, { ...model, counted: false });

const count = (
	code: string,
	unit: Text,
	words: Words,
	plan: number,
	model: Omit<Model, 'counted'>
): Modelled => indicator(code, 'sum', unit, words, plan, { ...model, counted: true });

export const INDICATORS: Modelled[] = [
	rate(
		'lower_secondary_school',
		{
			name: {
				vi: 'Trẻ em 11–14 tuổi đang học trung học cơ sở',
				en: 'Children aged 11–14 in lower-secondary school'
			},
			topic: CHILDREN,
			definition: {
				vi: 'Số trẻ em 11–14 tuổi đang học cấp trung học cơ sở trên 100 trẻ em cùng tuổi của xã.',
				en: 'Children aged 11–14 attending lower-secondary school per 100 children of that age in the commune.'
			}
		},
		4,
		{ of: 82, flow: false, start: 3.3, gain: 0.5, remote: -1.1, minority: -0.6, women: -0.45, left: 0.25 }
	),
	rate(
		'birth_registration',
		{
			name: { vi: 'Trẻ em được đăng ký khai sinh trong 60 ngày', en: 'Births registered within 60 days' },
			topic: CHILDREN,
			definition: {
				vi: 'Số trẻ em sinh trong quý được đăng ký khai sinh trong vòng 60 ngày trên 100 trẻ em sinh trong quý.',
				en: 'Children born in the quarter and registered within 60 days, per 100 children born in the quarter.'
			}
		},
		8,
		{ of: 4.6, flow: true, start: 2.6, gain: 0.9, remote: -1.2, minority: -0.5, women: -0.1, left: 0.3 }
	),
	rate(
		'health_card_under6',
		{
			name: {
				vi: 'Trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế',
				en: 'Children under 6 with a health-insurance card'
			},
			topic: CHILDREN,
			definition: {
				vi: 'Số trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế còn hạn trên 100 trẻ em dưới 6 tuổi của xã.',
				en: 'Children under 6 holding a valid health-insurance card per 100 children under 6 in the commune.'
			}
		},
		3,
		{ of: 112, flow: false, start: 3.6, gain: 0.6, remote: -0.7, minority: 0.1, women: -0.06, left: 0.5 }
	),
	rate(
		'antenatal_4',
		{
			name: { vi: 'Phụ nữ sinh con được khám thai từ 4 lần', en: 'Women with four or more antenatal visits' },
			topic: MOTHERS,
			definition: {
				vi: 'Số phụ nữ sinh con trong quý đã khám thai ít nhất 4 lần trên 100 phụ nữ sinh con trong quý.',
				en: 'Women who gave birth in the quarter after at least four antenatal visits, per 100 who gave birth.'
			}
		},
		14,
		{
			of: 9,
			flow: true,
			start: 1.3,
			gain: 0.9,
			remote: -1.4,
			minority: -0.7,
			women: 0,
			left: 1,
			womenOnly: true
		}
	),
	rate(
		'skilled_birth',
		{
			name: { vi: 'Ca đẻ do nhân viên y tế được đào tạo đỡ', en: 'Births attended by skilled health staff' },
			topic: MOTHERS,
			definition: {
				vi: 'Số ca đẻ trong quý do nhân viên y tế được đào tạo đỡ trên 100 ca đẻ trong quý.',
				en: 'Births in the quarter attended by skilled health staff, per 100 births.'
			}
		},
		8,
		{
			of: 9,
			flow: true,
			start: 2.9,
			gain: 1,
			remote: -1.6,
			minority: -0.8,
			women: 0,
			left: 1,
			womenOnly: true
		}
	),
	rate(
		'clean_water',
		{
			name: { vi: 'Người dân dùng nước hợp vệ sinh', en: 'People using safe water' },
			topic: LIVELIHOOD,
			definition: {
				vi: 'Số người sống trong hộ dùng nước hợp vệ sinh trên 100 người của xã.',
				en: 'People living in households that use safe water, per 100 people of the commune.'
			}
		},
		10,
		{ of: 1000, flow: false, start: 2, gain: 0.8, remote: -0.9, minority: -0.4, women: -0.12, left: 0.6 }
	),
	rate(
		'preferential_credit',
		{
			name: {
				vi: 'Người đủ điều kiện được vay tín dụng ưu đãi',
				en: 'Eligible people with a preferential loan'
			},
			topic: LIVELIHOOD,
			definition: {
				vi: 'Số người đứng tên vay tín dụng chính sách trong quý trên 100 người đủ điều kiện có đơn vay.',
				en: 'People borrowing in their own name under policy credit, per 100 eligible applicants in the quarter.'
			}
		},
		12,
		{ of: 9, flow: true, start: 0.7, gain: 0.7, remote: -0.5, minority: -0.3, women: -0.8, left: 0.35 }
	),
	rate(
		'vocational_training',
		{
			name: { vi: 'Lao động có nhu cầu được học nghề', en: 'Workers seeking training who were trained' },
			topic: LIVELIHOOD,
			definition: {
				vi: 'Số lao động được học nghề ngắn hạn trong quý trên 100 lao động có nhu cầu học nghề.',
				en: 'Workers given short vocational training in the quarter, per 100 who asked for it.'
			}
		},
		10,
		{ of: 7, flow: true, start: -0.4, gain: 0.9, remote: -0.4, minority: -0.2, women: -0.55, left: 0.5 }
	),
	rate(
		'land_certificate',
		{
			name: { vi: 'Giấy chứng nhận đất có tên phụ nữ', en: 'Land certificates bearing a woman’s name' },
			topic: LIVELIHOOD,
			definition: {
				vi: 'Số giấy chứng nhận quyền sử dụng đất cấp trong quý có tên phụ nữ (một mình hoặc cùng chồng) trên 100 giấy.',
				en: 'Land-use certificates issued in the quarter that bear a woman’s name, alone or with her husband, per 100 issued.'
			}
		},
		15,
		{
			of: 5,
			flow: true,
			start: 0.4,
			gain: 0.9,
			remote: -0.7,
			minority: -0.4,
			women: 0,
			left: 1,
			womenOnly: true
		}
	),
	count(
		'dialogue_attendance',
		TURNS,
		{
			name: { vi: 'Lượt người dự đối thoại chính sách', en: 'Attendance at policy dialogues' },
			topic: VOICE,
			definition: {
				vi: 'Số lượt người dân dự các cuộc đối thoại chính sách ở thôn, xã trong quý.',
				en: 'Attendances of residents at policy dialogues in villages and communes in the quarter.'
			}
		},
		60,
		{ of: 2.2, flow: true, start: 0, gain: 0.7, remote: -0.5, minority: 0.1, women: -0.5, left: -0.3 }
	),
	count(
		'team_members',
		PEOPLE,
		{
			name: { vi: 'Thành viên tổ truyền thông cộng đồng', en: 'Members of community communication teams' },
			topic: VOICE,
			definition: {
				vi: 'Số thành viên các tổ truyền thông cộng đồng của xã vào cuối quý.',
				en: 'Members of the commune’s community communication teams at the end of the quarter.'
			}
		},
		80,
		{ of: 2.6, flow: false, start: 0, gain: 0.8, remote: 0.2, minority: 0.1, women: -0.35, left: 0.1 }
	),
	rate(
		'dialogue_answers',
		{
			name: {
				vi: 'Câu hỏi tại đối thoại được trả lời đúng hạn',
				en: 'Dialogue questions answered within the term'
			},
			topic: VOICE,
			definition: {
				vi: 'Số câu hỏi nêu tại đối thoại được trả lời đúng hạn trên 100 câu hỏi, theo giới tính người hỏi.',
				en: 'Questions raised at dialogues that were answered within the term, per 100, by sex of who asked.'
			}
		},
		15,
		{ of: 2.4, flow: true, start: 1, gain: 0.9, remote: -0.5, minority: -0.2, women: -0.35, left: 0.2 }
	)
];
