/** What stands beside the picture of a saved chart, in one language. */
export interface ChartSaid {
	title: string;
	note: string;
	alt: string;
	annotations: { at: string; text: string }[];
	/** the data version it stays on */
	frozen: string | null;
	/** of a frozen chart: the version there is now, when that is another */
	newer: { version: string; date: string } | null;
}
