/** What every part of a report is given, and how it quotes the document. */

import type { Locale, MessageTemplate, MessageValue, Span } from '../../base';
import { t } from '../../base';
import type { DocumentAnalysis } from '../../analysis';
import type { ReferenceStyle } from '../../citations';
import { placeIn } from '../places';
import { element, joined, type Markup } from './markup';

export interface ReportOptions {
  readonly locale: Locale;
  /** Name of the document's file. */
  readonly name: string;
  /** Day of the report, `2026-11-21`. */
  readonly date: string;
  /** Version of the program. */
  readonly version: string;
  readonly style: ReferenceStyle;
}

export interface ReportContext extends ReportOptions {
  readonly analysis: DocumentAnalysis;
  readonly say: (text: MessageTemplate, values?: Readonly<Record<string, MessageValue>>) => string;
}

export function contextOf(analysis: DocumentAnalysis, options: ReportOptions): ReportContext {
  return { ...options, analysis, say: (template, values = {}) => t(options.locale, { template, values }) };
}

/** Words of the document on either side, so that a place is found again without the file. */
const around = 28;

/** The words at a place as a reader sees them, with those around them. */
export function quotation({ document }: DocumentAnalysis, span: Span): Markup {
  const block = document.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  const start = block?.prose.toProse(span.start);
  const end = block?.prose.toProse(Math.max(span.start, span.end - 1));
  if (!block || start === undefined || end === undefined || end < start)
    return element('mark', {}, plain(document.source.slice(span.start, span.end)));
  const { text } = block.prose;
  const from = wordStart(text, Math.max(0, start - around));
  const to = wordEnd(text, Math.min(text.length, end + 1 + around));
  return joined(
    from > 0 ? '…' : '',
    plain(text.slice(from, start)),
    element('mark', {}, plain(text.slice(start, end + 1))),
    plain(text.slice(end + 1, to)),
    to < text.length ? '…' : '',
  );
}

function plain(text: string): string {
  return text.replace(/\ufffc/g, '▢').replace(/\s+/g, ' ');
}

/** No word of Latin letters is cut in two, and no pair of surrogates. */
function wordStart(text: string, at: number): number {
  let place = at;
  while (
    place > 0 &&
    at - place < 16 &&
    /[A-Za-z0-9.\udc00-\udfff]/.test(text[place] ?? '') &&
    /[A-Za-z0-9.\ud800-\udbff]/.test(text[place - 1] ?? '')
  )
    place -= 1;
  return place;
}

function wordEnd(text: string, at: number): number {
  let place = at;
  while (
    place < text.length &&
    place - at < 16 &&
    /[A-Za-z0-9.\ud800-\udbff]/.test(text[place - 1] ?? '') &&
    /[A-Za-z0-9.\udc00-\udfff]/.test(text[place] ?? '')
  )
    place += 1;
  return place;
}

export function lineOf(analysis: DocumentAnalysis, span: Span): number {
  return placeIn(analysis, span).line;
}
