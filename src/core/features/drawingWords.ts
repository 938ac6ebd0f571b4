/** The words of drawings and their keys, for the chart page, for files and for reports. */

import { t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import type { DrawingWords } from '../chart';

const texts = {
  match: { en: 'agrees', 'zh-cn': '一致' },
  older: { en: 'older vintage', 'zh-cn': '较早版本' },
  mismatch: { en: 'differs', 'zh-cn': '不符' },
  unknown: { en: 'no reference', 'zh-cn': '无参考值' },
  band: { en: 'range of all vintages', 'zh-cn': '各版本的范围' },
  found: { en: 'in a bibliography', 'zh-cn': '文献库中有' },
  ambiguous: { en: 'several entries fit', 'zh-cn': '对应多个条目' },
  missing: { en: 'no entry', 'zh-cn': '没有条目' },
  worksAYear: { en: 'works cited, by year of publication', 'zh-cn': '所引文献，按出版年份' },
  preferred: { en: 'preferred form', 'zh-cn': '通行写法' },
  variant: { en: 'other form', 'zh-cn': '其他写法' },
  discouraged: { en: 'form to avoid', 'zh-cn': '不宜的写法' },
  describeSeries: {
    en: '{label}: line chart with {count} figures of the text.',
    'zh-cn': '{label}：折线图，含文中 {count} 个数值。',
  },
  describeSectors: {
    en: '{label}: shares over time with {count} figures of the text.',
    'zh-cn': '{label}：历年比重，含文中 {count} 个数值。',
  },
  describeCitations: { en: 'Time line of {count} cited works.', 'zh-cn': '{count} 篇所引文献的时间线。' },
  describeTerms: {
    en: '{count} terms with {used} uses along the text.',
    'zh-cn': '{count} 个术语在文中的 {used} 处使用。',
  },
  describeConcepts: {
    en: '{label}: the text speaks of {used} of {all} parts of the argument.',
    'zh-cn': '{label}：本文论及论证框架 {all} 个部分中的 {used} 个。',
  },
} satisfies Record<string, MessageTemplate>;

export function drawingWords(locale: Locale): DrawingWords {
  const said = (text: MessageTemplate): string => t(locale, text);
  return {
    legend: {
      match: said(texts.match),
      older: said(texts.older),
      mismatch: said(texts.mismatch),
      unknown: said(texts.unknown),
    },
    band: said(texts.band),
    standings: { found: said(texts.found), ambiguous: said(texts.ambiguous), missing: said(texts.missing) },
    termStandings: {
      preferred: said(texts.preferred),
      variant: said(texts.variant),
      discouraged: said(texts.discouraged),
    },
    worksAYear: said(texts.worksAYear),
    descriptions: {
      series: said(texts.describeSeries),
      sectors: said(texts.describeSectors),
      citations: said(texts.describeCitations),
      terms: said(texts.describeTerms),
      concepts: said(texts.describeConcepts),
    },
  };
}
