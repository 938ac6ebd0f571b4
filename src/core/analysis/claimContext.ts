/** What a block of prose takes over from those before it when its figures are read: the document's place, a heading's year. */

import { emptyContext, namesElsewhere, partIn, setsOtherWhole } from '../statistics';
import type { ClaimContext } from '../statistics';
import type { Block } from '../text';

const country = /中国|我国|全国|\bChin(?:a|ese)\b/;
const oneYear = /(?:19|20)\d\d(?=\s*年|\b)/g;

/** The context of the first block: a title that names another place turns the whole document's scope. */
export function contextOfDocument(blocks: readonly Block[]): ClaimContext {
  const titles = blocks.filter(
    (block) => block.level === 1 || (block.kind === 'metadata' && block.prose.text.length < 120),
  );
  const text = titles.map((block) => block.prose.text).join(' ');
  return { ...emptyContext, elsewhere: namesElsewhere(text) && !country.test(text) };
}

/** The context behind a block: headings and lead-ins that end in a colon give their year to what follows, headings their topic. */
export function contextAfter(block: Block, context: ClaimContext): ClaimContext {
  const { text } = block.prose;
  const isHeading = block.level > 0;
  const isLeadIn = /[：:]\s*$/.test(text) && text.length < 200;
  if (!isHeading && !isLeadIn) return context;
  const years = [...new Set(text.match(oneYear) ?? [])];
  const year = years.length === 1 ? Number(years[0]) : isHeading ? undefined : context.year;
  const { elsewhere, otherWhole, part } = context;
  if (!isHeading) return { elsewhere, year, otherWhole, part };
  return { elsewhere, year, otherWhole: setsOtherWhole(text), part: partIn(text) };
}
