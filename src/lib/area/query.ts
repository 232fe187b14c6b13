/** One distinct area of a file: its code, its name or both, and the areas it is known to lie in. */
export interface AreaQuery {
	code?: string;
	name?: string;
	/** codes of areas of the same vintage, one of which it lies in */
	within?: readonly string[];
	/** what the file says it lies in is no area of this vintage */
	orphan?: true;
}

export type AreaMatch =
	| {
			kind: 'matched';
			code: string;
			by: 'code' | 'name';
			/** its name means no area here */
			contradicts?: true;
			/** its name was damaged and read as this; or is one of an earlier part of the vintage */
			through?: 'respelling' | 'former-name';
	  }
	| {
			kind: 'ambiguous';
			candidates: readonly string[];
			/** several areas have the name; its marks are of another name; its code and its name mean two areas */
			why: 'several' | 'marks' | 'code-name';
	  }
	| { kind: 'unmatched' };
