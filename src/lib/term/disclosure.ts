/** When a number of people is too small, or too much one contributor's, to be shown. */
export interface Rules {
	/** least count that may be shown */
	threshold: number;
	/** open: nobody is a number like others and is shown; closed: it is protected like a small count */
	zeros: 'open' | 'closed';
	/** what is shown is rounded to a multiple of this, totals from their true value */
	rounding?: number;
	/** rates of a base below this are not shown at 0 % or 100 %: they say something of each person; 10 unless given */
	bases?: number;
	/** the n largest contributors may not make up more than k % of a figure */
	dominance?: { n: number; k: number };
	/** the largest contributor must not be known by the second largest to within p % */
	p?: number;
	/** a single person who knows their own cell must not learn another small one; true unless given */
	singleton?: boolean;
}

/** Who switched protection off, when (ISO date) and why. */
export interface SwitchedOff {
	reason: string;
	name: string;
	date: string;
}

/** How a data set stands to disclosure control. */
export interface Disclosure {
	/** open: public already, or nothing in it counts people; protected: small numbers of people are hidden before anybody sees it */
	kind: 'open' | 'protected';
	/** rules other than the usual ones, or those that were applied */
	rules?: Rules;
	/** somebody said that whatever counts in it counts people */
	anything?: boolean;
	/** observations whose number the gate hid, of a data set that went through it */
	hidden?: number;
	/** numbers that versions published before give away are left as lost, and the rest is protected: somebody chose so */
	shownBefore?: boolean;
	/** how many such numbers of people there are: not repeated here, and known to whoever has those versions */
	exposed?: number;
	/** observations whose number the source itself keeps back */
	withheld?: number;
	off?: SwitchedOff;
}
