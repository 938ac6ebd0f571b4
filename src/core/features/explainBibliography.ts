/** Why a document has the bibliography that it has: what was looked for, where, what was found, and what it lacks. */

import { message, t } from '../base';
import type { Locale, Message, MessageTemplate } from '../base';
import type { BibliographyLookup } from '../citations';
import { escapeMarkdown } from './card';
import type { CitingDocument } from './citing';

export interface BibliographySearch {
  readonly document: CitingDocument;
  readonly lookups: readonly BibliographyLookup[];
  /** The document that takes this one in, as a path that people read. */
  readonly root: string | undefined;
  /** Patterns of `nqpf.bibliography.files`. */
  readonly patterns: readonly string[];
  /** The path of a file as people read it. */
  readonly show: (file: string) => string;
}

const texts = {
  title: { en: 'The bibliography of {document}', 'zh-cn': '{document} 的文献库' },
  named: { en: 'What the document names', 'zh-cn': '文档中的指定' },
  noneNamed: {
    en: 'The document names no bibliography. One can be named by `bibliography:` in the front matter, or by `\\bibliography` or `\\addbibresource` in LaTeX.',
    'zh-cn':
      '文档没有指定文献库。可在文首元数据中写 `bibliography:`，或在 LaTeX 中用 `\\bibliography`、`\\addbibresource` 指定。',
  },
  found: { en: '`{path}` (line {line}) was found: `{found}`.', 'zh-cn': '`{path}`（第 {line} 行）已找到：`{found}`。' },
  notFound: {
    en: '`{path}` (line {line}) was **not found**. It was looked for at: {places}.',
    'zh-cn': '`{path}`（第 {line} 行）**没有找到**。已查找：{places}。',
  },
  root: {
    en: 'The document is taken in by `{root}` and shares its bibliographies.',
    'zh-cn': '本文由 `{root}` 引入，与其共用文献库。',
  },
  setting: {
    en: 'The setting `nqpf.bibliography.files` adds: {patterns}.',
    'zh-cn': '设置 `nqpf.bibliography.files` 另外指定：{patterns}。',
  },
  noSetting: {
    en: 'The setting `nqpf.bibliography.files` adds none.',
    'zh-cn': '设置 `nqpf.bibliography.files` 没有另外指定。',
  },
  nearest: {
    en: 'As nothing else was found, the `.bib` files of the nearest folder above the document were taken.',
    'zh-cn': '除此之外未找到文献库，因此采用了文档所在文件夹或其上级中最近的 `.bib` 文件。',
  },
  files: { en: 'What was read', 'zh-cn': '已读取' },
  file: { en: '`{file}`: {count} entries.', 'zh-cn': '`{file}`：{count} 条。' },
  fileProblems: {
    en: '`{file}`: {count} entries; {problems} places could not be read and are shown in the Problems view.',
    'zh-cn': '`{file}`：{count} 条；另有 {problems} 处无法读取，见“问题”面板。',
  },
  builtIn: {
    en: 'The built-in bibliography: {count} entries, used where your own have none.',
    'zh-cn': '内置文献库：{count} 条，您自己的文献库中没有时采用。',
  },
  citations: { en: 'What the document cites', 'zh-cn': '文档中的引文' },
  counts: {
    en: '{total} citations; {found} lead to an entry.',
    'zh-cn': '共 {total} 处引文，其中 {found} 处有对应条目。',
  },
  missing: { en: 'Without an entry: {list}.', 'zh-cn': '没有对应条目：{list}。' },
} satisfies Record<string, MessageTemplate>;

/** Kept short: the Problems view has all of them, each at its place. */
const mostMissing = 30;

export function explainBibliography(search: BibliographySearch, locale: Locale): string {
  const { document, lookups, root, patterns, show } = search;
  const { sources } = document.library;
  const own = sources.filter(({ builtIn }) => !builtIn);
  const builtIn = sources.filter((source) => source.builtIn).reduce((sum, { entries }) => sum + entries.length, 0);
  const say = (template: MessageTemplate, values: Message['values'] = {}): string =>
    t(locale, message(template, values));
  const code = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join(', ');
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  const named = lookups.map(({ reference, found, lookedIn }) => {
    const line = document.lines.positionAt(reference.span.start).line + 1;
    return found === undefined
      ? say(texts.notFound, { path: reference.path, line, places: code(lookedIn) })
      : say(texts.found, { path: reference.path, line, found: show(found) });
  });
  const isNearest = lookups.length === 0 && root === undefined && own.length > 0 && patterns.length === 0;
  const missing = document.citations.filter(({ entry, resolution }) => !entry && resolution.kind === 'missing');
  const names = missing.map(({ key, span }) => key ?? document.document.source.slice(span.start, span.end));
  const shownNames = [...new Set(names)].slice(0, mostMissing).map((name) => escapeMarkdown(name));
  return [
    `# ${escapeMarkdown(say(texts.title, { document: show(document.file) }))}`,
    `## ${say(texts.named)}`,
    named.length === 0 ? say(texts.noneNamed) : list(named),
    root === undefined ? '' : say(texts.root, { root }),
    patterns.length === 0 ? say(texts.noSetting) : say(texts.setting, { patterns: code(patterns) }),
    isNearest ? say(texts.nearest) : '',
    `## ${say(texts.files)}`,
    list([
      ...own.map(({ file, entries, problems }) =>
        say(problems.length === 0 ? texts.file : texts.fileProblems, {
          file: show(file),
          count: entries.length,
          problems: problems.length,
        }),
      ),
      say(texts.builtIn, { count: builtIn }),
    ]),
    `## ${say(texts.citations)}`,
    say(texts.counts, { total: document.citations.length, found: document.citations.length - missing.length }),
    shownNames.length === 0 ? '' : say(texts.missing, { list: shownNames.join(', ') }),
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n\n');
}
