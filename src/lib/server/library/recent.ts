import type { VersionAbout } from '#lib/term/library.ts';
import type { Text } from '#lib/term/text.ts';
import { Charts } from './chart.ts';
import type { Library } from './library.ts';
import { plainName } from './name.ts';
import { forPublic } from './seen.ts';
import { isPublic } from './step.ts';

/** Something readers may see that changed: a version of a data set, or a saved chart. */
export interface Recent {
	kind: 'version' | 'chart';
	/** of a version: data set and number; of a chart: its id. Never another's, never changed */
	key: string;
	/** path on this site */
	path: string;
	title: Text;
	summary: Text;
	/** ISO, UTC: first published, and last changed for readers (withdrawn, said anew) */
	published: string;
	updated: string;
	/** of a version */
	number: number | null;
	withdrawn: { reason: string } | null;
	change: VersionAbout['change'];
}

/** What was published or withdrawn, the newest change first; nothing that is or was a draft only. */
export function recent(library: Library, most: number): Recent[] {
	const versions = library
		.all()
		.filter(isPublic)
		.map(forPublic)
		.map(({ dataset, number, standing, about, steps }): Recent => {
			const own = steps.filter((each) => each.standing !== 'superseded');
			const last = own[own.length - 1];
			return {
				kind: 'version',
				key: `${dataset} ${number}`,
				path: `/library/${dataset}#v${number}`,
				title: about.title,
				summary: about.description,
				published: own[0].at,
				updated: last.at,
				number,
				withdrawn: standing === 'withdrawn' ? { reason: last.note } : null,
				change: about.change
			};
		});
	const charts = openCharts(library).map(({ id, title, alt, at }): Recent => ({
		...{ kind: 'chart', key: id, path: `/chart/${id}`, title, summary: alt },
		...{ published: at, updated: at, number: null, withdrawn: null, change: null }
	}));
	return [...versions, ...charts]
		.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
		.slice(0, most);
}

/** Published charts, the newest first, but those of data sets that were withdrawn. */
export function openCharts(library: Library, dataset: string | null = null) {
	const gone = new Map<string, boolean>();
	const isGone = (id: string) => {
		if (!gone.has(id)) gone.set(id, !library.current(id) && library.history(id).length > 0);
		return gone.get(id)!;
	};
	return new Charts(library)
		.charts(null)
		.filter((each) => dataset === null || plainName(each.dataset) === dataset)
		.filter((each) => !isGone(plainName(each.dataset)));
}
