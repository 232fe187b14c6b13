/** Below so many bytes of free room it is said that the disk will soon be full. */
const LITTLE = 20_000_000;
/** Bytes a change takes on disk, about. */
const EACH = 250;

/** Bytes this browser still gives, where that is little for a book of so many changes; null when it is plenty or unknown. */
export async function roomLeft(changes: number): Promise<number | null> {
	try {
		const { quota, usage } = await navigator.storage.estimate();
		if (quota === undefined || usage === undefined) return null;
		const free = Math.max(0, quota - usage);
		return free < Math.max(LITTLE, changes * EACH) ? free : null;
	} catch {
		return null;
	}
}
