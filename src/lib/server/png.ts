import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { svgOf, type Picture } from '#lib/chart/picture.ts';

/** Whole TTF files: the painter draws nothing with WOFF2 and loses letters with subsets. */
const FONTS = [
	'400Regular/BeVietnamPro_400Regular.ttf',
	'600SemiBold/BeVietnamPro_600SemiBold.ttf',
	'700Bold/BeVietnamPro_700Bold.ttf'
].map((file) => join(process.cwd(), 'node_modules', '@expo-google-fonts', 'be-vietnam-pro', file));

/** A picture as PNG bytes at twice its size. */
export function pngOf(picture: Picture, scale = 2): Uint8Array {
	for (const font of FONTS)
		if (!existsSync(font)) throw new Error(`the font ${font.split('/').pop()} is missing`);
	return new Resvg(svgOf(picture).replaceAll('currentColor', '#1f1b24'), {
		fitTo: { mode: 'zoom', value: scale },
		font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' }
	})
		.render()
		.asPng();
}
