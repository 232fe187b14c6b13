import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { snippet } from '#lib/embed/snippet.ts';

test('any address and title stay inside their quotes: one frame, no script, nothing else', () => {
	const hard = fc.constantFrom('"', "'", '<', '>', '&', '&quot;', '<script>', '" onload="x', '/>', ' ', 'ế');
	const text = fc
		.array(fc.oneof(hard, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })))
		.map((all) => all.join(''));
	fc.assert(
		fc.property(text, text, (address, title) => {
			const { document } = parseHTML(`<html><body>${snippet(address, title)}</body></html>`);
			const elements = [...document.querySelectorAll('body *')];
			expect(elements.map((each) => each.localName)).toEqual(['iframe']);
			expect(elements[0].getAttributeNames().sort()).toEqual([
				'height',
				'loading',
				'src',
				'style',
				'title',
				'width'
			]);
			expect(elements[0].getAttribute('src')).toBe(address);
			expect(elements[0].getAttribute('title')).toBe(title);
			expect(document.body.textContent.trim()).toBe('');
		})
	);
});
