import { wholeOf } from '../../../area/gazetteer.ts';
import { axesOf } from '../column.ts';
import { textOf } from '../ledger.ts';
import { found, type Rule } from './rule.ts';

/** The code is of no area in force on the row's date, or of one that leads nowhere on the programme's areas. */
export const area: Rule = (entry, { register, ledger }) => {
	const column = axesOf(register).area;
	const code = column ? textOf(entry.row, column) : '';
	if (!column || !code) return [];
	const { places } = ledger;
	const day = entry.days?.to;
	const vintage = day ? places.inForce(day) : places.vintage;
	const values = { value: code, vintage: places.source.vintage(vintage)?.name ?? vintage };
	if (!entry.place) return [found(entry, 'area', 'error', column, values)];
	if (entry.place.vintage !== vintage) return [found(entry, 'area-earlier', 'warning', column, values)];
	return entry.standing ? [] : [found(entry, 'area-nowhere', 'warning', column, values)];
};

/** The level said and the level of the area differ, or a village is not named. */
export const level: Rule = (entry, { register, ledger }) => {
	const { area: column, village } = axesOf(register);
	if (!column || !entry.place) return [];
	const own =
		entry.place.code === wholeOf(entry.place.vintage) ? 'country' : ledger.places.area(entry.place)!.level;
	const allowed = register.columns.find((each) => each.code === column)?.levels;
	const values = {
		level:
			ledger.places.source.vintage(entry.place.vintage)?.levels.find((each) => each.code === own)?.name ?? own
	};
	if (allowed && !allowed.includes(own)) return [found(entry, 'area-level', 'error', column, values)];
	const said = register.columns.some((each) => each.code === 'level') ? textOf(entry.row, 'level') : '';
	const named = village !== undefined && textOf(entry.row, village) !== '';
	if (said === 'village') {
		if (own !== 'country' && village && !named) return [found(entry, 'village-unnamed', 'warning', village)];
		return own === 'commune' || own === 'country'
			? []
			: [found(entry, 'village-commune', 'warning', column, values)];
	}
	if (named && said !== '') return [found(entry, 'village-level', 'warning', 'level')];
	if (said !== '' && own !== 'country' && said !== own)
		return [found(entry, 'level', 'warning', 'level', values)];
	return [];
};
