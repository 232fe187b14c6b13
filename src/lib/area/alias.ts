/**
 * Spellings of provinces that folding does not reach, by their squeezed unaccented form → names to try, folded. Spelling
 * and abbreviation only: a name that meant another set of land (see `historical`) is never an alias.
 */
const ALIAS: Record<string, string[]> = {
	hcm: ['hồ chí minh'],
	hcmc: ['hồ chí minh'],
	tphcm: ['hồ chí minh'],
	hcmcity: ['hồ chí minh'],
	hochiminhcity: ['hồ chí minh'],
	brvt: ['bà rịa vũng tàu'],
	bariavungtau: ['bà rịa vũng tàu'],
	tthue: ['thừa thiên huế', 'huế'],
	thuathienhue: ['thừa thiên huế', 'huế'],
	hue: ['huế', 'thừa thiên huế'],
	daclac: ['đắk lắk'],
	daclak: ['đắk lắk'],
	dacnong: ['đắk nông'],
	baccan: ['bắc kạn'],
	hoangsa: ['hoàng sa'],
	paracel: ['hoàng sa'],
	paracelislands: ['hoàng sa'],
	truongsa: ['trường sa'],
	spratly: ['trường sa'],
	spratlyislands: ['trường sa']
};

/** Provinces that no longer exist under any vintage kept here, unaccented and squeezed (splits and mergers 1976–2008). */
const HISTORICAL = new Set(
	(
		'bacthai binhtrithien cuulong dacklak gialaikontum habac hanamninh hasonbinh hatay hatuyen haihung ' +
		'hoanglienson minhhai namha nghetinh nghiabinh phukhanh quangnamdanang songbe thuanhai vinhphu saigon ' +
		'saigongiadinh'
	).split(' ')
);

export const squeeze = (plain: string): string => plain.replace(/[^a-z0-9]/g, '');

export const aliasesOf = (squeezed: string): readonly string[] =>
	Object.hasOwn(ALIAS, squeezed) ? ALIAS[squeezed] : [];

/** Whether a name is that of a province of another time: never matched to a present province. */
export const historical = (squeezed: string): boolean => HISTORICAL.has(squeezed);
