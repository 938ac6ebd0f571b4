/** Reports the first use of a term without its counterpart in the other language behind it; for journals that ask for it. */

import { message } from '../../base';
import type { Block } from '../../text';
import { mayBeJudged, type TermUsage } from '../termUsages';
import { isGloss, isNamedBehind } from './glossPair';
import { preferredFor } from './preferredForm';
import type { TermRule } from './termContext';

const found = {
  en: '"{form}" stands here for the first time, without its Chinese name {other}.',
  'zh-cn': '“{form}”在此首次出现，未附对应的英文 {other}。',
};
const foundChinese = {
  en: '"{form}" stands here for the first time, without its English name "{other}".',
  'zh-cn': '“{form}”在此首次出现，未附英文名称 {other}。',
};
const add = { en: 'Add "{other}" in brackets', 'zh-cn': '加注“{other}”' };

/** Running text: titles, abstracts, captions and tables are not where a term is explained. */
const explaining: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'footnote']);

function isRunningUse({ match, block }: TermUsage): boolean {
  const isName = match.formKind === 'preferred' || match.formKind === 'variant';
  return isName && match.listed && explaining.has(block.kind) && mayBeJudged(block, match.start, match.end);
}

function isGlossed(use: TermUsage, neighbors: readonly TermUsage[]): boolean {
  const { text } = use.block.prose;
  const isHan = (form: string): boolean => /\p{Script=Han}/u.test(form);
  return neighbors.some(
    ({ match }) =>
      match.entry === use.match.entry &&
      isHan(match.form) !== isHan(use.match.form) &&
      (isGloss(text, match, use.match) || isNamedBehind(text, use.match, match)),
  );
}

export const glossAtFirstUse: TermRule = {
  id: 'terms/gloss-at-first-use',
  defaultSeverity: 'off',
  summary: {
    en: 'The first use of a term without its counterpart in the other language.',
    'zh-cn': '术语首次出现时未附另一种语言的对应名称。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '加快发展⟦新质生产力⟧。新质生产力（new quality productive forces）以创新为主导。' },
      { format: 'latex', text: 'Local governments foster ⟦new quality productive forces⟧ in many ways.' },
      { format: 'markdown', text: '# 全要素生产率\n\n⟦全要素生产率⟧较快上升。' },
    ],
    good: [
      { format: 'markdown', text: '加快发展新质生产力（new quality productive forces）。新质生产力以创新为主导。' },
      { format: 'latex', text: 'It raises total factor productivity (全要素生产率, TFP) in many ways.' },
      { format: 'markdown', text: '加快发展“新质生产力”（NQPF），新质生产力以创新为主导。' },
      { format: 'markdown', text: '> 加快发展新质生产力。\n\n《新质生产力研究》已经出版。' },
      { format: 'markdown', text: '全要素生产率（TFP）上升；新质生产力，即 new quality productive forces，正在形成。' },
      { format: 'latex', text: 'New quality productive forces (\\emph{xin zhi shengchanli}, 新质生产力) matter.' },
      { format: 'markdown', text: '要素在各地流动。' },
    ],
  },
  run({ document, usages }, report) {
    const seen = new Set<string>();
    const byBlock = new Map<Block, TermUsage[]>();
    for (const usage of usages) byBlock.set(usage.block, [...(byBlock.get(usage.block) ?? []), usage]);
    for (const use of usages) {
      if (seen.has(use.match.entry.id) || !isRunningUse(use)) continue;
      seen.add(use.match.entry.id);
      if (use.match.entry.zh === '' || use.match.entry.en === '') continue;
      if (isGlossed(use, byBlock.get(use.block) ?? [])) continue;
      const { match, span } = use;
      const isChinese = match.language === 'zh';
      const other = isChinese ? match.entry.en : match.entry.zh;
      const isPlain = document.source.slice(span.start, span.end) === match.form;
      const values = { form: match.form, other };
      report({
        span,
        message: message(isChinese ? foundChinese : found, values),
        data: { id: match.entry.id, form: match.form, preferred: preferredFor(match), other },
        fixes: isPlain
          ? [
              {
                title: message(add, values),
                safe: false,
                edits: [
                  { span: { start: span.end, end: span.end }, newText: isChinese ? `（${other}）` : ` (${other})` },
                ],
              },
            ]
          : [],
      });
    }
  },
};
