import { existsSync, readFileSync } from 'node:fs';
import { readCsv } from '../../data/csv.ts';

const SHARED = new URL('../../../shared/', import.meta.url);

/** The reference material beside the repository; checks against it are skipped where it is not. */
export const absent = !existsSync(new URL('areas/', SHARED));
export const against = 'against the reference beside the repository (skipped when ../shared is absent)';

export const shared = (path: string): string => readFileSync(new URL(path, SHARED), 'utf8');
export const sharedRows = (path: string): Record<string, string>[] => readCsv(shared(path));

export const committed = (path: string): string =>
	readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
export const rows = (path: string): Record<string, string>[] => readCsv(committed(path));
export const json = <T>(path: string): T => JSON.parse(committed(path)) as T;
