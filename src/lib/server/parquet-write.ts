import { createRequire } from 'node:module';
import * as parquet from '#lib/report/parquet.ts';
import type { SceneColumn } from '#lib/report/scene-column.ts';
import type { Observations } from '#lib/term/observation.ts';

/** parquet-wasm for Node, loaded when something is written. */
const writer = (): parquet.ParquetWriter => createRequire(import.meta.url)('parquet-wasm');

/** Tidy observations as Parquet. */
export const observationsParquet = (
	observations: Observations,
	about: { dataset: string; vintage: string | null }
): parquet.Encoded => parquet.observationsParquet(writer(), observations, about);

/** The rows of a view as Parquet. */
export const sceneParquet = (columns: readonly SceneColumn[]): parquet.Encoded =>
	parquet.sceneParquet(writer(), columns);
