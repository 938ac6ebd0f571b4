/** Every string of the chart page, in the language of the interface. */

import { drawingWords, t } from '../../core';
import type { Locale, MessageTemplate } from '../../core';
import type { ChartStrings } from '../../protocol/chart';

const texts = {
  topicsLabel: { en: 'What is shown', 'zh-cn': '显示内容' },
  series: { en: 'Statistics', 'zh-cn': '统计数据' },
  sectors: { en: 'Sector structure', 'zh-cn': '产业结构' },
  citations: { en: 'Citations by year', 'zh-cn': '引文时间线' },
  terms: { en: 'Terms in the text', 'zh-cn': '术语分布' },
  concepts: { en: 'Concept map', 'zh-cn': '概念图' },
  noFigures: {
    en: 'No figure of this document lies on an official series yet. Write one with its indicator and year, for example “in 2023 China’s goods exports were 3.38 trillion US dollars”, search for a series below, or open the sample manuscript.',
    'zh-cn':
      '本文档中还没有可以画在官方序列上的数字。请写出指标和年份，例如“2023年我国货物出口总额为33790.44亿美元”，或在下方查找序列，或打开示例文稿。',
  },
  noDocument: {
    en: 'Open a manuscript in Markdown or LaTeX: what it says is drawn here.',
    'zh-cn': '请打开一份 Markdown 或 LaTeX 文稿，其中的内容会画在这里。',
  },
  noCitations: {
    en: 'This document cites no work yet. Cite one by key, such as [@jin2024] or \\cite{jin2024}, or as （金碚，2024）.',
    'zh-cn': '本文档还没有引文。可以用引文键（如 [@jin2024] 或 \\cite{jin2024}）或“（金碚，2024）”的形式引用文献。',
  },
  noTerms: {
    en: 'No term of the glossary occurs in this document yet.',
    'zh-cn': '本文档中还没有出现词表中的术语。',
  },
  noData: { en: 'There are no data for this view.', 'zh-cn': '没有可供此图使用的数据。' },
  choose: { en: 'Indicator', 'zh-cn': '指标' },
  modesLabel: { en: 'Values', 'zh-cn': '数值' },
  absolute: { en: 'Absolute', 'zh-cn': '绝对值' },
  indexed: { en: 'Indexed', 'zh-cn': '指数' },
  growth: { en: 'Year on year', 'zh-cn': '同比' },
  severalUnits: {
    en: 'These series have different units; they are compared as an index.',
    'zh-cn': '这些序列单位不同，只能以指数比较。',
  },
  linear: { en: 'Linear', 'zh-cn': '线性' },
  logarithmic: { en: 'Logarithmic', 'zh-cn': '对数' },
  scale: { en: 'Scale', 'zh-cn': '坐标' },
  search: { en: 'Add a series', 'zh-cn': '添加序列' },
  searchHint: { en: 'Name, 中文, pinyin', 'zh-cn': '名称、英文或拼音' },
  found: { en: '{count} found', 'zh-cn': '找到 {count} 个' },
  remove: { en: 'Remove {label}', 'zh-cn': '移除{label}' },
  exports: { en: 'Save as', 'zh-cn': '另存为' },
  insert: { en: 'Insert into manuscript', 'zh-cn': '插入文稿' },
  table: { en: 'Table of the values', 'zh-cn': '数值表' },
  year: { en: 'Year', 'zh-cn': '年份' },
  claim: { en: 'In the text', 'zh-cn': '文中数值' },
  lines: { en: 'Lines', 'zh-cn': '行' },
  goTo: { en: 'Go to line {line}', 'zh-cn': '转到第 {line} 行' },
  work: { en: 'Work', 'zh-cn': '文献' },
  standing: { en: 'Standing', 'zh-cn': '状态' },
  reference: { en: 'Reference', 'zh-cn': '著录' },
  uses: { en: 'Uses', 'zh-cn': '次数' },
  term: { en: 'Term', 'zh-cn': '术语' },
  forms: { en: 'Forms', 'zh-cn': '写法' },
  part: { en: 'Part', 'zh-cn': '部分' },
  coverage: { en: 'Terms used', 'zh-cn': '已用术语' },
  coverageLegend: {
    en: '● all terms of the part are used · ◐ some · ○ none (dashed). A part leads to where the text first speaks of it.',
    'zh-cn': '● 该部分的术语全部用到 · ◐ 用到一部分 · ○ 没有用到（虚线）。点击一个部分可转到文中首次论及之处。',
  },
} satisfies Record<string, MessageTemplate>;

/** Texts that stand in place of a view. */
export function emptyText(
  which: 'noFigures' | 'noDocument' | 'noCitations' | 'noTerms' | 'noData',
  locale: Locale,
): string {
  return t(locale, texts[which]);
}

/** `title` is that of the panel, `document` the name of the manuscript's file. */
export function chartStrings(locale: Locale, title: string, document: string): ChartStrings {
  const said = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, t(locale, text)])) as Record<
    keyof typeof texts,
    string
  >;
  const { series, sectors, citations, terms, concepts, absolute, indexed, growth, ...rest } = said;
  return {
    ...rest,
    ...drawingWords(locale),
    title,
    document,
    topics: { series, sectors, citations, terms, concepts },
    modes: { absolute, indexed, growth },
  };
}
