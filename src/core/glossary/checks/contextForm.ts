/**
 * Reports words that are wrong only as the rendering of a term, where the text itself sets them beside that term
 * in brackets: 新质生产力（new productivity）. Without such a pair nobody knows what the words stand for.
 */

import { message } from '../../base';
import type { Block } from '../../text';
import { reasonClause } from '../reasons';
import { findContextForms, findTerms, type TermMatch } from '../termMatcher';
import { mayBeJudged } from '../termUsages';
import { isGloss } from './glossPair';
import { preferredFor } from './preferredForm';
import type { TermRule } from './termContext';

const found = {
  en: '"{form}" stands here for {term}, whose established rendering is "{preferred}": {reason}.',
  'zh-cn': '此处“{form}”对应“{term}”，其通行写法是“{preferred}”：{reason}。',
};
const foundPlain = {
  en: '"{form}" stands here for {term}, whose established rendering is "{preferred}".',
  'zh-cn': '此处“{form}”对应“{term}”，其通行写法是“{preferred}”。',
};
const replace = { en: 'Write "{preferred}"', 'zh-cn': '改为“{preferred}”' };

/** The term in the other language that the form is set beside. */
function counterpart(block: Block, form: TermMatch, terms: readonly TermMatch[]): TermMatch | undefined {
  const { text } = block.prose;
  return terms.find(
    (term) =>
      term.entry.id === form.entry.id &&
      term.language !== form.language &&
      (term.formKind === 'preferred' || term.formKind === 'variant') &&
      (isGloss(text, term, form) || isGloss(text, form, term)),
  );
}

export const contextForm: TermRule = {
  id: 'terms/context-form',
  defaultSeverity: 'information',
  summary: {
    en: 'A form that is wrong only as a rendering of a term which stands right beside it in the other language.',
    'zh-cn': '与另一种语言的术语并列时才算不当的译法。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: '发展新质生产力（⟦new productivity⟧）是内在要求。' },
      { format: 'latex', text: 'It raises ⟦productivity⟧ (生产力) in every region.' },
      { format: 'markdown', text: '新质生产力（“⟦high-quality productive forces⟧”，下同）' },
    ],
    good: [
      { format: 'markdown', text: '发展新质生产力（new quality productive forces）是内在要求。' },
      { format: 'markdown', text: '提高生产率（productivity）和新质生产力水平。' },
      { format: 'markdown', text: '新质生产力提升了 productivity。' },
      { format: 'latex', text: 'New productivity gains (see 新质生产力) followed.' },
      { format: 'markdown', text: '> 新质生产力（new productivity）' },
    ],
  },
  run({ document, matcher }, report) {
    for (const block of document.blocks) {
      // Both languages stand in the passage, or there is nothing to judge.
      if (!/[A-Za-z]{3}/.test(block.prose.text) || !/\p{Script=Han}/u.test(block.prose.text)) continue;
      const forms = findContextForms(matcher, block.prose.text);
      if (forms.length === 0) continue;
      const terms = findTerms(matcher, block.prose.text);
      for (const form of forms) {
        const term = counterpart(block, form, terms);
        if (form.discouraged === undefined || term === undefined) continue;
        // The pair itself is often set in quotation marks; what counts is whether the whole passage is quoted.
        if (!mayBeJudged(block, Math.min(form.start, term.start), Math.max(form.end, term.end))) continue;
        const preferred = preferredFor(form);
        const span = block.prose.toSource(form.start, form.end);
        const { discouraged } = form;
        const reason = reasonClause(discouraged);
        const isPlain = document.source.slice(span.start, span.end).replace(/\s+/g, ' ') === form.form;
        report({
          span,
          message: message(discouraged.reason === '' ? foundPlain : found, {
            form: form.form,
            term: term.form,
            preferred,
            reason,
          }),
          data: { id: form.entry.id, form: form.form, preferred, term: term.form },
          fixes: isPlain
            ? [{ title: message(replace, { preferred }), safe: false, edits: [{ span, newText: preferred }] }]
            : [],
        });
      }
    }
  },
};
