import { parseHTML } from 'linkedom';

/** A document to draw in, for one picture. */
export const newDocument = (): Document =>
	parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
