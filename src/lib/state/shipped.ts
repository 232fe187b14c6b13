import type { Cube } from '../cube/cube.ts';
import { decode } from '../cube/decode.ts';
import type { Listed } from '../query/list.ts';
import type { Shown } from '../query/show.ts';
import { fromText } from '../query/wire.ts';
import type { Dataset, Indicator } from '../term/dataset.ts';
import { editionsOf } from '../view/edition.ts';
import { toQuery } from '../view/url.ts';
import type { View } from '../view/view.ts';
import { Near, type Supply } from './near.ts';
import { shippedPlaces } from './places-open.ts';

/** A data set the server has: its id and version, and of the library which of its versions. */
export type Shipped = Pick<Dataset, 'id' | 'version' | 'publication'>;

const under = ({ id, version, publication }: Shipped): string =>
	`/data/${encodeURIComponent([id, version, ...(publication?.number ? [publication.number] : [])].join('-'))}`;

const known = new Map<string, Near>();
/** Data sets kept at hand when another is looked at. */
const MOST = 3;

/**
 * A shipped data set at hand in this page.
 * @param release of the program: another one may write the same data otherwise
 */
export function nearShipped(shipped: Shipped, release: string): Near {
	const key = under(shipped);
	const near = known.get(key) ?? new Near(supplyOf(key, release));
	known.delete(key);
	known.set(key, near);
	for (const oldest of known.keys()) if (known.size > MOST) known.delete(oldest);
	return near;
}

function supplyOf(base: string, release: string): Supply {
	const get = async (path: string): Promise<Response> => {
		const answer = await fetch(`${base}/${path}?release=${encodeURIComponent(release)}`);
		// 422: there is no such cube, and the answer says why
		if (!answer.ok && answer.status !== 422) throw new TypeError(`${base}/${path}: ${answer.status}`);
		return answer;
	};
	return {
		async open() {
			const { dataset, listed } = (await (await get('dataset.json')).json()) as {
				dataset: Dataset;
				listed: Listed[][];
			};
			const editions = editionsOf(dataset);
			return { dataset, list: (edition) => async () => listed[editions.indexOf(edition)] };
		},
		async cube(_: Dataset, { code }: Indicator, place: number): Promise<Cube | null> {
			const answer = await get(`${place}/${encodeURIComponent(code)}.cube`);
			if (!answer.ok) return null;
			const cube = decode(new Uint8Array(await answer.arrayBuffer()));
			if (!cube.ok) console.error(`${base}: the cube of ${code} cannot be read`);
			return cube.ok ? cube.value : null;
		},
		places: shippedPlaces
	};
}

/** What the server answered for a view: the scene, or the status and the words of its refusal. */
export type Told = { shown: Shown } | { status: number; message: string; next?: string };

/** Asks the server for the scene of a view of a data set in the version the page shows. */
export async function askServer(view: View, shipped: Shipped, get: typeof fetch): Promise<Told> {
	const answer = await get(`${under(shipped)}/scene.json?${toQuery(view)}`);
	if (answer.ok) return { shown: fromText(await answer.text()) };
	const told = (await answer.json().catch(() => ({}))) as { message?: string; next?: string };
	return { status: answer.status, message: told.message ?? answer.statusText, next: told.next };
}
