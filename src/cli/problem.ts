/** What the command line says on standard error: one sentence with its place, never a stack trace. */

import { type Locale, type Message, type MessageTemplate, message, type MessageValue, t } from '../core';

export const problemTexts = {
  unknownCommand: { en: 'There is no command "{name}".', 'zh-cn': '没有命令 {name}。' },
  noCommand: { en: 'A command is missing; "nqpf --help" lists them.', 'zh-cn': '缺少命令，可用 nqpf --help 查看。' },
  unknownOption: { en: 'There is no option "{name}".', 'zh-cn': '没有选项 {name}。' },
  noOptionHere: { en: 'The command "{command}" has no option "{name}".', 'zh-cn': '命令 {command} 没有选项 {name}。' },
  noValue: { en: 'The option "{name}" needs a value.', 'zh-cn': '选项 {name} 缺少取值。' },
  badValue: {
    en: '"{value}" is no value for "{name}"; it takes {allowed}.',
    'zh-cn': '{value} 不是 {name} 的取值，可用：{allowed}。',
  },
  unknownRule: { en: 'There is no rule or group "{name}".', 'zh-cn': '没有规则或规则组 {name}。' },
  noPath: { en: 'A file, a folder, a pattern or "-" is missing.', 'zh-cn': '缺少文件、文件夹、通配模式或 -。' },
  noQuery: { en: 'The command "{command}" needs something to look up.', 'zh-cn': '命令 {command} 缺少查询内容。' },
  stdinFormat: {
    en: 'Standard input needs "--stdin-format markdown" or "--stdin-format latex".',
    'zh-cn': '从标准输入读取时须注明 --stdin-format markdown 或 --stdin-format latex。',
  },
  notFound: { en: 'This file or folder does not exist.', 'zh-cn': '文件或文件夹不存在。' },
  noMatch: { en: 'Nothing matches this pattern.', 'zh-cn': '没有与此模式相符的文件。' },
  unreadable: { en: 'This file cannot be read: {reason}.', 'zh-cn': '无法读取此文件：{reason}。' },
  unwritable: { en: 'This file cannot be written: {reason}.', 'zh-cn': '无法写入此文件：{reason}。' },
  encoding: {
    en: 'This file is stored in {encoding}, in which nothing is written; convert it to UTF-8 to have it fixed.',
    'zh-cn': '此文件以 {encoding} 编码存储，本工具不以该编码写入；请先转换为 UTF-8 再修改。',
  },
  damaged: {
    en: 'This file holds bytes that are no {encoding} text and would be lost; it was not changed.',
    'zh-cn': '此文件含有无法按 {encoding} 解读的字节，写入会丢失这些内容，因此未作修改。',
  },
  unknownKind: {
    en: 'The ending of this file tells neither Markdown nor LaTeX.',
    'zh-cn': '由文件扩展名无法判断是 Markdown 还是 LaTeX。',
  },
  binary: { en: 'This file is not text.', 'zh-cn': '此文件不是文本文件。' },
  emptyFolder: {
    en: 'There is no Markdown or LaTeX file in this folder.',
    'zh-cn': '此文件夹中没有 Markdown 或 LaTeX 文件。',
  },
  oneFile: {
    en: 'The command "{command}" is about one file; give it one path.',
    'zh-cn': '命令 {command} 只针对一个文件，请只给一个路径。',
  },
  noStyle: {
    en: 'This style of citations, which the document names, was not found; references are written after GB/T 7714.',
    'zh-cn': '没有找到文稿指定的这一引文样式，参考文献按 GB/T 7714 著录。',
  },
  badStyle: {
    en: 'This style of citations cannot be used ({reason}); references are written after GB/T 7714.',
    'zh-cn': '无法使用这一引文样式（{reason}），参考文献按 GB/T 7714 著录。',
  },
  nothingFound: { en: 'Nothing is known of "{query}".', 'zh-cn': '没有找到 {query}。' },
  knowledge: { en: 'The built-in knowledge cannot be read: {reason}.', 'zh-cn': '无法读取内置知识库：{reason}。' },
} satisfies Record<string, MessageTemplate>;

export interface CommandProblem {
  readonly message: Message;
  /** Path as the user wrote it. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
}

export function problem(
  template: MessageTemplate,
  values: Readonly<Record<string, MessageValue>> = {},
  path?: string,
): CommandProblem {
  return { message: message(template, values), ...(path === undefined ? {} : { path }) };
}

/** `refs.bib:12:3: The entry …` */
export function formatProblem({ message: text, path, line, column }: CommandProblem, locale: Locale): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return `${place === '' ? 'nqpf' : place}: ${t(locale, text)}\n`;
}

/** Why a file was not read. */
export function readProblem(error: unknown, path: string): CommandProblem {
  const reason = reasonOf(error);
  return reason === 'ENOENT'
    ? problem(problemTexts.notFound, {}, path)
    : problem(problemTexts.unreadable, { reason }, path);
}

/** What the system says of a failed read or write, without the path that is printed in front. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code === '' ? String(error) : code;
}
