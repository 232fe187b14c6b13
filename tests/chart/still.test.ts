import { expect, test } from 'vitest';
import { shape } from '#lib/chart/picture.ts';
import { still } from '#lib/chart/still.ts';

const pattern = (id: string) => shape('pattern', { id }, [shape('rect', { width: 6 })]);

test('a picture that stays still has no marks for scripts, and only the patterns it is filled with', () => {
	const drawn = shape('svg', { viewBox: '0 0 9 9' }, [
		shape('defs', {}, [pattern('used'), pattern('unused')]),
		shape('path', { d: 'm0 0z', fill: 'url(#used)', 'data-row': 3 }, [shape('title', {}, ['Lai Châu: 63,1'])])
	]);
	expect(still(drawn)).toEqual(
		shape('svg', { viewBox: '0 0 9 9' }, [
			shape('defs', {}, [pattern('used')]),
			shape('path', { d: 'm0 0z', fill: 'url(#used)' }, [shape('title', {}, ['Lai Châu: 63,1'])])
		])
	);
});

test('two pictures of a page do not share their ids', () => {
	const drawn = shape('svg', {}, [
		shape('defs', {}, [pattern('a')]),
		shape('path', { d: 'm0 0z', fill: 'url(#a)', 'clip-path': 'url(#a)' })
	]);
	expect(still(drawn, '-2')).toEqual(
		shape('svg', {}, [
			shape('defs', {}, [pattern('a-2')]),
			shape('path', { d: 'm0 0z', fill: 'url(#a-2)', 'clip-path': 'url(#a-2)' })
		])
	);
});

test('where no pattern is left there are no definitions', () => {
	const drawn = shape('svg', {}, [shape('defs', {}, [pattern('unused')]), 'x']);
	expect(still(drawn)).toEqual(shape('svg', {}, ['x']));
});
