const INVISIBLE = /[\u200b\u2060\ufeff\u00ad\u200e\u200f]|(?<=[A-Za-z\u00c0-\u1eff])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z\u00c0-\u1eff])/gu; // prettier-ignore

/** Text without characters nobody sees: zero-width spaces, soft hyphens, marks of direction. */
export const visible = (text: string): string => text.replace(INVISIBLE, '');
