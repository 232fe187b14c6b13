import { ROLES, type Account, type Role } from '#lib/term/library.ts';

/** What an account may do, each with the least role that may. */
const LEAST = {
	/** see versions that are no public ones yet, of data within the account's areas */
	'draft-see': 'viewer',
	/** save, change and publish charts */
	'chart-save': 'staff',
	/** make drafts, hand them in, publish what is approved, drop what is not */
	publish: 'analyst',
	/** approve what somebody handed in, or give it back */
	approve: 'analyst',
	/** take back what is published */
	withdraw: 'analyst',
	/** switch the protection of small numbers off, with a reason */
	expose: 'analyst',
	/** accounts, settings, the log of who did what */
	rule: 'admin'
} as const satisfies Record<string, Role>;

export type Right = keyof typeof LEAST;
export const RIGHTS = Object.keys(LEAST) as Right[];

/** Whether an account has a right; the public has none. */
export const may = (account: Account | null, right: Right): account is Account =>
	account !== null && ROLES.indexOf(account.role) >= ROLES.indexOf(LEAST[right]);

/** Areas of a version from which all of its observations hang: `vintage:code`, each with the areas it lies in, itself first. */
export type Roots = readonly (readonly string[])[];

/** Whether all of a version lies within the areas an account may see drafts of. */
export const within = ({ areas }: Pick<Account, 'areas'>, roots: Roots): boolean =>
	areas === null || roots.every((root) => root.some((each) => areas.includes(each)));
