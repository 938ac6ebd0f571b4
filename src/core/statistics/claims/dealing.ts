/** Lists whose figures are dealt out in order: 分别为, respectively, 三次产业. */

import type { Span } from '../../base';
import { characterSet, isOneOf } from '../../text';
import type { Quantity } from '../quantities';
import type { Subject } from './claim';
import type { Clause } from './clauses';
import type { SubjectReading } from './figureSubject';
import { yearsOfSpan } from './figureYears';
import type { IndicatorMention } from './indicatorNames';
import type { Reader } from './reader';
import { listMembers, narrowingWords, sameScope, subjectOf, unknownSubject } from './subjects';

/** The subjects (or the one subject, once for each of its years) that a run of figures will be dealt out to. */
export function subjectsInWait(
  reader: Reader,
  count: number,
  mentions: readonly IndicatorMention[],
  left: number,
  reading: SubjectReading,
  clause: Clause,
): readonly Subject[] {
  const { carried, text, lexicon, reference } = reader;
  const members = listMembers(reading.subject, reference);
  if (members.length > 0) return members;
  if (!reader.holds.dealt) return [];
  if (!lexicon.yearsFollow && !lexicon.respectively.test(text.slice(clause.start, clause.end))) return [];
  const joined = mentions.filter((mention, index) => {
    const next = mentions[index + 1];
    const previous = mentions[index - 1];
    return (
      (next && lexicon.listJoin.test(text.slice(mention.end, next.start))) ||
      (previous && lexicon.listJoin.test(text.slice(previous.end, mention.start)))
    );
  });
  if (joined.length <= 1) {
    // 1992年和2018年，进出口分别为: as many years as figures; they are what is dealt out.
    const isByYear = carried.listYears.length === count || carried.dealtYears.length === count;
    const pair = isByYear ? undefined : pairOfNames(reader, reading, mentions, count);
    return pair ?? listOfYears(reader, reading, count);
  }
  const first = joined[0];
  const isNarrowed = first === undefined || narrowingWords(text.slice(left, first.start), lexicon) !== '';
  return joined.map((mention) =>
    isNarrowed
      ? unknownSubject(text.slice(mention.start, mention.end))
      : subjectOf(text, mention, mention.start, lexicon, carried.elsewhere),
  );
}

/** "Exports and imports were, respectively": one name of the catalogue that is read as two. */
function pairOfNames(
  { names }: Reader,
  { subject }: SubjectReading,
  mentions: readonly IndicatorMention[],
  count: number,
): readonly Subject[] | undefined {
  if (mentions.length > 1 || count !== 2 || !subject.named) return undefined;
  const parts = subject.text.split(/\s+and\s+|和|与/).map((part) => part.trim());
  const concepts = parts.flatMap((part) => names.exactly(part) ?? []);
  if (parts.length !== 2 || concepts.length !== 2) return undefined;
  return concepts.map((named) =>
    sameScope(subject, {
      concept: subject.concept && named,
      named,
      key: subject.concept ? named.id : `${subject.key}/${named.id}`,
      text: subject.text,
    }),
  );
}

function listOfYears(reader: Reader, reading: SubjectReading, count: number): readonly Subject[] {
  const { carried } = reader;
  if (carried.listYears.length <= 1)
    carried.listYears = carried.dealtYears.length === count ? carried.dealtYears : yearsOfSpan(reader, count);
  return carried.listYears.map(() => reading.subject);
}

const onlyListSigns = /^[\s、和与及以，,：:“”"]*(?:and\s*)?$/i;
const listBegins = characterSet('、和与及以，,：:“”"aA', 'blanks');
const listEnds = characterSet('、和与及以，,：:“”"dD', 'blanks');

/** Nothing but list signs stands between two figures. */
export function followsInList(text: string, { end }: Span, { start }: Span): boolean {
  if (end === start) return true;
  const mayFollow = isOneOf(listBegins, text, end) && isOneOf(listEnds, text, start - 1);
  return mayFollow && onlyListSigns.test(text.slice(end, start));
}

/** The figures from the one at `first` on that follow each other with nothing but list signs between them. */
export function runOf(text: string, quantities: readonly Quantity[], first: number): readonly Quantity[] {
  let end = first + 1;
  for (; end < quantities.length; end += 1) {
    const previous = quantities[end - 1];
    const here = quantities[end];
    if (!previous || !here || !followsInList(text, previous, here)) break;
  }
  return quantities.slice(first, end);
}
