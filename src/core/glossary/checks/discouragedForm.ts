/** Reports forms that the glossary marks as wrong for a term; what is quoted, titled or merely mentioned is left alone. */

import { message } from '../../base';
import { splitSentences } from '../../text';
import { foldForm } from '../formKey';
import { reasonClause } from '../reasons';
import { mayBeJudged, type TermUsage } from '../termUsages';
import { hasOtherReading } from './otherReadings';
import { preferredFor } from './preferredForm';
import type { TermRule } from './termContext';

const found = {
  en: 'The established form here is "{preferred}"; "{form}" is best avoided: {reason}.',
  'zh-cn': '此处通行的写法是“{preferred}”，不宜写作“{form}”：{reason}。',
};
const foundPlain = {
  en: 'The established form here is "{preferred}"; "{form}" is best avoided.',
  'zh-cn': '此处通行的写法是“{preferred}”，不宜写作“{form}”。',
};
const replace = { en: 'Write "{preferred}"', 'zh-cn': '改为“{preferred}”' };
const farthestContext = 60;

function isElsewhereMeant({ match, block }: TermUsage): boolean {
  const { text } = block.prose;
  const sentence = splitSentences(text.slice(Math.max(0, match.start - 400), match.end + 400))
    .map((range) => text.slice(Math.max(0, match.start - 400)).slice(range.start, range.end))
    .find((words) => words.includes(match.form));
  return hasOtherReading(
    match.form,
    match.discouraged?.otherReading,
    text.slice(Math.max(0, match.start - farthestContext), match.start),
    text.slice(match.end, match.end + farthestContext),
    sentence ?? '',
  );
}

export const discouragedForm: TermRule = {
  id: 'terms/discouraged-form',
  defaultSeverity: 'warning',
  summary: {
    en: 'A form that the glossary marks as wrong for its term, with the reason and the preferred form.',
    'zh-cn': '词表标为不当的术语写法，并给出理由和通行写法。',
  },
  examples: {
    bad: [
      { format: 'markdown', text: 'China fosters ⟦new quality productivity⟧ in many regions.' },
      { format: 'markdown', text: 'The growth of ⟦full-factor productivity⟧ has slowed.' },
      { format: 'latex', text: '\\section{结果}\n⟦全要素生产力⟧的提升较为明显。' },
      { format: 'latex', text: 'The \\emph{⟦global price chain⟧} moved east.' },
      { format: 'markdown', text: 'This ⟦new quality productive force⟧ needs talent.' },
    ],
    good: [
      { format: 'markdown', text: 'New quality productive forces are growing.' },
      { format: 'markdown', text: 'Some journals print “new quality productivity” in their titles.' },
      { format: 'markdown', text: '> New quality productivity is often discussed.' },
      {
        format: 'latex',
        text: 'In acquiring new productive forces, Marx wrote, people change their mode of production.',
      },
      { format: 'markdown', text: 'We collected the data essential to the estimate.' },
      { format: 'markdown', text: '全要素生产率的提升较为明显，全社会生产力水平提高。' },
      { format: 'markdown', text: '该词有时被误译为 new quality productivity。' },
      {
        format: 'latex',
        text: '\\begin{thebibliography}{9}\\bibitem{a} New quality productivity in China. 2024.\\end{thebibliography}',
      },
    ],
  },
  run({ document, usages }, report) {
    for (const usage of usages) {
      const { match, block, span } = usage;
      const { discouraged } = match;
      if (discouraged === undefined || discouraged.severity === 'context') continue;
      if (!mayBeJudged(block, match.start, match.end) || isElsewhereMeant(usage)) continue;
      const preferred = preferredFor(match);
      const reason = reasonClause(discouraged);
      // With markup inside the form there is no plain text to put in its place.
      const isPlain = document.source.slice(span.start, span.end).replace(/\s+/g, ' ') === match.form;
      const title = message(replace, { preferred });
      // Only hyphens and dashes change: number and meaning stay.
      const safe = foldForm(match.form) === foldForm(preferred);
      report({
        span,
        message: message(discouraged.reason === '' ? foundPlain : found, { preferred, form: match.form, reason }),
        ...(discouraged.severity === 'style' ? { severity: 'hint' as const } : {}),
        data: { id: match.entry.id, form: match.form, preferred, reason: discouraged.reason },
        fixes: isPlain ? [{ title, safe, edits: [{ span, newText: preferred }] }] : [],
      });
    }
  },
};
