/** Where words that a glossary discourages mean something else, or are only talked about; a rule is silent there. */

import type { OtherReading } from '../glossary';

/** Patterns of a glossary, by their source. */
const patterns = new Map<string, RegExp>();

function fits(source: string | undefined, text: string): boolean {
  if (source === undefined) return false;
  const pattern = patterns.get(source) ?? new RegExp(source, 'iu');
  patterns.set(source, pattern);
  return pattern.test(text);
}

const mentioned =
  /(?:\b(?:called|termed|named|dubbed|rendered|translated|written|mistranslated|known|labell?ed|spelled|worded)(?:\s+\w+){0,2}?\s+(?:as|by|into)?\s*|\b(?:term|phrase|expression|wording|rendering|translation|spelling|word|words|form)\s+(?:of\s+)?|(?:译|写|称|叫|误|改|表述)(?:作|为|成|做|译)(?:了)?[：:]?\s?|(?:所谓|误译|错写|说法)[：:]?\s?|\b(?:not|instead of|rather than|avoid(?:ing)?)\s+|(?:而非|而不是|不是|不宜用|不用)\s?)$/i;
/** True where the text before a form shows that the form itself is spoken of, as in "is called …". */
export function isMentioned(before: string): boolean {
  return mentioned.test(before);
}

/** `sentence` is the sentence that the form stands in. */
export function hasOtherReading(
  form: string,
  reading: OtherReading | undefined,
  before: string,
  after: string,
  sentence: string,
): boolean {
  if (fits(reading?.before, before) || fits(reading?.after, after) || fits(reading?.sentence, sentence)) return true;
  if (isMentioned(before)) return true;
  // A name in capitals goes on before or behind the form: New Productive Forces Forum.
  const words = form.split(/[\s-]+/);
  const capitals = words.length > 1 && words.every((word) => /^[A-Z]/.test(word));
  return (
    capitals &&
    (/^\s+[A-Z][a-z]/.test(after) || /(?:^|[a-z]\s+|\s)(?!The\b|A\b|An\b|In\b|On\b|Of\b)[A-Z][a-z]+\s+$/.test(before))
  );
}
