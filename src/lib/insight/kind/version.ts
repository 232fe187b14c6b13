import { message } from '../../message/message.ts';
import { formatDate } from '../../message/number.ts';
import type { Insight, Told } from '../insight.ts';
import { insight } from '../make.ts';

/** What changed since the version before, where one is known. */
export function* version(told: Told): Generator<Insight> {
	const { scene, lang } = told;
	const { change } = scene.dataset;
	if (!change) return;
	const { added, removed, changed } = change;
	const text = message(lang, added + removed + changed === 0 ? 'insight.version-same' : 'insight.version', {
		version: change.version.slice(0, 6),
		date: formatDate(lang, change.date),
		added,
		removed,
		changed
	});
	yield insight(told, 'fact', 'version', text, { sql: '' });
}
