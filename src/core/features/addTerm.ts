/** A new entry for a user's glossary, as an edit of the file: behind the last entry, indented as the others are. */

import type { TextEdit } from '../base';
import { readGlossaryFile } from '../glossary';

export interface NewTerm {
  /** Either may be empty, not both. */
  readonly zh: string;
  readonly en: string;
}

/** A plain scalar where YAML takes it as it is, else one in quotation marks. */
function scalar(text: string): string {
  const isPlain = /^[\p{L}\p{N}“(（][^#:\n]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|[\d.]+)$/i.test(text);
  return isPlain && text.trim() === text ? text : JSON.stringify(text);
}

/** The edit of `source`, which may be empty. */
export function addTermEdit(source: string, { zh, en }: NewTerm): TextEdit {
  const lines = [...(zh === '' ? [] : [`zh: ${scalar(zh)}`]), ...(en === '' ? [] : [`en: ${scalar(en)}`])];
  const entryAt = (indent: string): string => `${indent}- ${lines.join(`\n${indent}  `)}\n`;
  const last = readGlossaryFile(source, 'glossary.yaml').glossary.entries.at(-1)?.source?.span;
  if (!last) {
    const end = source.length;
    const gap = source === '' || source.endsWith('\n') ? '' : '\n';
    const head = /^terms:[ \t]*(?:#[^\n]*)?$/m.test(source) ? '' : 'terms:\n';
    return { span: { start: end, end }, newText: `${gap}${head}${entryAt('  ')}` };
  }
  const lineStart = source.lastIndexOf('\n', last.start - 1) + 1;
  const indent = /^\s*/.exec(source.slice(lineStart))?.[0] ?? '';
  const lineEnd = source.indexOf('\n', last.end);
  const at = lineEnd < 0 ? source.length : lineEnd + 1;
  return { span: { start: at, end: at }, newText: `${lineEnd < 0 ? '\n' : ''}${entryAt(indent)}` };
}
