import { expect, test } from 'vitest';
import { sexOf } from '#lib/dataset/code.ts';

test.each(
	'Both sexes combined|Both sexes|both genders|All sexes|Male and female|women & men|Nam/Nữ|nam và nữ|Cả nam và nữ|Nam nữ|Tổng cả hai giới|Chung hai giới|M + F|girls and boys|Hommes et femmes|Total|'.split(
		'|'
	)
)('%j names both sexes together', (text) => expect(sexOf(text)).toEqual({ sex: '_T', rest: '' }));

test.each(['Female minus male', 'female to male ratio', 'Tỷ số nam trên nữ', 'Sex ratio at birth'])(
	'%j names no sex',
	(text) => expect(sexOf(text)).toBeNull()
);

test('a sex and what the words say beside it', () => {
	expect(sexOf('White Women')).toEqual({ sex: 'F', rest: 'white' });
	expect(sexOf('Phụ nữ')).toEqual({ sex: 'F', rest: '' });
	expect(sexOf('Nam giới')).toEqual({ sex: 'M', rest: '' });
});
