import type { Account, PublishedVersion, VersionStep } from '#lib/term/library.ts';
import { may, within } from '../session/rights.ts';
import type { Kept } from './record.ts';
import { isPublic } from './step.ts';

/** Whether an account may know that a version is there at all: what is or was public, one's own, drafts of one's areas. */
export const visible = (version: Kept, account: Account | null): boolean =>
	isPublic(version) ||
	(account !== null && account.id === version.author) ||
	(may(account, 'draft-see') && within(account, version.roots));

/** What the public is told of a version: when it was published, superseded or withdrawn, and why withdrawn; not by whom. */
export interface PublicVersion extends Omit<PublishedVersion, 'id' | 'author' | 'over' | 'steps'> {
	steps: Pick<VersionStep, 'standing' | 'at' | 'note'>[];
}

export function forPublic({ dataset, number, version, standing, about, steps, files }: Kept): PublicVersion {
	const told = steps.filter((each) => ['published', 'superseded', 'withdrawn'].includes(each.standing));
	return {
		...{ dataset, number, version, standing, about },
		files: standing === 'withdrawn' ? [] : files,
		steps: told.map(({ standing, at, note }) => ({
			standing,
			at,
			note: standing === 'withdrawn' ? note : ''
		}))
	};
}

/** What those at work are told: everything but what the server keeps to itself. */
export function forWorkers({ roots: _, seq: __, ...version }: Kept): PublishedVersion {
	return version;
}
