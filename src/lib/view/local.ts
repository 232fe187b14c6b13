/** Ids of data sets that live in the reader's own browser and nowhere else. */
const PREFIX = 'local-';

export const isLocal = (dataset: string): boolean => dataset.startsWith(PREFIX);
export const localId = (random: string): string => PREFIX + random;
