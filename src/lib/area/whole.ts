import { foldTone } from './fold.ts';

const COUNTRY = new Set(
	(
		'cả nước|ca nuoc|toàn quốc|toan quoc|việt nam|viet nam|vietnam|vn|vnm|nước việt nam|whole country|the whole country|' +
		'entire country|country|nationwide|national|national total|viet nam total|vietnam total|total viet nam|total vietnam|' +
		'tổng số cả nước|tổng cả nước|toàn cả nước|tổng toàn quốc|bình quân cả nước|trung bình cả nước|chung cả nước'
	).split('|')
);

const plain = (text: string): string =>
	foldTone(text)
		.replace(/^(?:[-–—+•*·]+|\d{1,3}[.)]|[ivx]{1,5}[.)]) */, '')
		.replace(/(?:\s*[([]?[*†‡]+[)\]]?|\s*[([]\d[)\]]|[¹²³])+$/, '')
		.replace(/[ :.;]+$/, '');

/** Whether a text means the whole the vintage's areas make up, in one language or in two ('Cả nước - Whole country'). */
export function isWhole(text: string): boolean {
	const folded = plain(text);
	return (
		COUNTRY.has(folded) ||
		(/[-–—/(,]/.test(folded) &&
			folded
				.split(/[-–—/(),]+/)
				.map((part) => part.trim())
				.filter((part) => part !== '')
				.every((part) => COUNTRY.has(part)))
	);
}
