import { message } from '../message/message.ts';
import type { Lang, Text } from '../term/text.ts';
import type { Area } from '../term/area.ts';
import { squeeze, stripMarks } from './fold.ts';
import { ancestors, type Gazetteer } from './gazetteer.ts';

/** An area with its kind: 'xã Tân Lập', 'Tan Lap commune'. A numbered one has it in its name: 'Quận 3', 'District 3'. */
function named({ name, type }: Area, lang: Lang): string {
	const numbered = type !== '' && name.vi.startsWith(type);
	if (numbered) return lang === 'vi' ? name.vi.charAt(0).toLowerCase() + name.vi.slice(1) : name[lang];
	// 'Ho Chi Minh City' is the whole of it
	if (lang === 'en' && name.en.endsWith(' City')) return name.en;
	return message(lang, 'area.named', { kind: squeeze(stripMarks(type.toLowerCase())), name: name[lang] });
}

/**
 * An area with its kind and what it lies in, so that it is not taken for another of its name: 'Xã Tân Lập, huyện Mộc Châu,
 * tỉnh Sơn La'; 'Tan Lap commune, Moc Chau district, Son La province'. Its code, where the vintage has none such.
 */
export function titleOf(source: Gazetteer, vintage: string, code: string): Text {
	const chain = [code, ...ancestors(source, vintage, code)].flatMap(
		(each) => source.byCode(vintage, each) ?? []
	);
	const title = (lang: Lang) => {
		const all = chain.map((area) => named(area, lang)).join(', ') || code;
		return all.charAt(0).toUpperCase() + all.slice(1);
	};
	return { vi: title('vi'), en: title('en') };
}

/** How many areas a sentence names. */
const NAMED = 3;

/** The titles of some areas, for a sentence: the first of them, parted by semicolons. */
export function titlesOf(source: Gazetteer, vintage: string | null, codes: readonly string[]): Text {
	const titles = codes.slice(0, NAMED).map((code) => titleOf(source, vintage ?? '', code));
	const more = codes.length > NAMED ? ['…'] : [];
	return {
		vi: [...titles.map(({ vi }) => vi), ...more].join('; '),
		en: [...titles.map(({ en }) => en), ...more].join('; ')
	};
}
