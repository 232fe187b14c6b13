import type { counterpart as vi } from '../vi/counterpart.ts';

/** What an area was made of or became, beside its own trend. */
export const counterpart: Record<keyof typeof vi, string> = {
	'counterpart.earlier': '{name} (before {date})',
	'counterpart.later': '{name} (from {date})',
	'counterpart.part': '{name}, a part only',
	'counterpart.note-earlier':
		'Before {date}: the thin lines are as reported for {areas}, which {name} was made of.',
	'counterpart.note-later': 'From {date}: the thin lines are as reported for {areas}, on the new areas.'
};
