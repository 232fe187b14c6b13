import type { Text } from './text.ts';

/** A data set in a list. */
export interface Brief {
	id: string;
	title: Text;
	synthetic: boolean;
	source: Text;
	date: string;
	indicators: number;
	/** where it lives: shipped with the program, published in the library of this server, or on this machine only */
	place: 'shipped' | 'published' | 'local';
	rows?: number;
	file?: string;
}
