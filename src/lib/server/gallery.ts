import { message, pick } from '#lib/message/message.ts';
import { titleOf } from '#lib/insight/words.ts';
import type { Lang } from '#lib/term/text.ts';
import { addressOf } from '#lib/view/url.ts';
import { emptyView, TABS, type Tab } from '#lib/view/view.ts';
import type { Atlas } from './atlas.ts';

/** One form of chart with an example of it. */
export interface Example {
	tab: Tab;
	name: string;
	title: string;
	dataset: string;
	address: string;
	picture: string;
}

/** CSS pixels an example is tried at. */
const WIDTH = 640;

/** Which shipped data set shows a form: the first that has something to draw in it, real figures before made-up ones. */
export class Gallery {
	#found: Promise<{ tab: Tab; dataset: string }[]> | undefined;
	constructor(readonly atlas: Atlas) {}

	async #find(): Promise<{ tab: Tab; dataset: string }[]> {
		const samples = [...this.atlas.samples].sort((a, b) => Number(a.synthetic) - Number(b.synthetic));
		const found: { tab: Tab; dataset: string }[] = [];
		for (const tab of TABS)
			for (const { id } of samples) {
				const shown = await this.atlas.show({ ...emptyView(id), tab });
				if (!shown.ok || shown.value.scene.resolved.tab !== tab || shown.value.scene.resolved.unmet.length)
					continue;
				if (tab !== 'table' && !(await this.atlas.draw(shown.value.scene, tab, WIDTH))) continue;
				found.push({ tab, dataset: id });
				break;
			}
		return found;
	}

	/** Every form with its example, in the order of the tabs. */
	async examples(lang: Lang): Promise<Example[]> {
		this.#found ??= this.#find();
		const examples: Example[] = [];
		for (const { tab, dataset } of await this.#found) {
			const view = { ...emptyView(dataset), tab, lang };
			const shown = await this.atlas.show(view);
			if (!shown.ok) continue;
			examples.push({
				tab,
				name: message(lang, `tab.${tab}`),
				title: titleOf(shown.value.scene, lang),
				dataset: pick(lang, shown.value.scene.dataset.title),
				address: addressOf(view),
				picture: addressOf(view, '/explore/', '.svg')
			});
		}
		return examples;
	}
}
