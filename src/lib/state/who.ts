/** Who enters figures in this browser: asked once, kept with each change. */
const SHELF = 'parity-atlas-who';

export function whoHere(): string {
	try {
		return localStorage.getItem(SHELF) ?? '';
	} catch {
		// a private window
		return '';
	}
}

export function keepWho(name: string): void {
	try {
		localStorage.setItem(SHELF, name);
	} catch {
		// asked again next time
	}
}

/** A short word no other copy of a book has. */
export const copyWord = (): string =>
	[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('');
