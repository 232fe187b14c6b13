import type { Disclosure } from './disclosure.ts';
import type { Text } from './text.ts';

/** What an account may do; each may also what those before it may. An analyst publishes, staff save charts, an admin sees and sets everything. */
export const ROLES = ['viewer', 'staff', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who is asking; null = the public, which reads what is published. */
export interface Account {
	id: string;
	email: string;
	name: string;
	role: Role;
	/** areas whose drafts the account may see: `vintage:code`; null = all */
	areas: string[] | null;
}

/** Where a version stands: only `published` and what came after it are seen by the public. */
export const STANDINGS = ['draft', 'review', 'approved', 'published', 'superseded', 'withdrawn'] as const;
export type VersionStanding = (typeof STANDINGS)[number];

/** What is done to a version; a version that is published supersedes the one before by itself. */
export const DEEDS = ['submit', 'return', 'approve', 'publish', 'drop', 'withdraw'] as const;
export type Deed = (typeof DEEDS)[number];

/** One step of a version: who took it, when and why. */
export interface VersionStep {
	standing: VersionStanding;
	/** the account, and the name it had then */
	by: string;
	name: string;
	/** ISO, UTC; the order of the steps is their order in the list */
	at: string;
	note: string;
}

/** A file of a version, content-addressed. */
export interface StoredFile {
	/** `dataset.json`, `observations.parquet`, `datapackage.json`, `<indicator>.cube` … */
	name: string;
	sha256: string;
	bytes: number;
}

/** What a catalogue says of a version without opening its data. */
export interface VersionAbout {
	title: Text;
	description: Text;
	source: Text;
	link?: string;
	licence: string;
	contact?: string;
	/** how the figures were made */
	method?: Text;
	/** ISO date of the figures' last change */
	date: string;
	synthetic: boolean;
	vintage: string | null;
	indicators: { code: string; name: Text; topic?: Text }[];
	/** codes of the dimensions they are split by */
	dimensions: string[];
	/** the first and the last period */
	periods: [from: string, to: string] | null;
	/** levels with values, from the largest to the smallest */
	levels: string[];
	areas: number;
	rows: number;
	/** how it stands to the gate, as `Dataset.disclosure` */
	disclosure: Disclosure | null;
	/** how its observations differ from those of the version before */
	change: { version: string; date: string; added: number; removed: number; changed: number } | null;
}

/** What a data set covers, as the list says it. */
export type ListedCoverage = Pick<VersionAbout, 'periods' | 'levels' | 'areas' | 'rows'>;

/** One immutable version of a data set of the library. */
export interface PublishedVersion {
	/** 128 random bits, base64url: names it while it is no public version */
	id: string;
	dataset: string;
	/** 1, 2, 3 … without a gap, given by publishing; null before */
	number: number | null;
	/** the number of the version it was made over, and gated beside; 0 = none */
	over: number;
	/** the data version: sha256 of the observations, 12 hex digits */
	version: string;
	standing: VersionStanding;
	/** account that made it */
	author: string;
	about: VersionAbout;
	steps: VersionStep[];
	files: StoredFile[];
}

/** One line of the log of who did what: on a version, an account, a setting. Holds no figures and no words of data. */
export interface LoggedDeed {
	seq: number;
	at: string;
	by: string;
	name: string;
	/** 'draft', a deed of a version, 'setting', 'account-add', 'account-role', 'sign-in', 'sign-in-refused' … */
	what: string;
	/** the data set, account or setting it was done to */
	about: string;
	note: string;
}

/** What a saved chart says beside its picture. */
export interface ChartWords {
	/** the claim */
	title: Text;
	note: Text;
	/** the picture in words, for those who do not see it */
	alt: Text;
	/** at a period or an area, by code */
	annotations: { at: string; text: Text }[];
}

/** A saved chart: a view with its claim, words and alt text. A revision never takes the place of an earlier one. */
export interface SavedChart extends ChartWords {
	/** 128 random bits, base64url */
	id: string;
	dataset: string;
	/** the view's query, without language and version */
	query: string;
	/** the data version it stays on; null = live */
	frozen: string | null;
	standing: Extract<VersionStanding, 'draft' | 'published' | 'withdrawn'>;
	/** account that made it first */
	owner: string;
	/** ISO, UTC, of this revision */
	at: string;
	/** why it was withdrawn */
	reason: string;
	/** counts the revisions of all charts */
	seq: number;
}
