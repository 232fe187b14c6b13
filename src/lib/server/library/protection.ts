import { countedPeople, disclosureOf } from '#lib/disclosure/people.ts';
import { BASES, RULES } from '#lib/disclosure/rules.ts';
import type { Dataset } from '#lib/term/dataset.ts';
import type { Disclosure, Rules } from '#lib/term/disclosure.ts';
import { done, failed, type Result } from '#lib/term/failure.ts';
import type { Account } from '#lib/term/library.ts';
import type { Observations } from '#lib/term/observation.ts';
import { may } from '../session/rights.ts';

/** What who publishes says of protection. */
interface Switched {
	/** why small numbers may be shown; '' = they may not */
	reason: string;
	/** numbers that earlier versions gave away are left as lost */
	shownBefore?: boolean;
	account: Account;
	today: string;
}

/**
 * How a data set that arrives is to pass the gate of the server. What a file says of itself counts only where it is not
 * weaker than the usual rules; who publishes may switch protection off, with a reason that is kept under their name.
 * @returns failure `publish-unprotected` when people are counted and it calls itself open without a reason,
 * `publish-rules-weak`, `no-right`
 */
export function protectionOf(
	dataset: Dataset,
	observations: Observations,
	{ reason, account, today, shownBefore }: Switched
): Result<Disclosure> {
	const said = disclosureOf(dataset, observations);
	const counts = dataset.indicators.some((each) => countedPeople(each, dataset, observations) !== null);
	if (reason.trim() !== '') {
		if (!may(account, 'expose')) return failed('no-right', { right: 'expose' });
		return done({ ...said, off: { reason: reason.trim(), name: account.name, date: today } });
	}
	const open = said.kind === 'open' || said.off !== undefined;
	if (open && counts && !dataset.synthetic) return failed('publish-unprotected');
	const weak = said.rules && weaker(said.rules);
	if (!open && weak) return failed('publish-rules-weak', { rule: weak });
	const kept = {
		...(said.rules && { rules: said.rules }),
		...((shownBefore || said.shownBefore) && { shownBefore: true })
	};
	return done({ kind: said.kind, ...kept });
}

/** The first rule that is weaker than the usual one. */
function weaker({ threshold, zeros, bases, singleton }: Rules): string | null {
	if (!(threshold >= RULES.threshold)) return 'threshold';
	if (RULES.zeros === 'closed' && zeros !== 'closed') return 'zeros';
	if (bases !== undefined && bases < BASES) return 'bases';
	return singleton === false ? 'singleton' : null;
}
