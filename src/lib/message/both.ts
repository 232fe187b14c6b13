import { LANGS, type Text } from '../term/text.ts';
import { message, type MessageKey } from './message.ts';

/** A message in both languages, for names that travel with numbers; names among its values are taken in each language. */
export function both(key: MessageKey, values: Record<string, string | number | Text> = {}): Text {
	const in_ = (lang: 'vi' | 'en') =>
		message(
			lang,
			key,
			Object.fromEntries(
				Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value])
			)
		);
	const [vi, en] = LANGS.map(in_);
	return { vi, en };
}
