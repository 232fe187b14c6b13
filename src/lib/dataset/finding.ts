import type { Finding } from '../term/finding.ts';

/** A finding with nothing said yet but its rule and severity. */
export const about = (rule: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
	rule,
	severity,
	rows: 0,
	first: 0,
	example: '',
	...more
});
