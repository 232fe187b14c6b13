/** A wrong command line: printed with the usage, exit 2. */
export class Usage extends Error {}

/** Exit codes of the terminal. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
