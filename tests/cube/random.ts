import fc from 'fast-check';
import type { Ask } from '#lib/query/ask.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Tidy } from '../query/small.ts';

export const KINDS = ['sum', 'rate', 'none'] as const;
export type Kind = (typeof KINDS)[number];

const AREAS = ['A', 'B', 'A1', 'A2', 'B1', 'B3', 'C1', 'A1a', 'A1b', 'C2a'];
const PERIODS = ['2019', '2020', '2020-Q1', 'đợt 2'];
const number = fc.oneof(
	fc.nat(2000),
	fc.integer({ min: -50, max: 50 }),
	fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100),
	fc.double({ min: -1e6, max: 1e6, noNaN: true })
);
const absence = fc.constantFrom('Q', 'O', 'L', 'M', '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq: number) => fc.option(arbitrary, { nil: null, freq });

/** What stands at one key. */
const figure = fc.record({
	value: maybe(number, 5),
	status: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: absence }, { weight: 1, arbitrary: fc.constantFrom('E', 'P', 'B') }), // prettier-ignore
	numerator: maybe(fc.nat(500), 8),
	denominator: maybe(fc.nat(500), 8),
	lower: maybe(fc.nat(50), 2),
	upper: maybe(fc.nat(90), 2),
	note: fc.constantFrom('', '', 'điều tra mẫu', 'ước tính')
});

/** Any rows: one or several levels, up to three dimensions with or without totals, keys given once, holes everywhere. */
export function anyRows(kind: Kind): fc.Arbitrary<Tidy[]> {
	const some = (all: string[], least = 1) => fc.subarray(all, { minLength: least });
	return fc
		.record({
			areas: some(AREAS, 2),
			periods: some(PERIODS),
			dimensions: fc.record({
				sex: some(['F', 'M', '_T'], 0),
				group: some(['K', 'EM', '_T'], 0),
				age: some(['Y0T14', 'Y15', 'Đ'], 0)
			}),
			columns: some(['status', 'lower', 'upper', 'note', 'numerator', 'denominator'], 1)
		})
		.chain(({ areas, periods, dimensions, columns }) => {
			let keys: Tidy[] = areas.flatMap((area) => periods.map((period) => ({ area, period })));
			for (const [name, codes] of Object.entries(dimensions))
				if (codes.length) keys = keys.flatMap((key) => codes.map((code) => ({ ...key, [name]: code })));
			const most = Math.min(keys.length, 60);
			return fc
				.tuple(
					fc.shuffledSubarray(keys, { minLength: 1, maxLength: most }),
					fc.array(figure, { minLength: most, maxLength: most })
				) // prettier-ignore
				.map(([chosen, figures]) =>
					chosen.map((key, i): Tidy => {
						const given = figures[i];
						const own: Tidy = { indicator: i % 9 === 8 ? 'm' : 'n', ...key, value: given.value };
						for (const name of columns as (keyof typeof given)[]) own[name] = given[name];
						if (kind === 'rate')
							Object.assign(own, { numerator: given.numerator, denominator: given.denominator });
						return own;
					})
				);
		});
}

/** Any question about the first indicator of a data set. */
export const anyAsk: fc.Arbitrary<(dataset: Dataset) => Ask> = fc
	.record({
		level: fc.constantFrom(null, 'province', 'district', 'commune'),
		parent: fc.constantFrom(null, null, { code: 'A', level: 'province' }, { code: 'A1', level: 'district' }),
		areas: maybe(fc.subarray([...AREAS, 'nowhere']), 1),
		periods: fc.subarray([...PERIODS, '1999']),
		keep: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
		extra: fc.boolean(),
		split: fc.shuffledSubarray(['sex', 'group', 'age'])
	})
	.map((wanted) => (dataset: Dataset): Ask => {
		const where = new Map<string, string[]>();
		dataset.dimensions.forEach(({ code, codes }, d) => {
			const kept = codes.map((each) => each.code).filter((_, k) => (wanted.keep[d] >> k) & 1);
			if (kept.length) where.set(code, wanted.extra ? [...kept, 'no such code'] : kept);
		});
		const level = dataset.areas.some((area) => area.level === wanted.level) ? wanted.level : null;
		const parent = dataset.areas.some((area) => area.code === wanted.parent?.code) ? wanted.parent : null;
		const split = wanted.split.filter((each) => dataset.dimensions.some(({ code }) => code === each));
		return {
			indicator: dataset.indicators.find(({ code }) => code === 'n')!,
			...wanted,
			level,
			parent,
			where,
			split
		};
	});
