import type { Vintage } from '../term/area.ts';
import type { PlaceLists } from './intake-talk.ts';

async function text(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

let lists: Promise<PlaceLists> | undefined;

/** Vintages and area lists of our own origin, as text for a worker; fetched once. */
export function placesHere(): Promise<PlaceLists> {
	lists ??= fetchLists().catch((error: unknown) => {
		lists = undefined;
		throw error;
	});
	return lists;
}

async function fetchLists(): Promise<PlaceLists> {
	const vintages = await text('/areas/vintages.json');
	const found = await Promise.all(
		(JSON.parse(vintages) as Vintage[]).map(
			async ({ id, lists }) => [id, await Promise.all(lists.map((file) => text(`/areas/${file}`)))] as const
		)
	);
	return { vintages, lists: Object.fromEntries(found) };
}
