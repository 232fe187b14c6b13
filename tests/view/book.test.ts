import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookAddress, bookQuery, bookViewOf, emptyBookView } from '#lib/view/book.ts';

const word = fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: null });

test('a view and its address tell the same, whatever the codes are', () => {
	fc.assert(
		fc.property(
			fc.record({
				programme: fc.constant('project8'),
				area: word,
				time: fc.constantFrom(null, '2025', '2025-Q3', 'phase'),
				...{ content: word, indicator: word, all: fc.boolean(), figure: word, own: fc.boolean() },
				page: fc.integer({ min: 1, max: 99_999 }),
				lang: fc.constantFrom('vi' as const, 'en' as const)
			}),
			(view) => {
				expect(bookViewOf('project8', new URLSearchParams(bookQuery(view)))).toEqual({
					...view,
					// a page is one of the cells of a figure
					page: view.figure === null ? 1 : view.page
				});
			}
		)
	);
});

test('defaults are left out, and what is no period is not taken', () => {
	expect(bookAddress(emptyBookView('project8'))).toBe('/book/project8');
	expect(bookAddress({ ...emptyBookView('project8'), time: '2025-Q3' }, '/report/2025')).toBe(
		'/book/project8/report/2025?time=2025-Q3'
	);
	expect(bookViewOf('p', new URLSearchParams('time=soon')).time).toBeNull();
});
