import type { Dataset } from '../term/dataset.ts';

/** What a printed page says of the data set it is about. */
export type About = Pick<Dataset, 'id' | 'title' | 'source' | 'date' | 'version' | 'synthetic'>;

export const aboutOf = ({ id, title, source, date, version, synthetic }: Dataset): About => ({
	...{ id, title, source, date, version, synthetic }
});
