import { svgOf, type Picture } from '../chart/picture.ts';

/** Milliseconds before each painting; the last one counts. */
const WAITS = [0, 150, 350];

/** A picture as PNG, so many pixels for one of it, painted by the browser in the page's own typeface. */
export async function pngOf(picture: Picture, scale = 2): Promise<Uint8Array> {
	const worded = hasText(picture);
	const styled = worded ? { ...picture, children: [await face(), ...picture.children] } : picture;
	const text = svgOf(styled).replaceAll('currentColor', '#1f1b24');
	const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = Number(picture.attributes.width) * scale;
		canvas.height = Number(picture.attributes.height) * scale;
		const context = canvas.getContext('2d')!;
		// the image is there before its typeface is: until then its letters are of another one
		for (const wait of worded ? WAITS : [0]) {
			await new Promise((done) => setTimeout(done, wait));
			context.clearRect(0, 0, canvas.width, canvas.height);
			context.drawImage(image, 0, 0, canvas.width, canvas.height);
		}
		const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
		if (!blob) throw new RangeError('the picture is too large for this browser');
		return new Uint8Array(await blob.arrayBuffer());
	} finally {
		URL.revokeObjectURL(url);
	}
}

const hasText = ({ tag, children }: Picture): boolean =>
	tag === 'text' || children.some((each) => typeof each !== 'string' && hasText(each));

let loaded: Promise<Picture> | undefined;
/** The typeface, read once for all pictures of a page. */
const face = (): Promise<Picture> =>
	(loaded ??= typeface().catch((error: unknown) => {
		loaded = undefined;
		throw error;
	}));

/** The faces the page has loaded, inside the picture: a picture painted as an image loads nothing. */
async function typeface(): Promise<Picture> {
	const rules: string[] = [];
	for (const sheet of document.styleSheets)
		for (const rule of sheet.cssRules) {
			if (!(rule instanceof CSSFontFaceRule)) continue;
			const [, address] = /url\("?([^")]+\.woff2)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
			if (!address) continue;
			const answer = await fetch(new URL(address, sheet.href ?? location.href));
			if (!answer.ok) continue;
			const of = (name: string) => rule.style.getPropertyValue(name);
			const range = of('unicode-range');
			rules.push(
				`@font-face{font-family:"Be Vietnam Pro";font-display:swap;font-weight:${of('font-weight')};${range && `unicode-range:${range};`}` +
					`src:url(${await dataOf(await answer.blob())}) format("woff2")}`
			);
		}
	return { tag: 'style', attributes: {}, children: [rules.join('\n')] };
}

/** Bytes as a data: address. */
const dataOf = (blob: Blob): Promise<string> =>
	new Promise((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(String(reader.result));
		reader.onerror = () => fail(reader.error);
		reader.readAsDataURL(blob);
	});
