/** Fewest gigabytes of memory with which data come before they are asked for. */
const MEMORY = 3;

interface Told {
	connection?: { saveData?: boolean };
	deviceMemory?: number;
}

/** Whether the reader saves data, or the device has little memory: then only what is asked for is fetched. */
export function isThrifty(told: Told = navigator as Told): boolean {
	return told.connection?.saveData === true || (told.deviceMemory ?? MEMORY + 1) <= MEMORY;
}

/** Does it when the page has nothing else to do. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'function') {
		const asked = requestIdleCallback(work, { timeout: 5000 });
		return () => cancelIdleCallback(asked);
	}
	const timer = setTimeout(work, 1000);
	return () => clearTimeout(timer);
}
