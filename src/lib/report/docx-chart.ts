import { ChartRun, type ChartErrorBars, type ChartRunOptions, type ChartSeries } from 'docx/charts';
import { INK } from '../chart/colour.ts';
import type { Lang } from '../term/text.ts';
import type { NativeChart, NativeSeries } from './native.ts';
import { plainText } from './plain-text.ts';

interface Wish {
	name: string;
	alt: string;
	/** CSS pixels */
	width: number;
	lang: Lang;
}

/** CSS pixels: a bar with the space beside it, and what stands above and below the bars. */
const STEP = { bar: 21, pairs: 24, pyramid: 19 };
const AROUND = 70;
const FONT = 'Arial';
const ink = INK.text.slice(1);
const soft = INK.soft.slice(1);
const small = { size: 9, color: soft };

/** A chart that Word draws from the figures in it and that can be edited there. */
export function wordChart(chart: NativeChart, { name, alt, width }: Wish): ChartRun {
	const { form, labels, format } = chart;
	const height = form === 'line' ? 350 : Math.max(180, labels.length * STEP[form] + AROUND);
	const base = {
		transformation: { width, height },
		altText: { name, description: alt },
		font: { name: FONT },
		chartArea: { fill: 'FFFFFF', border: 'none' as const },
		categories: labels.map(plainText),
		legend: chart.series.length > 1 && { position: 'top' as const, font: { size: 9, color: ink } }
	};
	const values = { numberFormat: format, font: small };
	const axis = { numberFormat: chart.axisFormat, font: small };
	const options: ChartRunOptions =
		form === 'line'
			? {
					...base,
					type: 'line',
					series: chart.series.map((each) => ({ ...seriesOf(each), markers: { size: 5 } })),
					categoryAxis: { font: small },
					valueAxis: { ...axis, gridlines: true },
					emptyValues: 'gap'
				}
			: {
					...base,
					type: 'bar',
					series: chart.series.map(seriesOf),
					gapWidth: form === 'pyramid' ? 12 : 40,
					...(form === 'pyramid' && { stacking: 'stacked' as const }),
					categoryAxis: {
						reverseOrder: true,
						font: { size: 9, color: ink },
						...(chart.base !== 0 && { crossesAt: chart.base })
					},
					valueAxis:
						form === 'pyramid'
							? { ...axis, gridlines: true, crossesAt: 'maximum' }
							: { ...values, visible: false, gridlines: false },
					...(form !== 'pyramid' && { dataLabels: { value: true, ...values } })
				};
	return new ChartRun(options);
}

function seriesOf({ name, colour, colours, values, bounds }: NativeSeries): ChartSeries {
	const errorBars = bounds?.some((each) => each !== null) ? whiskers(values, bounds) : undefined;
	return {
		...{ name: plainText(name), color: colour, values },
		...(colours && { colors: colours }),
		...(errorBars && { errorBars })
	};
}

/** Intervals as error bars: how far each reaches from its value. */
function whiskers(
	values: readonly (number | null)[],
	bounds: NonNullable<NativeSeries['bounds']>
): ChartErrorBars {
	const reach = (of: (value: number, bound: { lower: number; upper: number }) => number) =>
		values.map((value, i) => {
			const bound = bounds[i];
			return value === null || !bound ? null : Math.max(0, of(value, bound));
		});
	return {
		type: 'custom',
		plus: reach((value, { upper }) => upper - value),
		minus: reach((value, { lower }) => value - lower),
		line: { color: soft, width: 0.75 }
	};
}
