import type { Picture } from '../chart/picture.ts';
import { PROGRESS_PICTURES, type ProgressPicture } from '../map/progress-picture.ts';
import type { Progress } from '../programme/leader/progress.ts';
import type { Lang } from '../term/text.ts';
import { paintProgress } from './paint-progress.ts';

/** CSS pixels: as wide as a sheet of A4 has room. */
const WIDTH = 680;

/** The pictures of a report of one's own book, drawn here as the server draws those of a shipped one. */
export class OwnPictures {
	pictures = $state.raw<Partial<Record<ProgressPicture, Picture>>>({});
	ready = $state(false);
	#turn = 0;

	async draw(progress: Progress, lang: Lang): Promise<void> {
		const turn = ++this.#turn;
		this.ready = false;
		const drawn: Partial<Record<ProgressPicture, Picture>> = {};
		for (const kind of PROGRESS_PICTURES) {
			const picture = await paintProgress(kind, progress, lang, WIDTH);
			if (turn !== this.#turn) return;
			if (picture) drawn[kind] = picture;
		}
		this.pictures = drawn;
		this.ready = true;
	}
}
