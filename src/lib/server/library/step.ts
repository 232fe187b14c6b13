import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account, Deed, PublishedVersion, VersionStanding } from '#lib/term/library.ts';
import { may, type Right } from '../session/rights.ts';

interface Rule {
	from: readonly VersionStanding[];
	to: VersionStanding;
	right: Right;
	/** it cannot be done without saying why */
	why?: true;
}

const RULES: Record<Deed, Rule> = {
	submit: { from: ['draft'], to: 'review', right: 'publish' },
	return: { from: ['review', 'approved'], to: 'draft', right: 'approve', why: true },
	approve: { from: ['review'], to: 'approved', right: 'approve' },
	publish: { from: ['approved'], to: 'published', right: 'publish' },
	drop: { from: ['draft', 'review', 'approved'], to: 'withdrawn', right: 'publish' },
	withdraw: { from: ['published', 'superseded'], to: 'withdrawn', right: 'withdraw', why: true }
};

/** Standings the public may know of: those of a version that was published. */
export const isPublic = ({ number }: Pick<PublishedVersion, 'number'>): boolean => number !== null;

/** Whether somebody other than the author approved what is about to be published. */
const approvedByOther = ({ steps, author }: PublishedVersion): boolean =>
	steps.findLast((each) => each.standing === 'approved')?.by !== author;

/**
 * Where a deed leads, if the account may do it now.
 * @param twoPersons the setting that the author may not approve
 * @returns failure `no-right`, `step-not-now`, `step-note-missing` or `step-own-approval`
 */
export function stepTo(
	deed: Deed,
	version: PublishedVersion,
	{ account, note, twoPersons }: { account: Account; note: string; twoPersons: boolean }
): Result<VersionStanding> {
	const { from, to, right, why } = RULES[deed];
	if (!may(account, right)) return failed('no-right', { right });
	if (!from.includes(version.standing)) return failed('step-not-now', { deed, standing: version.standing });
	if (why && note.trim() === '') return failed('step-note-missing', { deed });
	const own =
		(deed === 'approve' && account.id === version.author) ||
		(deed === 'publish' && !approvedByOther(version));
	if (twoPersons && own) return failed('step-own-approval');
	return done(to);
}

/** The deeds an account may do now to a version. */
export const deedsFor = (version: PublishedVersion, account: Account | null, twoPersons: boolean): Deed[] =>
	account === null
		? []
		: (Object.keys(RULES) as Deed[]).filter(
				(deed) => stepTo(deed, version, { account, note: '…', twoPersons }).ok
			);
