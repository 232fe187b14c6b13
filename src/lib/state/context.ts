import { getContext, setContext } from 'svelte';
import type { Local } from './local.svelte.ts';

const LOCAL = Symbol('local');

/** The files on this machine, one store for all screens. */
export const setLocal = (local: Local): Local => setContext(LOCAL, local);
export const getLocal = (): Local => getContext<Local>(LOCAL);
