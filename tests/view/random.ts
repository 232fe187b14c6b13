import fc from 'fast-check';
import { CLASSES, FLAGS, MEASURES, SCHEMES, SHAPES, TABS, type View } from '#lib/view/view.ts';

/** Text that is hard on an address: its own marks, percent signs, spaces, other scripts, names of object members. */
const hard = fc.constantFrom(
	...['~', '!', '!t', '..', '.', '&', '=', '+', '%', '%7E', '#', ' ', '?', '/', ';', '\n', 'Đắk Lắk', '👩🏽‍🌾'],
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'dim.', 'dim.sex', '"', "'", '<b>']
);
export const code = fc
	.array(fc.oneof(hard, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 })), {
		minLength: 1,
		maxLength: 3
	})
	.map((parts) => parts.join(''));

/** Names of dimensions: any text, among it every key an address already has. */
const dimension = fc.oneof(
	code,
	fc.constantFrom(
		...[
			'tab',
			'ind',
			'time',
			'area',
			'parent',
			'level',
			'geo',
			'weight',
			'by',
			'measure',
			'classes',
			'scheme',
			'shape',
			'group',
			'lang',
			'v'
		],
		...[
			'indicator',
			'year',
			'period',
			'chart',
			'areas',
			'dark',
			'plain',
			'static',
			'__proto__',
			'constructor'
		],
		...['dim.tab', 'dim.dim.tab', 'sex', 'ethnicity', 'nhóm tuổi']
	)
);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

export const view: fc.Arbitrary<View> = fc.record({
	dataset: code,
	tab: fc.constantFrom(...TABS),
	indicator: orNull(code),
	time: orNull(
		fc.oneof(
			code.map((one) => ({ from: one, to: one })),
			fc.record({ from: code, to: code })
		)
	),
	areas: fc.array(code, { maxLength: 4 }),
	parent: orNull(code),
	level: orNull(code),
	geo: orNull(code),
	weight: orNull(code),
	by: fc.array(code, { maxLength: 2 }),
	where: fc
		.array(fc.tuple(dimension, fc.array(code, { minLength: 1, maxLength: 3 })), { maxLength: 4 })
		.map((pairs) => Object.fromEntries(pairs)),
	measure: fc.constantFrom(...MEASURES),
	classes: fc.integer({ min: CLASSES.least, max: CLASSES.most }),
	scheme: fc.constantFrom(...SCHEMES),
	shape: fc.constantFrom(...SHAPES),
	group: orNull(code),
	lang: fc.constantFrom('vi' as const, 'en' as const),
	version: orNull(code),
	flags: fc.subarray([...FLAGS])
});
