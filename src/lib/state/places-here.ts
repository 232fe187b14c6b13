import type { Vintage } from '../term/area.ts';
import type { PlaceLists } from './intake-talk.ts';
import { ownPlaces, ownVersion } from './own-places.ts';

async function text(path: string): Promise<string> {
	const answer = await fetch(path);
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return answer.text();
}

let shipped: Promise<PlaceLists> | undefined;
let all: { version: number; lists: Promise<PlaceLists> } | undefined;

/** Vintages and area lists, ours and those a person brought, as text for a worker; ours are fetched once. */
export function placesHere(): Promise<PlaceLists> {
	const version = ownVersion();
	if (all?.version !== version) {
		const lists = withOwn();
		all = { version, lists };
		lists.catch(() => (all = undefined));
	}
	return all!.lists;
}

async function withOwn(): Promise<PlaceLists> {
	shipped ??= fetchLists();
	shipped.catch(() => (shipped = undefined));
	const [{ vintages, lists }, own] = await Promise.all([shipped, ownPlaces()]);
	const brought = own.flatMap(({ place }) => (place.vintage ? [{ ...place, vintage: place.vintage }] : []));
	return {
		vintages: JSON.stringify([
			...(JSON.parse(vintages) as Vintage[]),
			...brought.map(({ vintage }) => vintage)
		]),
		lists: { ...lists, ...Object.fromEntries(brought.map(({ id, list }) => [id, [list]])) }
	};
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
