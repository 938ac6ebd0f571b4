/** Finds the documents that paths, folders and patterns name, and reads text files. */

import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type DocumentFormat, type StoredAs, storedAs } from '../core';
import { type CommandProblem, problem, problemTexts, readProblem } from './problem';

/** What is to be read: a document, or a bibliography checked by itself. */
export interface FileTask {
  /** As the user wrote it, or joined to a folder that the user wrote; `-` for standard input. */
  readonly path: string;
  readonly format: DocumentFormat | 'bibtex';
}

const endings: Readonly<Record<string, FileTask['format']>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.qmd': 'markdown',
  '.rmd': 'markdown',
  '.txt': 'markdown',
  '.tex': 'latex',
  '.bib': 'bibtex',
};
const documentEnding = /\.(?:md|markdown|qmd|rmd|tex)$/i;
const skippedFolder = /^(?:\.|node_modules$)/;

/** Documents in a folder and below it, in the order of their names. */
async function documentsIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inside = path.join(folder, entry.name);
    // Links to folders are not followed: they may lead back.
    if (entry.isDirectory()) {
      if (!skippedFolder.test(entry.name)) found.push(...(await documentsIn(inside)));
    } else if (documentEnding.test(entry.name)) found.push(inside);
  }
  return found;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolder.test(entry.name)) found.push(...(await filesBelow(inside)));
    } else found.push(inside);
  }
  return found;
}

/** A pattern as a regular expression over a path with forward slashes: `*`, `**`, `?`, `{a,b}`, `[abc]`. */
export function patternOf(glob: string): RegExp {
  let source = '';
  let depth = 0;
  for (let index = 0; index < glob.length; index += 1) {
    const sign = glob.charAt(index);
    if (sign === '*' && glob.charAt(index + 1) === '*') {
      const isFolder = glob.charAt(index + 2) === '/';
      source += isFolder ? '(?:[^/]+/)*' : '.*';
      index += isFolder ? 2 : 1;
    } else if (sign === '*') source += '[^/]*';
    else if (sign === '?') source += '[^/]';
    else if (sign === '{' && glob.includes('}', index)) {
      source += '(?:';
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      source += ')';
      depth -= 1;
    } else if (sign === ',' && depth > 0) source += '|';
    else if (sign === '[' && glob.indexOf(']', index + 2) > 0) {
      const end = glob.indexOf(']', index + 2);
      source += `[${glob
        .slice(index + 1, end)
        .replace(/^!/, '^')
        .replace(/[\\[\]]/g, '\\$&')}]`;
      index = end;
    } else source += sign.replace(/[.+^$()|\\{}[\]]/g, '\\$&');
  }
  return new RegExp(`^${source}$`, 'u');
}

async function matching(glob: string, cwd: string): Promise<readonly string[]> {
  const parts = glob.replaceAll('\\', '/').split('/');
  const fixed = parts.slice(
    0,
    Math.max(
      0,
      parts.findIndex((part) => /[*?{[]/.test(part)),
    ),
  );
  const base = fixed.length === 0 ? '.' : fixed.join('/') || '/';
  const pattern = patternOf(parts.join('/').replace(/^\.\//, ''));
  const files = await filesBelow(path.resolve(cwd, base));
  const named = files.map((file) =>
    (path.isAbsolute(base) ? file : path.relative(cwd, file)).replaceAll(path.sep, '/'),
  );
  return named.filter((name) => pattern.test(name)).sort();
}

function taskOf(file: string, fallback: DocumentFormat | undefined): FileTask | undefined {
  const format = endings[path.extname(file).toLowerCase()] ?? fallback;
  return format === undefined ? undefined : { path: file, format };
}

export interface FoundFiles {
  readonly tasks: readonly FileTask[];
  readonly problems: readonly CommandProblem[];
}

/** Each document once, in the order in which it is first named. */
export async function findFiles(
  paths: readonly string[],
  cwd: string,
  stdinFormat: DocumentFormat | undefined,
): Promise<FoundFiles> {
  const tasks = new Map<string, FileTask>();
  const problems: CommandProblem[] = [];
  const add = (file: string): void => {
    const task = taskOf(file, stdinFormat);
    if (!task) problems.push(problem(problemTexts.unknownKind, {}, file));
    else if (!tasks.has(path.resolve(cwd, file))) tasks.set(path.resolve(cwd, file), task);
  };
  for (const name of paths) {
    if (name === '-') {
      tasks.set('-', { path: '-', format: stdinFormat ?? 'markdown' });
      continue;
    }
    const found = await stat(path.resolve(cwd, name)).catch(() => undefined);
    if (found?.isDirectory()) {
      const files = await documentsIn(path.resolve(cwd, name));
      if (files.length === 0) problems.push(problem(problemTexts.emptyFolder, {}, name));
      for (const file of files) add(path.join(name, path.relative(path.resolve(cwd, name), file)));
    } else if (found) add(name);
    else if (/[*?{[]/.test(name)) {
      const files = await matching(name, cwd);
      if (files.length === 0) problems.push(problem(problemTexts.noMatch, {}, name));
      for (const file of files.filter((one) => taskOf(one, stdinFormat) !== undefined)) add(file);
    } else problems.push(problem(problemTexts.notFound, {}, name));
  }
  return { tasks: [...tasks.values()], problems };
}

/** `stored` tells how the text was written in the file. */
export type ReadText = { readonly text: string; readonly stored: StoredAs } | { readonly problem: CommandProblem };

/** A file as text, in whichever encoding it is stored; a file that is not text is named. */
export async function readText(name: string, cwd: string): Promise<ReadText> {
  try {
    return decode(await readFile(path.resolve(cwd, name)), name);
  } catch (error) {
    return { problem: readProblem(error, name) };
  }
}

/** Without its mark. */
export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder(storedAs(bytes).encoding).decode(bytes);
}

export function decode(bytes: Uint8Array, name: string): ReadText {
  const stored = storedAs(bytes);
  const text = new TextDecoder(stored.encoding).decode(bytes);
  const zeros = text.slice(0, 4096).split('\0').length - 1;
  return zeros > 16 ? { problem: problem(problemTexts.binary, {}, name) } : { text, stored };
}

/** The bytes of a text in the encoding of its file; `undefined` where the file could not be kept as it is otherwise. */
export function encode(text: string, { encoding, hasMark, isDamaged }: StoredAs): Uint8Array | undefined {
  if (isDamaged) return undefined;
  const marked = hasMark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(marked, 'utf8');
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    default:
      return undefined;
  }
}
