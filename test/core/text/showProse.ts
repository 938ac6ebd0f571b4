/** Shows what a reading made of a text in a few words, for comparing. */

import { type Block, type DocumentFormat, type ProseDocument, readProse } from '../../../src/core/text';

/** `heading1 text`, `table-cell(0,1,2,header) text`; a `>` before what stands in a quotation. */
export function showBlock(block: Block): string {
  const { cell } = block;
  const place = cell === undefined ? '' : `(${cell.table},${cell.row},${cell.column}${cell.header ? ',header' : ''})`;
  return `${block.quoted ? '> ' : ''}${block.kind}${block.level || ''}${place} ${block.prose.text}`;
}

export function showBlocks(source: string, format: DocumentFormat): readonly string[] {
  return readProse(source, format).blocks.map(showBlock);
}

/** The prose of the only block. */
export function onlyProse(source: string, format: DocumentFormat): string {
  return readProse(source, format)
    .blocks.map((block) => block.prose.text)
    .join(' ¶ ');
}

/** `command[key, -key]` for each citation, with keys as the source has them at their places. */
export function showCites(document: ProseDocument): readonly string[] {
  return document.cites.map(({ command, keys }) => {
    const shown = keys.map(({ key, span, suppressAuthor }) => {
      const written = document.source.slice(span.start, span.end);
      return `${suppressAuthor ? '-' : ''}${written === key ? key : `${key}≠${written}`}`;
    });
    return `${command}[${shown.join(', ')}]`;
  });
}
