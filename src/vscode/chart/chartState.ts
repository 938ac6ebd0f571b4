/** The state of the chart page: the core's views and the strings of the interface. */

import { chartViews, t } from '../../core';
import type { Core, Locale, MessageTemplate } from '../../core';
import type { ChartState, ChartStrings } from '../../protocol/chart';
import type { AnalyzedDocument } from '../documents';

const texts = {
  title: { en: 'Statistics Chart', 'zh-cn': '统计图表' },
  empty: {
    en: 'No figure of this document lies on an official series yet. Write one with its indicator and year, for example “in 2023 China’s goods exports were 3.38 trillion US dollars”, or open the sample manuscript.',
    'zh-cn':
      '本文档中还没有可以画在官方序列上的数字。请写出指标和年份，例如“2023年我国货物出口总额为33790.44亿美元”，或打开示例文稿。',
  },
  choose: { en: 'Indicator', 'zh-cn': '指标' },
  linear: { en: 'Linear', 'zh-cn': '线性' },
  logarithmic: { en: 'Logarithmic', 'zh-cn': '对数' },
  scale: { en: 'Scale', 'zh-cn': '坐标' },
  table: { en: 'Table of the values', 'zh-cn': '数值表' },
  year: { en: 'Year', 'zh-cn': '年份' },
  claim: { en: 'In the text', 'zh-cn': '文中数值' },
  goTo: { en: 'Go to line', 'zh-cn': '转到行' },
  match: { en: 'agrees', 'zh-cn': '一致' },
  older: { en: 'older vintage', 'zh-cn': '较早版本' },
  mismatch: { en: 'differs', 'zh-cn': '不符' },
  unknown: { en: 'no reference', 'zh-cn': '无参考值' },
  description: {
    en: '{label}: line chart with {count} figures of the text.',
    'zh-cn': '{label}：折线图，含文中 {count} 个数值。',
  },
} satisfies Record<string, MessageTemplate>;

export function chartTitle(locale: Locale): string {
  return t(locale, texts.title);
}

function chartStrings(locale: Locale, document: string): ChartStrings {
  const text = (template: MessageTemplate): string => t(locale, template);
  return {
    title: text(texts.title),
    document,
    empty: text(texts.empty),
    choose: text(texts.choose),
    linear: text(texts.linear),
    logarithmic: text(texts.logarithmic),
    scale: text(texts.scale),
    table: text(texts.table),
    year: text(texts.year),
    claim: text(texts.claim),
    goTo: text(texts.goTo),
    legend: {
      match: text(texts.match),
      older: text(texts.older),
      mismatch: text(texts.mismatch),
      unknown: text(texts.unknown),
    },
    description: text(texts.description),
  };
}

export interface ChartChoice {
  /** Id of the view that the user chose, or the concept that a command asked for. */
  readonly shown: string | undefined;
  /** Source offset of the cursor. */
  readonly cursor: number | undefined;
}

export function chartState(
  core: Core,
  analyzed: AnalyzedDocument | undefined,
  name: string,
  choice: ChartChoice,
  locale: Locale,
): ChartState {
  const views = analyzed ? chartViews(analyzed.analysis, core.reference, locale) : [];
  const { cursor } = choice;
  const at =
    cursor === undefined
      ? -1
      : (analyzed?.analysis.claims.findIndex(({ claim }) => claim.span.start <= cursor && cursor <= claim.span.end) ??
        -1);
  const ofCursor = views.find((view) => view.claims.some((claim) => claim.id === at));
  const chosen = views.find((view) => view.id === choice.shown || view.id.startsWith(`${choice.shown ?? ''}:`));
  return {
    locale,
    document: analyzed?.document.uri.toString(),
    strings: chartStrings(locale, name),
    views,
    shown: (ofCursor ?? chosen ?? views[0])?.id,
    highlighted: ofCursor ? at : undefined,
  };
}
