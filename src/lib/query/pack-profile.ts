import { packTable, unpackTable, type PackedTable } from './pack.ts';
import type { Profile, ProfilePart, Standing } from './profile.ts';

type PackedStanding = Omit<Standing, 'peers'> & { peers: PackedTable };
/** A profile for the wire: the rows of peers as columns. */
export type PackedProfile = Omit<Profile, 'parts'> & {
	parts: (Omit<ProfilePart, 'standings'> & { standings: PackedStanding[] })[];
};

export const packProfile = ({ parts, ...rest }: Profile): PackedProfile => ({
	...rest,
	parts: parts.map((part) => ({
		...part,
		standings: part.standings.map((each) => ({
			...each,
			peers: packTable({ split: ['sex'], rows: each.peers, sql: '' })
		}))
	}))
});

export const unpackProfile = ({ parts, ...rest }: PackedProfile): Profile => ({
	...rest,
	parts: parts.map((part) => ({
		...part,
		standings: part.standings.map((each) => ({ ...each, peers: unpackTable(each.peers).rows }))
	}))
});
