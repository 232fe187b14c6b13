/** SDMX CL_OBS_STATUS 2.2, the codes met here. '' stands for A (normal value). */
export const STATUSES = ['A', 'B', 'D', 'E', 'F', 'I', 'L', 'M', 'N', 'O', 'P', 'Q', 'U', 'V'] as const;
export type Status = (typeof STATUSES)[number] | '';

/** Why a value is absent. Zero is a value and never an absence. */
export const ABSENCES = ['missing', 'not_yet_reported', 'suppressed', 'not_applicable'] as const;
export type Absence = (typeof ABSENCES)[number];

const ABSENCE: Record<string, Absence> = {
	O: 'missing',
	Q: 'suppressed',
	M: 'not_applicable',
	L: 'not_yet_reported'
};

/** The reason a value is absent, given its status; an absent value without a status is `missing`. */
export const absenceOf = (status: string): Absence => ABSENCE[status] ?? 'missing';

/** Whether a status says that a number is kept back; it is never a part of a sum then, and there is no sum without it. */
export const isHidden = (status: string): boolean => ABSENCE[status] === 'suppressed';

/** Whether an observation says that there is nothing to have a value: it is no part of what is put together. */
export const doesNotApply = (value: number | null, status: string): boolean =>
	value === null && ABSENCE[status] === 'not_applicable';

/** The status that says this absence. */
export const statusOf = (absence: Absence): Status =>
	(Object.keys(ABSENCE) as Status[]).find((code) => ABSENCE[code] === absence)!;
