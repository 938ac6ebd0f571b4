/** The units of series in words. */

import type { Locale } from '../base';
import type { Series } from '../statistics';

const unitNames: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  '1e8 USD': { en: '100 million USD', zh: '亿美元' },
  '1e8 CNY': { en: '100 million yuan', zh: '亿元' },
  '1e4 persons': { en: '10 thousand persons', zh: '万人' },
  '1e8 persons': { en: '100 million persons', zh: '亿人' },
  '1e4 vehicles': { en: '10 thousand vehicles', zh: '万辆' },
  '1e4 enterprises': { en: '10 thousand enterprises', zh: '万家' },
  '1e4 km': { en: '10 thousand km', zh: '万公里' },
  '1e8 pieces': { en: '100 million pieces', zh: '亿件' },
  '1e8 kWh': { en: '100 million kWh', zh: '亿千瓦时' },
  '1e4': { en: '10 thousand', zh: '万个' },
  USD: { en: 'USD', zh: '美元' },
  CNY: { en: 'yuan', zh: '元' },
  applications: { en: 'applications', zh: '件' },
  grants: { en: 'grants', zh: '件' },
  articles: { en: 'articles', zh: '篇' },
  rank: { en: 'rank', zh: '位次' },
  'per million persons': { en: 'per million persons', zh: '每百万人' },
};

/** The unit of a series in words: 亿美元, 100 million USD. */
export function unitLabel(series: Series, locale: Locale): string {
  const names = unitNames[series.unit];
  if (!names) return series.unit;
  return locale === 'en' ? names.en : names.zh;
}
