import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Folder of the shipped data: code lists, areas, boundaries, samples. The program is started from the project's root. */
export const DATA = join(process.cwd(), 'data');

export const readText = (...path: string[]): Promise<string> => readFile(join(DATA, ...path), 'utf8');
export const readJson = async <T>(...path: string[]): Promise<T> => JSON.parse(await readText(...path)) as T;
