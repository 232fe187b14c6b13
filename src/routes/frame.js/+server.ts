import { tellHeight } from '#lib/embed/frame.ts';
import { watchStanding } from '#lib/embed/watch.ts';
import { scriptFile } from '#lib/server/script.ts';

/** What runs in a frame of ours. */
export const GET = scriptFile(
	`(${tellHeight.toString()})(window);\n(${watchStanding.toString()})(window);\n`
);
