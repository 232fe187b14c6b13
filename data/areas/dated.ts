import type { Area } from '#lib/term/area.ts';

/** An area of a list, with what was otherwise for part of its vintage. */
export type Dated = Area & { from?: string; to?: string; formerName?: string; formerParent?: string };
