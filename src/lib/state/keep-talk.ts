import type { Tables } from '../engine/engine.ts';
import type { Dataset } from '../term/dataset.ts';
import type { Disclosure } from '../term/disclosure.ts';
import type { PublishedWhole } from './published-disk.ts';

/** What is to be kept beside a data set of this browser. */
export type ToKeep =
	/** how it is to be protected */
	| { kind: 'disclosure'; id: string; disclosure: Disclosure }
	/** what leaves of it */
	| {
			kind: 'published';
			id: string;
			dataset: Dataset;
			tables: Tables;
			indicators: string[] | null;
			when: number;
	  };

/** Whether it lies on disk; what left is given back, so that it is remembered on the page where it does not. */
export interface FromKeep {
	kept: boolean;
	published?: PublishedWhole;
}
