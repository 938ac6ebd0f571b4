/** An official figure as it is put into a manuscript: number, unit and source note in the document's language and format. */

import { t } from '../base';
import type { Locale } from '../base';
import { source } from '../statistics';
import type { ReferenceValue, Series } from '../statistics';
import type { DocumentFormat } from '../text';
import { unitLabel } from './unitLabel';

export interface FigureTarget {
  /** Language of the manuscript, which need not be that of the interface. */
  readonly language: Locale;
  readonly format: DocumentFormat;
}

/** `33790.44亿美元（国家统计局 2025-12 版）`, `38.3\%`: ready to stand behind the indicator's name. */
export function officialFigure(series: Series, value: ReferenceValue, { language, format }: FigureTarget): string {
  const number = printedValue(value);
  const isPercent = series.unit === '%';
  const percent = format === 'latex' ? '\\%' : '%';
  const note = escapeFor(format, t(language, source(value)));
  if (language === 'zh-cn') return `${number}${isPercent ? percent : unitLabel(series, language)}（${note}）`;
  return `${isPercent ? `${number}${percent}` : englishAmount(series, value)} (${note})`;
}

/** The value as its source prints it. */
export function printedValue(value: ReferenceValue): string {
  const decimals = value.step < 1 ? Math.min(12, Math.round(-Math.log10(value.step))) : 0;
  return value.value.toFixed(decimals);
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

const englishUnits: Readonly<Record<string, string>> = {
  USD: 'US dollars',
  CNY: 'yuan',
  items: '',
  applications: 'applications',
  grants: 'grants',
  articles: 'articles',
};

/** English has no word for 1e8: the figure moves to million, billion or trillion without losing a digit. */
function englishAmount(series: Series, value: ReferenceValue): string {
  const amount = Number((value.value * series.factor).toPrecision(15));
  const unit = englishUnits[series.counts] ?? series.counts;
  const row = series.factor > 1 ? scales.find(([scale]) => Math.abs(amount) >= scale) : undefined;
  const number = row ? String(Number((amount / row[0]).toPrecision(12))) : printedValue(value);
  return [number, row?.[1] ?? '', unit].filter((word) => word !== '').join(' ');
}

function escapeFor(format: DocumentFormat, text: string): string {
  return format === 'latex' ? text.replace(/[&%$#_{}]/g, '\\$&') : text;
}
