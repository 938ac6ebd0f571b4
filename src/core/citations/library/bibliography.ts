/** Reads a bibliography in whichever format it is: by the ending of its name, else by how it begins. */

import { message, type Message, type MessageTemplate } from '../../base';
import { readBibtex } from './bibtex';
import { readCslJson } from './cslJson';
import { readCslYaml } from './cslYaml';
import type { LibraryFile } from './entry';

const notText: MessageTemplate = {
  en: 'This file does not hold text; nothing was read of it.',
  'zh-cn': '此文件不是文本文件，未读取任何内容。',
};
const tooLarge: MessageTemplate = {
  en: 'This file has {size} MB, more than the {limit} MB up to which bibliographies are read; nothing was read of it. Split it into smaller files.',
  'zh-cn': '此文件有 {size} MB，超过文献库的读取上限 {limit} MB，未读取任何内容。请拆分为较小的文件。',
};

function unread(problem: Message): LibraryFile {
  return { entries: [], problems: [{ message: problem, span: { start: 0, end: 0 }, severity: 'error' }] };
}

/** What a file yields that is too large to be read; sizes are in bytes. */
export function tooLargeBibliography(size: number, limit: number): LibraryFile {
  const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
  return unread(message(tooLarge, { size: megabytes(size), limit: megabytes(limit) }));
}

/**
 * `fileName` may be a path or an address; entries name it as their source. `before` is what the same file gave before
 * an edit; where the format allows it, only what changed is read again. Never throws.
 */
export function readBibliography(source: string, fileName: string, before?: LibraryFile): LibraryFile {
  if (source.slice(0, 4096).includes('\0')) return unread(message(notText));
  if (/\.json$/i.test(fileName)) return readCslJson(source, fileName);
  if (/\.ya?ml$/i.test(fileName)) return readCslYaml(source, fileName);
  const isJson = !/\.bib$/i.test(fileName) && /^\ufeff?\s*[[{]/.test(source);
  return isJson ? readCslJson(source, fileName) : readBibtex(source, fileName, before);
}
