import { deflateSync } from 'node:zlib';
import { crc32 } from '#lib/file/archive/crc32.ts';
import type { Indexed } from '#lib/map/first.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** 8 bits a pixel, by palette, no interlacing */
const KIND = [8, 3, 0, 0, 0];

/** An image of few colours as PNG (ISO/IEC 15948, colour type 3), with the transparency of its colours. */
export function indexedPng({ width, height, colours, pixels }: Indexed): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set(KIND, 8);
	const lines = Buffer.alloc(height * (width + 1));
	for (let y = 0; y < height; y++)
		lines.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
	const bytes = (of: (colour: number) => number[]) => Buffer.from(Array.from(colours).flatMap(of));
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk(
			'PLTE',
			bytes((each) => [each & 255, (each >>> 8) & 255, (each >>> 16) & 255])
		),
		chunk(
			'tRNS',
			bytes((each) => [each >>> 24])
		),
		chunk('IDAT', deflateSync(lines, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(kind: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const ends = Buffer.alloc(8);
	ends.writeUInt32BE(data.length, 0);
	ends.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** The same as an address that can stand in a page. */
export const pngAddress = (image: Indexed): string =>
	`data:image/png;base64,${indexedPng(image).toString('base64')}`;
