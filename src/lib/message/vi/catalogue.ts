import { account } from './account.ts';
import { annotation } from './annotation.ts';
import { area } from './area.ts';
import { book } from './book.ts';
import { bookCheck } from './book-check.ts';
import { chart } from './chart.ts';
import { check } from './check.ts';
import { counterpart } from './counterpart.ts';
import { crosswalk } from './crosswalk.ts';
import { cube } from './cube.ts';
import { dataset } from './dataset.ts';
import { design } from './design.ts';
import { disclosure } from './disclosure.ts';
import { document } from './document.ts';
import { encoding } from './encoding.ts';
import { entry } from './entry.ts';
import { file } from './file.ts';
import { form } from './form.ts';
import { format } from './format.ts';
import { grid } from './grid.ts';
import { insight } from './insight.ts';
import { intake } from './intake.ts';
import { leader } from './leader.ts';
import { libraryPages } from './library-pages.ts';
import { listing } from './listing.ts';
import { map } from './map.ts';
import { measure } from './measure.ts';
import { oidc } from './oidc.ts';
import { page } from './page.ts';
import { parcel } from './parcel.ts';
import { plan } from './plan.ts';
import { publish } from './publish.ts';
import { reach } from './reach.ts';
import { place } from './place.ts';
import { profile } from './profile.ts';
import { protection } from './protection.ts';
import { reading } from './reading.ts';
import { review } from './review.ts';
import { share } from './share.ts';
import { step } from './step.ts';
import { summary } from './summary.ts';
import { table } from './table.ts';
import { target } from './target.ts';
import { targetsFile } from './targets-file.ts';
import { terminal } from './terminal.ts';
import { told } from './told.ts';
import { trace } from './trace.ts';
import { vintage } from './vintage.ts';
import { workbook } from './workbook.ts';

/** Every sentence of the pages, the terminal and the reports, in Vietnamese (ICU MessageFormat). */
export const vi = {
	...account,
	...annotation,
	...area,
	...book,
	...bookCheck,
	...chart,
	...check,
	...counterpart,
	...crosswalk,
	...cube,
	...dataset,
	...design,
	...disclosure,
	...document,
	...encoding,
	...entry,
	...file,
	...form,
	...format,
	...grid,
	...insight,
	...intake,
	...leader,
	...libraryPages,
	...listing,
	...map,
	...measure,
	...oidc,
	...page,
	...parcel,
	...plan,
	...publish,
	...reach,
	...place,
	...profile,
	...protection,
	...reading,
	...review,
	...share,
	...step,
	...summary,
	...table,
	...target,
	...targetsFile,
	...terminal,
	...told,
	...trace,
	...vintage,
	...workbook
};
export type MessageKey = keyof typeof vi;
