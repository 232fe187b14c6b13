import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, fromQuery, toQuery } from '#lib/view/url.ts';
import { emptyView } from '#lib/view/view.ts';
import { view } from './random.ts';

const read = (query: string, dataset = 'd') => fromQuery(dataset, new URLSearchParams(query));

describe('a view has one address', () => {
	test('written and read it is the same view', () => {
		fc.assert(
			fc.property(view, (one) => {
				expect(read(toQuery(one), one.dataset)).toEqual(one);
			}),
			{ numRuns: 1500 }
		);
	});

	test('it survives the whole way through a URL', () => {
		fc.assert(
			fc.property(view, (one) => {
				const url = new URL(addressOf(one), 'https://atlas.example');
				expect(url.pathname).toBe(new URL(addressOf(emptyView(one.dataset)), url).pathname);
				expect(url.hash).toBe('');
				expect(fromQuery(one.dataset, url.searchParams)).toEqual(one);
			}),
			{ numRuns: 500 }
		);
	});

	test('equal views have equal addresses, whatever order they were put together in', () => {
		fc.assert(
			fc.property(view, (one) => {
				const turned = {
					...Object.fromEntries(Object.entries(one).reverse()),
					where: Object.fromEntries(Object.entries(one.where).reverse())
				} as typeof one;
				expect(toQuery(turned)).toBe(toQuery(one));
				expect(toQuery(read(toQuery(one)))).toBe(toQuery(one));
			})
		);
	});

	test('different views have different addresses', () => {
		fc.assert(
			fc.property(view, view, (one, other) => {
				const same = toQuery({ ...one, dataset: 'd' }) === toQuery({ ...other, dataset: 'd' });
				if (same) expect({ ...one, dataset: 'd' }).toEqual({ ...other, dataset: 'd' });
			})
		);
	});

	test('defaults are left out', () => {
		expect(toQuery(emptyView('d'))).toBe('');
		expect(addressOf(emptyView('a/b c'))).toBe('/explore/a%2Fb%20c');
		expect(toQuery({ ...emptyView('d'), tab: 'bar', where: { sex: ['F'], age: [] } })).toBe('tab=bar&sex=F');
	});

	test('lists and spans stay readable', () => {
		const one = { ...emptyView('d'), areas: ['01', '04'], time: { from: '2016', to: '2018' } };
		expect(toQuery(one)).toBe('time=2016..2018&area=01~04');
		expect(toQuery({ ...one, areas: [], time: { from: '2018', to: '2018' } })).toBe('time=2018');
	});
});

describe('an address somebody else wrote', () => {
	test('keys that are not ours are kept', () => {
		expect(toQuery(read('utm_source=x~y&nhóm=Kinh'))).toBe(
			new URLSearchParams([
				['nhóm', 'Kinh'],
				['utm_source', 'x']
			])
				.toString()
				.concat('~y')
		);
	});

	test('keys that had another name once are understood', () => {
		const now = read('ind=pop&time=2016..2018&tab=line&area=01~02');
		expect(read('indicator=pop&year=2016..2018&chart=line&areas=01~02')).toEqual(now);
		expect(read('indicator=pop&period=2016..2018&chart=line&areas=01~02')).toEqual(now);
		expect(toQuery(now)).toBe('tab=line&ind=pop&time=2016..2018&area=01~02');
	});

	test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', '__defineGetter__'])(
		'a key named %s is a dimension like any other',
		(key) => {
			const one = read(`${key}=x`);
			expect(Object.keys(one.where)).toEqual([key]);
			expect(Object.getPrototypeOf(one.where)).toBe(Object.prototype);
			expect(({} as Record<string, unknown>).x).toBeUndefined();
			expect(read(toQuery(one))).toEqual(one);
		}
	);

	test.each([
		['classes=1', 5],
		['classes=10', 5],
		['classes=3.5', 5],
		['classes=', 5],
		['classes=NaN', 5],
		['classes=9', 9],
		['classes=2', 2]
	])('%s gives %i classes', (query, classes) => {
		expect(read(query).classes).toBe(classes);
	});

	test('words that are none of ours fall back to the default', () => {
		const one = read('tab=pie&measure=sum&scheme=x&lang=fr&time=..&time=&area=&ind=&dark=0');
		expect(one).toEqual(emptyView('d'));
	});

	test('garbage never throws, and what was made of it has an address of its own', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'&',
				'=',
				'~',
				'..',
				'!',
				'%',
				'%zz',
				'+',
				';',
				'time',
				'area',
				'dim.',
				'where',
				'\u0000'
			),
			fc.string({ unit: 'binary', maxLength: 6 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const one = read(pieces.join(''));
				expect(read(toQuery(one))).toEqual(one);
			}),
			{ numRuns: 1500 }
		);
	});
});
