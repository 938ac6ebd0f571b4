/** Turns （金碚，2024） into a citation by key and back, notes before and behind a work kept; or not at all. */

import { narrative, parenthetical, proseCitation } from '../citations';
import type { Brackets, CitationMention, LibraryEntry, ProseCitation } from '../citations';
import type { TextEdit } from '../base';
import { isPlainKey } from '../text';
import { entryAddition } from './addToBibliography';
import type { Addition } from './addToBibliography';
import { bracketsAt, citeCommands, clusterOf, isNarrativeCommand, isParentheticalCommand } from './citationNotation';
import type { CitingDocument } from './citing';

export interface Conversion {
  /** What stands in the place of the citation afterwards. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** Built-in works that a citation by key needs in the user's bibliography. */
  readonly additions: readonly Addition[];
}

/** The words before and behind one work of a citation. */
interface Notes {
  readonly prefix: string;
  readonly suffix: string;
}

interface Item extends Notes {
  readonly entry: LibraryEntry;
}

/** The words before and behind each work of a citation, its brackets and separators left out. */
function itemsOf(
  source: string,
  start: number,
  end: number,
  cluster: readonly CitationMention[],
): readonly Item[] | undefined {
  const items: Item[] = [];
  let from = start;
  let prefix = '';
  for (const [index, mention] of cluster.entries()) {
    if (!mention.entry) return undefined;
    if (index === 0) prefix = source.slice(from, mention.span.start);
    const next = cluster[index + 1];
    const between = source.slice(mention.span.end, next ? next.span.start : end);
    const separator = next ? Math.max(between.lastIndexOf(';'), between.lastIndexOf('；')) : between.length;
    // Several years of one author share its name, which a citation by key does not need; but nothing else may stand there.
    if (separator < 0 && !/^[\s,，、]*$/.test(between)) return undefined;
    const suffix = separator < 0 ? '' : between.slice(0, separator);
    items.push({ entry: mention.entry, prefix: tidy(prefix), suffix: tidy(suffix) });
    prefix = separator < 0 ? '' : between.slice(separator + 1);
    from = mention.span.end;
  }
  // A separator left among the notes stands before a work that was not recognized.
  if (items.some((item) => /[;；]/.test(item.prefix + item.suffix))) return undefined;
  return items;
}

function tidy(text: string): string {
  return text.replace(/^[\s,，、]+|[\s,，、@-]+$/g, '');
}

