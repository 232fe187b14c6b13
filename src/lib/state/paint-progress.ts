import type { Picture } from '../chart/picture.ts';
import type { ProgressPicture } from '../map/progress-picture.ts';
import type { Progress } from '../programme/leader/progress.ts';
import type { Lang } from '../term/text.ts';
import { groundOfLevel } from './ground.ts';

/** Draws one of the pictures of a progress here, on boundaries a person brought where there are any, else on ours. */
export async function paintProgress(
	kind: ProgressPicture,
	progress: Progress,
	lang: Lang,
	width: number
): Promise<Picture | null> {
	const { drawProgress } = await import('../map/progress-picture.ts');
	const { coverage } = progress;
	const ground =
		kind === 'coverage' && coverage ? await groundOfLevel(progress.programme.vintage, coverage.level) : null;
	return drawProgress(kind, progress, ground, { document, width, lang });
}
