/** The hover of a place: citation, reported test, table cell, figure or term, in this order, because a citation holds years and a claim holds terms. */

import type { Locale } from '../base';
import type { DocumentAnalysis } from '../analysis';
import type { ReferenceStyle } from '../citations';
import type { Reference } from '../statistics';
import type { Card, CommandLink } from './card';
import { citationHover } from './citationHover';
import type { DrawPicture } from './claimPicture';
import { findingHover } from './findingHover';
import { numberHover } from './numberHover';
import { tableHover } from './tableHover';
import { testHover } from './testHover';
import { termHover } from './termHover';

export interface HoverKnowledge {
  readonly reference: Reference;
}

export interface HoverOptions {
  readonly locale: Locale;
  readonly style: ReferenceStyle;
  readonly link: CommandLink;
  /** Draws the picture in the card of a figure. */
  readonly draw?: DrawPicture;
}

export function hoverCard(
  analysis: DocumentAnalysis,
  offset: number,
  knowledge: HoverKnowledge,
  options: HoverOptions,
): Card | undefined {
  const { locale, style, link, draw } = options;
  return (
    citationHover(analysis, offset, style, locale, link) ??
    testHover(analysis, offset, locale, link) ??
    tableHover(analysis, offset, locale, link) ??
    numberHover(analysis, offset, knowledge.reference, locale, link, draw) ??
    findingHover(analysis, offset, locale, link) ??
    termHover(analysis, offset, locale, link)
  );
}