/** A citation in prose as a citation by key; `undefined` where a work of it has no entry or its words do not fit. */
export function toKeys(document: CitingDocument, mention: CitationMention): Conversion | undefined {
  const { source } = document.document;
  if (mention.notation !== 'author-year') return undefined;
  const cluster = clusterOf(document, mention);
  const additions: Addition[] = [];
  const keyOf = (entry: LibraryEntry): string | undefined => {
    if (!entry.source.builtIn)
      return /^(?:reference )?\d+$/.test(entry.id) || entry.source.file === '' ? undefined : entry.id;
    const known = additions.find(({ text }) => text.includes(`{${entry.id},`));
    const addition = known ?? entryAddition(entry, document.library);
    if (addition && !known) additions.push(addition);
    return addition?.key;
  };
  const isLatex = document.document.format === 'latex';
  const commands = citeCommands(document.document);
  const at = mention.cluster;
  const written = source.slice(at.start, at.end);
  let text: string | undefined;
  if (mention.style === 'narrative') {
    const match = /^([^（(]+?)\s*[（(]\s*\d{4}[a-z]?\s*[）)]$/.exec(written);
    const key = mention.entry && cluster.length === 1 && match ? keyOf(mention.entry) : undefined;
    if (!match || key === undefined) return undefined;
    const name = match[1] ?? '';
    const isHan = /\p{Script=Han}/u.test(name);
    if (isLatex)
      text = commands.narrative ? `\\${commands.narrative}{${key}}` : `${name}\\${commands.parenthetical}{${key}}`;
    // Pandoc reads Han beside a bare `@key` as a part of it; the name stays in the sentence.
    else text = isHan || !isPlainKey(key) ? `${name}[-@${braced(key)}]` : `@${key}`;
  } else {
    const items = itemsOf(source, at.start + 1, at.end - 1, cluster);
    const keyed = items?.map((item) => ({ ...item, key: keyOf(item.entry) }));
    if (!keyed || keyed.some(({ key }) => key === undefined)) return undefined;
    text = isLatex ? latexGroup(keyed, commands.parenthetical) : pandocGroup(keyed);
  }
  return text === undefined ? undefined : { text, edits: [{ span: at, newText: text }], additions };
}

interface KeyedItem extends Item {
  readonly key: string | undefined;
}

function braced(key: string): string {
  return isPlainKey(key) ? key : `{${key}}`;
}

function pandocGroup(items: readonly KeyedItem[]): string | undefined {
  if (items.some(({ prefix, suffix }) => /[;[\]@]/.test(prefix + suffix))) return undefined;
  const parts = items.map(({ key = '', prefix, suffix }) => {
    const head = prefix === '' ? '' : `${prefix} `;
    return `${head}@${braced(key)}${suffix === '' ? '' : `, ${suffix}`}`;
  });
  return `[${parts.join('; ')}]`;
}

function latexGroup(items: readonly KeyedItem[], command: string): string | undefined {
  const [first] = items;
  const notes = items.filter(({ prefix, suffix }) => prefix !== '' || suffix !== '');
  if (notes.some(({ prefix, suffix }) => /[[\]{}]/.test(prefix + suffix))) return undefined;
  if (notes.length > 0 && items.length > 1) return undefined;
  const options =
    first && notes.length > 0 ? (first.prefix === '' ? `[${first.suffix}]` : `[${first.prefix}][${first.suffix}]`) : '';
  return `\\${command}${options}{${items.map(({ key }) => key).join(',')}}`;
}

/** A citation by key as prose; `undefined` where a work has no author or year, or the command means something else. */
export function toProse(document: CitingDocument, mention: CitationMention): Conversion | undefined {
  const { source, cites } = document.document;
  const mark = cites.find(({ span }) => span.start === mention.cluster.start && span.end === mention.cluster.end);
  if (mention.style !== 'key' || !mark) return undefined;
  const cluster = clusterOf(document, mention);
  const works: ProseCitation[] = [];
  for (const { entry } of cluster) {
    const cited = entry && proseCitation(entry, document.library);
    if (!cited) return undefined;
    works.push(cited);
  }
  const at = mark.span;
  const brackets = bracketsAt(source, at);
  const written = source.slice(at.start, at.end);
  const [first] = works;
  let text: string | undefined;
  const isInText = mark.notation === 'pandoc' ? mark.command === 'in-text' : isNarrativeCommand(mark.command);
  if (!first || works.length !== mark.keys.length) return undefined;
  if (isInText) {
    const isPlain = works.length === 1 && !/^\s?\[/.test(source.slice(at.end)) && !written.includes('[');
    text = isPlain ? narrative(first, brackets) : undefined;
  } else if (mark.notation === 'pandoc') {
    const items = itemsOf(source, at.start + 1, at.end - 1, cluster);
    const isSuppressed = mark.keys.some(({ suppressAuthor }) => suppressAuthor);
    if (!items || (isSuppressed && works.length > 1)) return undefined;
    text = isSuppressed
      ? withNotes([{ authors: '', year: first.year }], items, brackets)
      : withNotes(works, items, brackets);
  } else if (isParentheticalCommand(mark.command)) {
    const options = [...written.slice(0, written.indexOf('{')).matchAll(/\[([^\]]*)\]/g)].map(
      (match) => match[1] ?? '',
    );
    const [prefix, suffix] = options.length > 1 ? options : ['', options[0] ?? ''];
    const items = cluster.map((_, index) => ({
      prefix: index === 0 ? tidy(prefix ?? '') : '',
      suffix: index === cluster.length - 1 ? tidy(suffix ?? '') : '',
    }));
    text = withNotes(works, items, brackets);
  }
  return text === undefined ? undefined : { text, edits: [{ span: at, newText: text }], additions: [] };
}

function withNotes(works: readonly ProseCitation[], items: readonly Notes[], brackets: Brackets): string {
  if (
    items.every(({ prefix, suffix }) => prefix === '' && suffix === '') &&
    works.every(({ authors }) => authors !== '')
  ) {
    return parenthetical(works, brackets);
  }
  const comma = brackets === 'full' ? '，' : ', ';
  const parts = works.map(({ authors, year }, index) => {
    const { prefix = '', suffix = '' } = items[index] ?? {};
    const head = prefix === '' ? '' : `${prefix}${/\p{Script=Han}$/u.test(prefix) ? '' : ' '}`;
    const cited = [authors, year, suffix].filter((part) => part !== '').join(comma);
    return head + cited;
  });
  return brackets === 'full' ? `（${parts.join('；')}）` : `(${parts.join('; ')})`;
}
