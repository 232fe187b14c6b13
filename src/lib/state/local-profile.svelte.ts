import { engineAnswering } from '../query/answer.ts';
import { profilePart, type Profile, type ProfilePart } from '../query/profile.ts';
import { isOwnOnly } from '../report/own-copy.ts';
import { editionsOf } from '../view/edition.ts';
import { areaOf } from '../view/resolve.ts';
import type { Local } from './local.svelte.ts';

/** What the data sets on this machine say of an area. The engine is loaded only when one of them knows it. */
export class LocalProfile {
	parts = $state.raw<ProfilePart[]>([]);
	/** numbers of people in some of them are not protected */
	own = $state(false);
	#asked: AbortController | undefined;

	constructor(readonly local: Local) {}

	/** Asks for another area; a late answer about the one before is dropped. */
	async see({ area, vintage, peers }: Profile): Promise<void> {
		this.#asked?.abort();
		const { signal } = (this.#asked = new AbortController());
		this.parts = [];
		this.own = false;
		if (!this.local.listed) await this.local.list();
		const found: ProfilePart[] = [];
		let own = false;
		for (const { dataset } of this.local.kept)
			for (const edition of editionsOf(dataset)) {
				if (edition.vintage !== vintage.id || areaOf(edition, area.code)?.level !== area.level) continue;
				try {
					const engine = await this.local.engineWith(dataset.id);
					const part = await profilePart(engineAnswering(engine, edition), edition, area, peers, signal);
					if (signal.aborted) return;
					if (part) {
						found.push(part);
						own ||= isOwnOnly(dataset);
					}
				} catch (error) {
					if (signal.aborted) return;
					// the other data sets still speak; this one says on its own page what is wrong with it
					console.error(error);
				}
			}
		this.parts = found;
		this.own = own;
	}
}
