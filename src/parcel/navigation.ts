import { reading } from './opened.ts';

/** In place of SvelteKit's: an address of the site is looked up in the file. */
export const goto = (address: string, how: { replaceState?: boolean }): Promise<void> =>
	reading.go(address, how);
