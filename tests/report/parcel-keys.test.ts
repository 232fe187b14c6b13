import { expect, test } from 'vitest';
import { keysIn } from '../../src/parcel/keys.ts';

const ALL = [
	...['tab.map', 'tab.bar', 'tabs.where', 'ask.time', 'ask.sex', 'failure.no-data', 'failure.no-data.next'],
	...['failure.other', 'failure.other.next', 'check.same', 'check.same.note', 'role.value']
];

test('a program keeps the sentences it can say, and no others', () => {
	const code =
		'm(l,`tab.${t}`);m(l,"ask.time");f("no-data");m(l,`failure.${k}`);m(l,`failure.${k}.next`);w=c?\'check.same\':x;m(l,`${w}.note`);';
	expect(keysIn(code, ALL)).toEqual([
		...['tab.map', 'tab.bar', 'ask.time', 'failure.no-data', 'failure.no-data.next'],
		...['check.same', 'check.same.note']
	]);
	expect(keysIn('m(l,"role."+r)', ALL)).toEqual(['role.value']);
	expect(keysIn('', ALL)).toEqual([]);
});
