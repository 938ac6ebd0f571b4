/**
 * Reads CSL-YAML, as pandoc takes it: a list of items, or the list under `references:`. An item that cannot be
 * read is named and left out, the others are used.
 */

import { type FileProblem, message, type MessageTemplate, span } from '../../base';
import { readYaml, type YamlMap, type YamlNode } from '../../text';
import { readCslItem } from './cslJson';
import { lineAt, type LibraryEntry, type LibraryFile } from './entry';

const texts = {
  noList: { en: 'This file holds no list of references.', 'zh-cn': '此文件中没有参考文献列表。' },
  noItem: { en: 'This is no reference and was left out.', 'zh-cn': '此处不是文献条目，已略过。' },
  noId: { en: 'This entry has no "id" and was left out.', 'zh-cn': '此条目没有 id，已略过。' },
} satisfies Record<string, MessageTemplate>;

/** Plain values, as JSON would give them; every scalar is a text. */
function plain(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plain(value)]));
  }
}

function member(map: YamlMap, name: string): YamlNode | undefined {
  return map.pairs.find(({ key }) => key === name)?.value;
}

function listOf(root: YamlNode): readonly YamlNode[] | undefined {
  if (root.kind === 'list') return root.items;
  if (root.kind !== 'map') return undefined;
  const inner = member(root, 'references') ?? member(root, 'items');
  if (inner?.kind === 'list') return inner.items;
  return member(root, 'id') ? [root] : undefined;
}

/** `fileName` is what entries name as their source. Never throws. */
export function readCslYaml(source: string, fileName = ''): LibraryFile {
  const problems: FileProblem[] = [];
  const entries: LibraryEntry[] = [];
  const root = readYaml(source, (problem) => problems.push(problem));
  const list = root && listOf(root);
  if (root && !list) {
    problems.push({ message: message(texts.noList), span: span(0, Math.min(1, source.length)), severity: 'error' });
  }
  for (const item of list ?? []) {
    const place = span(item.span.start, Math.min(item.span.end, item.span.start + 1));
    if (item.kind !== 'map') {
      problems.push({ message: message(texts.noItem), span: place, severity: 'error' });
      continue;
    }
    const id = member(item, 'id') ?? member(item, 'citation-key');
    if (id?.kind !== 'scalar' || id.text === '') {
      problems.push({ message: message(texts.noId), span: place, severity: 'error' });
      continue;
    }
    const values = plain(item);
    if (typeof values !== 'object' || values === null) continue;
    const keySpan =
      source.slice(id.span.start, id.span.end) === id.text ? id.span : innerSpan(source, id.span, id.text);
    entries.push(
      readCslItem({ ...values }, id.text, {
        file: fileName,
        builtIn: false,
        span: item.span,
        keySpan,
        get line() {
          return lineAt(source, keySpan.start);
        },
      }),
    );
  }
  return { entries, problems };
}

/** The place of a key without its quotation marks. */
function innerSpan(source: string, outer: { readonly start: number; readonly end: number }, text: string) {
  const at = source.slice(outer.start, outer.end).indexOf(text);
  return at < 0 ? span(outer.start, outer.end) : span(outer.start + at, outer.start + at + text.length);
}
