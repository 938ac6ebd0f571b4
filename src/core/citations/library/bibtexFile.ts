/**
 * A BibTeX file as its items. The file is cut into stretches in front of each line that begins with `@word{`: no
 * entry goes on over such a line, whatever is damaged in it. A stretch depends on nothing outside of it, so most are
 * not even read before they are asked for, and an edit touches no other than its own.
 */

import type { FileProblem } from '../../base';
import { BibtexItem, contentOf, type Macros, movedProblem } from './bibtexItem';
import { scanBibtex } from './bibtexScan';
import { skimKey } from './bibtexSkim';

export interface BibtexFile {
  readonly source: string;
  readonly items: readonly BibtexItem[];
  /** Where each item begins. */
  readonly starts: readonly number[];
  readonly macros: Macros;
}

interface CutOptions {
  /** The start of a stretch. */
  readonly from?: number;
  /** Asked at the start of each stretch; where it says so, cutting ends in front of it. */
  readonly stopsAt?: (start: number) => boolean;
}

const lineHead = /@[ \t]*[A-Za-z]+[ \t]*[{(]/y;
const anyHead = /@[ \t]*[A-Za-z]+\s{0,20}[{(]/y;

function test(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** Whether only blanks stand between the start of the line and this place. */
function beginsLine(source: string, at: number): boolean {
  let before = at - 1;
  while (source.charCodeAt(before) === 0x20 || source.charCodeAt(before) === 0x09) before -= 1;
  return before < 0 || source.charCodeAt(before) === 0x0a;
}

export function cutBibtex(source: string, options: CutOptions = {}): BibtexFile {
  const { from = 0, stopsAt } = options;
  const items: BibtexItem[] = [];
  const starts: number[] = [];
  const macros = new Map<string, string>();
  const types = new Map<string, string>();

  const readStretch = (start: number, end: number): void => {
    const text = source.slice(start, end);
    const scan = scanBibtex(text);
    for (const [name, value] of scan.macros) macros.set(name, value);
    scan.items.forEach((item, index) => {
      const next = scan.items[index + 1]?.start ?? text.length;
      const problems = scan.problems.filter(({ span }) => span.start >= item.start && span.start < next);
      const { type, keyStart, keyEnd } = item;
      const opens = index === 0 && start > 0 && item.start === 0;
      const content = contentOf(item, problems);
      starts.push(start + item.start);
      items.push(
        new BibtexItem(
          type,
          source,
          start + item.start,
          next - item.start,
          keyStart - item.start,
          keyEnd - item.start,
          opens,
          content,
        ),
      );
    });
  };

  /** Takes an entry down by its type and key alone; gives false where more must be known of the stretch. */
  const takeEntry = (start: number, end: number): boolean => {
    let typeEnd = start + 1;
    while (isLetter(source.charCodeAt(typeEnd))) typeEnd += 1;
    if (source.charCodeAt(typeEnd) !== 0x7b) return false;
    const written = source.slice(start + 1, typeEnd);
    let type = types.get(written);
    if (type === undefined) types.set(written, (type = written.toLowerCase()));
    if (type === 'string' || type === 'comment' || type === 'preamble') return false;
    let keyStart = typeEnd + 1;
    while (source.charCodeAt(keyStart) <= 0x20) keyStart += 1;
    const keyEnd = skimKey(source, keyStart);
    if (keyEnd < 0 || keyEnd >= end) return false;
    starts.push(start);
    items.push(new BibtexItem(type, source, start, end - start, keyStart - start, keyEnd - start, start > 0));
    return true;
  };

  let start = from;
  /** Whether the stretch holds nothing but the entry it begins with, as far as its `@` say. */
  let isPlain = false;
  let isEmpty = true;
  const close = (end: number): void => {
    if (!isEmpty && !(isPlain && takeEntry(start, end))) readStretch(start, end);
  };
  for (let at = source.indexOf('@', from); at >= 0; at = source.indexOf('@', at + 1)) {
    if (beginsLine(source, at) && test(lineHead, source, at)) {
      close(at);
      isEmpty = true;
      start = at;
      if (stopsAt?.(at) === true) break;
      isPlain = true;
      isEmpty = false;
    } else if (isEmpty || (isPlain && test(anyHead, source, at))) {
      isPlain = false;
      isEmpty = false;
    }
  }
  close(source.length);
  return { source, items, starts, macros };
}

/** What is damaged in the file, in the order of the text. Every entry is read for it that was not yet. */
export function problemsOf({ items, starts }: BibtexFile): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  items.forEach((item, index) => {
    for (const problem of item.problems) problems.push(movedProblem(problem, starts[index] ?? 0));
  });
  return problems;
}
