import type PptxGenJS from 'pptxgenjs';
import { INK } from '../chart/colour.ts';
import type { NativeChart } from './native.ts';
import { plainText } from './plain-text.ts';

interface Wish {
	/** inches */
	x: number;
	y: number;
	w: number;
	h: number;
	name: string;
	alt: string;
}

const FONT = 'Arial';
const ink = INK.text.slice(1);
const soft = INK.soft.slice(1);
const rule = INK.line.slice(1);

/** A chart that PowerPoint draws from the figures in it and that can be edited there. */
export function slideChart(
	deck: PptxGenJS,
	slide: PptxGenJS.Slide,
	chart: NativeChart,
	{ name, alt, ...place }: Wish
): void {
	const { form, labels, series, format, axisFormat, base } = chart;
	const data = series.map((each) => ({
		name: plainText(each.name),
		labels: labels.map(plainText),
		// an absent value is taken out again when the file is sealed: the library has no word for it
		values: each.values as number[]
	}));
	const dense = labels.length > 16;
	const usual = {
		...place,
		...{ altText: alt, objectName: name, displayBlanksAs: 'gap', showTitle: false },
		chartColors:
			series.length === 1 && series[0].colours ? series[0].colours : series.map((each) => each.colour),
		showLegend: series.length > 1,
		...{ legendPos: 't', legendFontFace: FONT, legendFontSize: 11, legendColor: ink },
		...{ catAxisLabelFontFace: FONT, catAxisLabelColor: ink, catAxisLabelPos: 'low' },
		...{ valAxisLabelFontFace: FONT, valAxisLabelFontSize: 10, valAxisLabelColor: soft },
		valAxisLabelFormatCode: axisFormat,
		...{ dataLabelFormatCode: format, dataLabelFontFace: FONT, dataLabelColor: soft },
		valGridLine: { color: rule, size: 0.75, style: 'solid' },
		catGridLine: { style: 'none' }
	};
	const options =
		form === 'line'
			? { ...usual, ...{ lineSize: 2.25, lineDataSymbolSize: 6, catAxisLabelFontSize: 11 } }
			: {
					...usual,
					...{ barDir: 'bar', catAxisOrientation: 'maxMin', catAxisLabelFontSize: dense ? 8 : 11 },
					barGapWidthPct: form === 'pyramid' ? 12 : 40,
					...(base !== 0 && { valAxisCrossesAt: base }),
					...(form === 'pyramid'
						? { barGrouping: 'stacked', catAxisCrossesAt: 'max' }
						: {
								...{ showValue: true, dataLabelFontSize: dense ? 8 : 10, valAxisHidden: true },
								valGridLine: { style: 'none' },
								dataLabelPosition: 'outEnd'
							})
				};
	slide.addChart(
		form === 'line' ? deck.ChartType.line : deck.ChartType.bar,
		data,
		options as PptxGenJS.IChartOpts
	);
}
