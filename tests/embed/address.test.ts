import { describe, expect, test } from 'vitest';
import { framedOf, frameOf } from '#lib/embed/address.ts';

const SITE = 'https://atlas.example';

describe('addresses that stand in other pages', () => {
	test.each([
		['/explore/census-2019?tab=gap&area=11~12', '/embed/explore/census-2019?tab=gap&area=11~12'],
		[`${SITE}/explore/census-2019`, '/embed/explore/census-2019'],
		[`${SITE}/embed/explore/census-2019?lang=en`, '/embed/explore/census-2019?lang=en'],
		[`${SITE}/chart/Ab_-0123456789abcdef12`, '/embed/Ab_-0123456789abcdef12'],
		[`${SITE}/embed/Ab_-0123456789abcdef12`, '/embed/Ab_-0123456789abcdef12']
	])('%s', (address, frame) => {
		const framed = framedOf(address, SITE);
		expect(framed && frameOf(framed)).toBe(frame);
	});

	test.each([
		'https://other.example/explore/census-2019',
		'https://atlas.example.other.example/explore/x',
		'https://user:word@atlas.example/explore/x',
		'javascript:alert(1)',
		'data:text/html,x',
		'/explore/',
		'/explore/a/b',
		'/explore/%zz',
		'/chart/../etc',
		'/upload',
		'',
		'http://'
	])('none of ours: %s', (address) => expect(framedOf(address, SITE)).toBeNull());
});
