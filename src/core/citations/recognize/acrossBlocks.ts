/**
 * Joins the end of one paragraph with the beginning of the next where a citation may run over the break,
 * as it does in text taken from a PDF file, in which every printed line is a paragraph.
 */

import { type Span, span } from '../../base';
import type { Block, ProseText } from '../../text';

export interface JoinedProse {
  readonly prose: ProseText;
  /** Prose offset at which the second paragraph begins. */
  readonly seam: number;
}

const reach = 80;
/** What a paragraph that is complete ends with. */
const complete = /[。！？.!?：:；;…”」』]\s*$/u;
/** A citation that is not finished: a bracket left open, or a name before a bracket that is still to come. */
const unfinished = /[(（][^()（）]*$|[\p{L}]$/u;

/** The seam between two blocks that follow each other, or `undefined` where the first is complete. */
export function joinAcross(first: Block, second: Block | undefined): JoinedProse | undefined {
  if (second?.kind !== 'paragraph' || first.kind !== 'paragraph') return undefined;
  const tailFrom = Math.max(0, first.prose.text.length - reach);
  const tail = first.prose.text.slice(tailFrom);
  const head = second.prose.text.slice(0, reach);
  if (complete.test(tail) || !unfinished.test(tail) || !/[)）]/.test(head)) return undefined;
  const gap = /[\p{Script=Latin}\d,]$/u.test(tail) && /^[\p{Script=Latin}\d(]/u.test(head) ? ' ' : '';
  const seam = tail.length + gap.length;
  const toSource = (start: number, end: number): Span => {
    if (end <= seam) return first.prose.toSource(tailFrom + start, tailFrom + Math.min(end, tail.length));
    if (start >= seam) return second.prose.toSource(start - seam, end - seam);
    const from = first.prose.toSource(tailFrom + start, first.prose.text.length);
    return span(from.start, second.prose.toSource(0, end - seam).end);
  };
  return { prose: { text: tail + gap + head, toSource, toProse: () => undefined }, seam };
}
