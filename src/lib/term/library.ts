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

/** One step of a version: who took it, when and why. */
export interface VersionStep {
	standing: VersionStanding;
	by: string;
	/** ISO, UTC */
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

/** One immutable version of a published data set. */
export interface PublishedVersion {
	dataset: string;
	/** 1, 2, 3 … without a gap */
	number: number;
	/** the data version: sha256 of the observations, 12 hex digits */
	version: string;
	standing: VersionStanding;
	title: Text;
	steps: VersionStep[];
	files: StoredFile[];
}

/** A saved chart: a view with its claim, words and alt text; live unless `frozen`. */
export interface SavedChart {
	/** at least 96 random bits, base64url */
	id: string;
	/** the view's address: `/explore/<dataset>?…` without a language */
	view: string;
	title: Text;
	note: Text;
	alt: Text;
	annotations: { at: string; text: Text }[];
	/** the data version it stays on */
	frozen: string | null;
	standing: VersionStanding;
	owner: string;
	/** ISO, UTC */
	at: string;
}
