import type { MessageKey } from '../vi/catalogue.ts';
import { area } from './area.ts';
import { chart } from './chart.ts';
import { check } from './check.ts';
import { dataset } from './dataset.ts';
import { disclosure } from './disclosure.ts';
import { encoding } from './encoding.ts';
import { file } from './file.ts';
import { format } from './format.ts';
import { intake } from './intake.ts';
import { page } from './page.ts';
import { reading } from './reading.ts';
import { step } from './step.ts';
import { table } from './table.ts';
import { terminal } from './terminal.ts';
import { workbook } from './workbook.ts';

/** The same sentences in English: a missing or a surplus one does not compile. */
export const en: Record<MessageKey, string> = {
	...area,
	...chart,
	...check,
	...dataset,
	...disclosure,
	...encoding,
	...file,
	...format,
	...intake,
	...page,
	...format,
	...intake,
	...page,
	...reading,
	...step,
	...table,
	...terminal,
	...workbook
};
