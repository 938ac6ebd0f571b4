/** Finds the captions above and the notes below each table of a document; what they say is read elsewhere. */

import { readPlain } from '../../text';
import type { Block, ProseDocument, SourceTable } from '../../text';
import type { Surroundings, TableText } from './grid';
import { tellsLegend } from './legend';
import { readTabularrayOptions } from './tabularrayOptions';

const unitLine = /^\s*[（(【[]?\s*(?:计量)?(?:单位|unit)s?\s*[:：]/i;
const captionLine = /^\s*(?:续?表|Table|Tab\.|Panel)\s*[\dA-Z一二三四五六七八九十]/i;
const noteLine =
  /^\s*(?:注|说明|备注|资料来源|数据来源|来源|Notes?\b|Sources?\b|Signif|Standard errors|Robust standard|t[-\s]?statistics|\*|†|括号)/i;
const mostNotes = 6;
const longestText = 4000;

/** For each of `tables`, which are in the order of the document. */
export function findSurroundings(
  document: ProseDocument,
  tables: readonly Pick<SourceTable, 'span' | 'float'>[],
): readonly Surroundings[] {
  const blocks = document.blocks.filter(({ kind }) => kind !== 'table-cell' && kind !== 'footnote');
  const text = (block: Block): TableText => {
    const span = { start: block.span.start, end: Math.min(block.span.end, block.span.start + longestText) };
    return { text: readPlain(document.source, document.format, [span]).text, span };
  };
  let first = 0;
  return tables.map((table, index) => {
    const { span, float } = table;
    const after = tables[index - 1]?.span.end ?? 0;
    const before = tables[index + 1]?.float.start ?? Number.POSITIVE_INFINITY;
    while (first < blocks.length && (blocks[first] as Block).span.start < span.start) first += 1;
    const captions: TableText[] = [];
    for (let at = first - 1; at >= Math.max(0, first - 3); at -= 1) {
      const block = blocks[at] as Block;
      if (block.span.start < after) break;
      const inFloat = block.span.start >= float.start;
      if (!inFloat && !isCaption(block, document.source)) break;
      captions.unshift(text(block));
    }
    const notes: TableText[] = [];
    for (let at = first; at < Math.min(blocks.length, first + mostNotes); at += 1) {
      const block = blocks[at] as Block;
      const isInFloat = block.span.start < float.end;
      if (block.span.start > before || block.kind === 'heading') break;
      if (block.span.start < span.end && !isInFloat) continue;
      if (block.kind === 'caption' && !noteLine.test(document.source.slice(block.span.start, block.span.start + 40))) {
        if (captions.length > 0 && !isInFloat) break;
        captions.push(text(block));
      } else if (isInFloat || isNote(block, document.source)) notes.push(text(block));
      else {
        const words = text(block);
        if (!tellsLegend(words.text)) break;
        notes.push(words);
      }
    }
    const inOptions = readTabularrayOptions(document, span.start);
    return { captions: [...captions, ...inOptions.captions], notes: [...notes, ...inOptions.notes] };
  });
}

function head(block: Block, source: string): string {
  return source
    .slice(block.span.start, block.span.start + 60)
    .replace(/^[\s*_<>\\a-z{}[\]/]*(?=[注说备资数来NSRt\\*†括单（(表T])/, '');
}

function isCaption(block: Block, source: string): boolean {
  if (block.kind === 'caption') return true;
  const start = head(block, source);
  return unitLine.test(start) || (captionLine.test(start) && block.prose.text.length < 120);
}

function isNote(block: Block, source: string): boolean {
  return noteLine.test(head(block, source)) || noteLine.test(block.prose.text);
}
