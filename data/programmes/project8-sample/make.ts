import { writeFile } from 'node:fs/promises';
import { openGazetteer } from '#lib/server/place.ts';
import { sampleBook } from './sample.ts';

await writeFile('data/programmes/project8-sample/book.jsonl.gz', await sampleBook(await openGazetteer()));
