import { keepDisclosure } from './disk.ts';
import type { FromKeep, ToKeep } from './keep-talk.ts';
import { keepPublished, publishedOf } from './published-disk.ts';

/** Writes one thing beside a data set: only in a worker does every browser write files. */
const say = (what: FromKeep) => self.postMessage(what);

const orFalse = (error: unknown): false => {
	console.error(error);
	return false;
};

self.onmessage = async ({ data }: MessageEvent<ToKeep>) => {
	if (data.kind === 'disclosure')
		return say({ kept: await keepDisclosure(data.id, data.disclosure).then(() => true, orFalse) });
	const published = await publishedOf(data.dataset, data.tables, data.indicators, data.when);
	say({ kept: await keepPublished(data.id, published).catch(orFalse), published });
};
