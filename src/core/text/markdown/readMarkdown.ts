/** Markdown to prose: front matter, block structure, inlines, put together in the order of the source. */

import { readCiteDefinitions } from '../latex/citeDefinitions';
import type { Block, BlockKind, CiteCommands, CiteKey, CiteMark, CommentMark, ProseDocument } from '../prose';
import { isReferenceHeading, looksLikeReference, opensReference } from '../references';
import { scanBlocks } from './blockScanner';
import { createBlockText, type LineRange } from './blockText';
import { readFrontMatter } from './frontMatter';
import { buildInlineProse } from './inlineProse';
import { scanInlines } from './inlineScanner';
import type { InlineToken } from './inlineToken';
import { foldLabel, type Leaf } from './leaf';
import { readTypesetLines } from './typesetLines';

const captionMark = /^(?:Table)?:[ \t]+/i;
const captionStart =
  /^(?:附?表|图|图表|Table|Tab\.|Figure|Fig\.)\s?(?:[A-Z]?\d{1,3}(?:[-.–—]\d{1,3})?|[一二三四五六七八九十]{1,3})(?:[\s:：.．、　]|$|(?=[\p{Script=Han}]))/iu;
const nociteKey = /(-?)@\{?([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)\}?/gu;

export function readMarkdown(source: string, known: CiteCommands): ProseDocument {
  const citeCommands: CiteCommands = new Map([...known, ...readCiteDefinitions(source, known)]);
  const front = readFrontMatter(source);
  const bodyStart = front.end === 0 && source.charCodeAt(0) === 0xfeff ? 1 : front.end;
  const typeset = readTypesetLines(source, bodyStart);
  const structure = typeset ?? scanBlocks(source, bodyStart);
  const blocks: Block[] = [];
  const cites: CiteMark[] = [];
  const comments: CommentMark[] = structure.comments.map((span) => ({
    span,
    text: source.slice(span.start + 4, span.end - 3),
  }));
  const isDefined = (label: string): boolean =>
    structure.labels.size > 0 && label !== '' && structure.labels.has(foldLabel(label));

  const addBlock = (
    leaf: Omit<Leaf, 'kind' | 'inReferences' | 'lines'>,
    kind: BlockKind,
    lines: readonly LineRange[],
  ): void => {
    const first = lines[0];
    const last = lines[lines.length - 1];
    if (first === undefined || last === undefined) return;
    const scanned = scanInlines(createBlockText(source, lines), isDefined, citeCommands);
    for (const cite of scanned.cites) cites.push(cite);
    for (const comment of scanned.comments) comments.push(comment);
    const add = (tokens: readonly InlineToken[], blockKind: BlockKind, span: LineRange): void => {
      const { prose, marks } = buildInlineProse(source, span.start, tokens, { typesetLines: leaf.typeset === true });
      if (prose.text === '' || prose.text === '\uFFFC') return;
      blocks.push({
        kind: blockKind,
        span: { start: span.start, end: span.end },
        prose,
        marks,
        quoted: leaf.quoted,
        level: leaf.level,
        ...(leaf.cell === undefined || blockKind !== 'table-cell' ? {} : { cell: leaf.cell }),
      });
    };
    add(scanned.tokens, kind, { start: first.start, end: last.end });
    for (const tokens of scanned.captions) add(tokens, 'caption', rangeOfTokens(tokens, first));
    for (const tokens of scanned.notes) add(tokens, 'footnote', rangeOfTokens(tokens, first));
  };

  const meta = { quoted: false, inList: false, inFootnote: false, level: 0 };
  for (const lines of front.texts) addBlock(meta, 'metadata', lines);

  let referenceLevel = 0;
  const { leaves } = structure;
  leaves.forEach((leaf, index) => {
    const firstLine = leaf.lines[0];
    if (firstLine === undefined) return;
    const head = source.slice(firstLine.start, Math.min(firstLine.end, firstLine.start + 1200));
    if (leaf.kind === 'heading') {
      if (isReferenceHeading(head)) referenceLevel = leaf.level;
      else if (leaf.level <= referenceLevel) referenceLevel = 0;
      addBlock(leaf, 'heading', leaf.lines);
      return;
    }
    if (leaf.kind === 'cell' || leaf.kind === 'caption') {
      addBlock(leaf, leaf.kind === 'cell' ? 'table-cell' : 'caption', leaf.lines);
      return;
    }
    if (referenceLevel > 0 || leaf.inReferences || (opensReference(head) && looksLikeReference(head))) {
      for (const entry of splitEntries(source, leaf.lines)) addBlock(leaf, 'reference', entry);
      return;
    }
    if (leaf.lines.length === 1 && !leaf.inList && isReferenceHeading(head.replace(/[*_]/g, ''))) {
      // A bold line instead of a heading: the references run to the next real heading.
      referenceLevel = 6;
      addBlock({ ...leaf, level: 6 }, 'heading', leaf.lines);
      return;
    }
    const beside = leaves[index - 1]?.kind === 'cell' || leaves[index + 1]?.kind === 'cell';
    const mark = captionMark.exec(head);
    if (mark !== null && (beside || /^t/i.test(mark[0]))) {
      const rest = { start: firstLine.start + mark[0].length, end: firstLine.end };
      addBlock(leaf, 'caption', withoutAttributes(source, [rest, ...leaf.lines.slice(1)]));
      return;
    }
    if (mark !== null) {
      // The definition of pandoc's definition lists.
      addBlock(leaf, 'paragraph', [
        { start: firstLine.start + mark[0].length, end: firstLine.end },
        ...leaf.lines.slice(1),
      ]);
      return;
    }
    const short = leaf.lines.length <= 2 && head.length < 120;
    const isCaption =
      short && captionStart.test(head.replace(/^[*_]+/, '')) && (beside || !/[。.！？；]\s*$/.test(head));
    addBlock(leaf, isCaption && (beside || head.length < 60) ? 'caption' : kindOf(leaf), leaf.lines);
  });

  const nocite = readNocite(source, front.nocite);
  blocks.sort((a, b) => a.span.start - b.span.start);
  return {
    format: 'markdown',
    source,
    blocks,
    tables: structure.tables,
    cites: cites.sort((a, b) => a.span.start - b.span.start),
    citeCommands,
    files: front.files,
    comments: comments.sort((a, b) => a.span.start - b.span.start),
    language: front.language,
    citesAll: nocite.all,
    nocite: nocite.keys,
    problems: front.problems,
  };
}

/** Drops `{#tbl-x}` behind a caption. */
function withoutAttributes(source: string, lines: readonly LineRange[]): LineRange[] {
  const last = lines[lines.length - 1];
  if (last === undefined) return [];
  const attributes = /\s*\{[^{}]{0,300}\}\s*$/.exec(source.slice(Math.max(last.start, last.end - 310), last.end));
  return [...lines.slice(0, -1), { ...last, end: last.end - (attributes?.[0].length ?? 0) }];
}

function kindOf(leaf: Leaf): BlockKind {
  if (leaf.inFootnote) return 'footnote';
  return leaf.inList ? 'list-item' : 'paragraph';
}

/** One entry a line where lines begin with `[n]`; otherwise the paragraph is one entry. */
function splitEntries(source: string, lines: readonly LineRange[]): LineRange[][] {
  const entries: LineRange[][] = [];
  for (const line of lines) {
    const last = entries[entries.length - 1];
    if (last === undefined || opensReference(source.slice(line.start, Math.min(line.end, line.start + 20)))) {
      entries.push([line]);
    } else last.push(line);
  }
  return entries;
}

function rangeOfTokens(tokens: readonly InlineToken[], otherwise: LineRange): LineRange {
  const placed = tokens.filter((token) => 'start' in token);
  const first = placed[0];
  const last = placed[placed.length - 1];
  if (first === undefined || last === undefined || !('start' in first) || !('start' in last)) return otherwise;
  return { start: first.start, end: last.end };
}

function readNocite(source: string, lines: readonly LineRange[]): { all: boolean; keys: CiteKey[] } {
  const keys: CiteKey[] = [];
  let all = false;
  for (const line of lines) {
    const text = source.slice(line.start, line.end);
    all ||= text.includes('@*');
    for (const match of text.matchAll(nociteKey)) {
      const key = match[2] ?? '';
      const start = line.start + match.index + match[0].indexOf(key);
      keys.push({ key, span: { start, end: start + key.length }, suppressAuthor: match[1] === '-' });
    }
  }
  return { all, keys };
}
