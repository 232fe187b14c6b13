import type { MessageKey } from '../vi/catalogue.ts';
import { area } from './area.ts';
import { chart } from './chart.ts';
import { check } from './check.ts';
import { crosswalk } from './crosswalk.ts';
import { cube } from './cube.ts';
import { dataset } from './dataset.ts';
import { disclosure } from './disclosure.ts';
import { encoding } from './encoding.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { format } from './format.ts';
import { insight } from './insight.ts';
import { intake } from './intake.ts';
import { map } from './map.ts';
import { measure } from './measure.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';
import { reach } from './reach.ts';
import { place } from './place.ts';
import { profile } from './profile.ts';
import { protection } from './protection.ts';
import { reading } from './reading.ts';
import { review } from './review.ts';
import { step } from './step.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';
import { target } from './target.ts';
import { targetsFile } from './targets-file.ts';
import { terminal } from './terminal.ts';
import { vintage } from './vintage.ts';
import { workbook } from './workbook.ts';

/** The same sentences in English: a missing or a surplus one does not compile. */
export const en: Record<MessageKey, string> = {
	...area,
	...chart,
	...check,
	...crosswalk,
	...cube,
	...dataset,
	...disclosure,
	...encoding,
	...file,
	...form,
	...format,
	...insight,
	...intake,
	...format,
	...intake,
	...map,
	...measure,
	...page,
	...plan,
	...reach,
	...place,
	...profile,
	...protection,
	...reading,
	...review,
	...step,
	...summary,
	...table,
	...target,
	...targetsFile,
	...terminal,
	...vintage,
	...workbook
};
