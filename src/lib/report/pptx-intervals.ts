import { INK } from '../chart/colour.ts';
import type { NativeChart, NativeSeries } from './native.ts';
import type { Parts } from './parts.ts';

/**
 * Puts intervals into the charts of a presentation as error bars of the office program (ISO/IEC 29500-1, 21.2.2.55): the library
 * that writes the charts has no word for them.
 * @param charts in the order they were written
 */
export function withIntervals(parts: Parts, charts: readonly NativeChart[]): void {
	charts.forEach((chart, i) => {
		const name = `ppt/charts/chart${i + 1}.xml`;
		const text = parts.get(name);
		if (typeof text !== 'string') throw new Error(`no ${name}`);
		let at = -1;
		const told = text.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
			const bars = errorBars(chart.series[++at], chart.form);
			return bars ? series.replace('<c:cat>', `${bars}<c:cat>`) : series;
		});
		if (at + 1 !== chart.series.length) throw new Error(`${name} has ${at + 1} series`);
		parts.set(name, told);
	});
}

/** How far an interval reaches from its value to both sides; '' where a series has none. */
function errorBars({ values, bounds }: NativeSeries, form: NativeChart['form']): string {
	if (!bounds?.some((each) => each !== null)) return '';
	const side = (name: 'plus' | 'minus') => {
		const points = values.flatMap((value, i) => {
			const bound = bounds[i];
			if (value === null || !bound) return [];
			const reach = Math.max(0, name === 'plus' ? bound.upper - value : value - bound.lower);
			return `<c:pt idx="${i}"><c:v>${reach}</c:v></c:pt>`;
		});
		return `<c:${name}><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numLit></c:${name}>`;
	};
	const line = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${INK.soft.slice(1).toUpperCase()}"/></a:solidFill></a:ln></c:spPr>`;
	return (
		`<c:errBars>${form === 'line' ? '<c:errDir val="y"/>' : ''}<c:errBarType val="both"/><c:errValType val="cust"/>` +
		`<c:noEndCap val="0"/>${side('plus')}${side('minus')}${line}</c:errBars>`
	);
}
