/** What is to be marked in each block of a preview: citations, judged figures, terms, in places of its prose. */

import { t } from '../../base';
import type { Block } from '../../text';
import { claimSymbol, claimTitle } from '../claimTitle';
import { claimWorking } from '../claimWorking';
import { chartVerdict } from '../verdictMarks';
import { standingOf } from '../termUseView';
import { citationMarks } from './citationMarks';
import { type PlacedMark, type PreviewInput, type PreviewMark, proseRange } from './placedMark';

/** The marks of each block, in order, none overlapping another: citations before figures before terms. */
export function previewMarks(input: PreviewInput): ReadonlyMap<Block, readonly PreviewMark[]> {
  const { analysis, shows } = input;
  const marks = new Map<Block, PreviewMark[]>();
  const found = [
    ...(shows.citations ? citationMarks(input) : []),
    ...(shows.numbers ? analysis.claims.map((_, index) => numberMark(input, index)) : []),
    ...(shows.terms ? analysis.terms.map((_, index) => termMark(input, index)) : []),
  ];
  for (const placed of found) {
    if (!placed) continue;
    const [block, mark] = placed;
    const known = marks.get(block) ?? [];
    marks.set(block, known);
    if (mark.start < mark.end && !known.some(({ start, end }) => start < mark.end && mark.start < end))
      known.push(mark);
  }
  for (const all of marks.values()) all.sort((a, b) => a.start - b.start);
  return marks;
}

/** A figure that was judged. */
function numberMark({ analysis, locale }: PreviewInput, index: number): PlacedMark {
  const judged = analysis.claims[index];
  if (!judged || judged.verdict === 'not-checked' || judged.verdict === 'no-reference') return undefined;
  const block = analysis.document.blocks[judged.claim.block];
  const range = block && proseRange(block, judged.claim.span);
  if (!block || !range) return undefined;
  const sign = claimSymbol(judged);
  const lines = [`${sign} ${t(locale, claimTitle(judged))}`, ...claimWorking(analysis, judged, locale)];
  return [block, { ...range, className: `nqpf-number nqpf-${chartVerdict(judged)}`, card: lines.join('\n'), sign }];
}

function termMark({ analysis, locale }: PreviewInput, index: number): PlacedMark {
  const usage = analysis.terms[index];
  const standing = usage && standingOf(usage);
  if (!usage || !standing || !usage.match.hoverable) return undefined;
  const { entry, start, end } = usage.match;
  const names = locale === 'en' ? [entry.en, entry.zh] : [entry.zh, entry.en];
  const lines = [
    names.filter((name) => name !== '').join(' · '),
    locale === 'en' ? entry.definition.en : entry.definition.zh,
  ];
  const card = lines.filter((line) => line !== '').join('\n');
  return [usage.block, { start, end, className: `nqpf-term nqpf-${standing}`, card }];
}
