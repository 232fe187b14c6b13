/** One column of an answer on its way into a file; every column of one answer is as long as the others. */
export type SceneColumn =
	| { kind: 'text'; name: string; values: string[] }
	/** null = absent, and then the status says why */
	| { kind: 'number'; name: string; values: (number | null)[] };
