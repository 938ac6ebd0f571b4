/** Which LaTeX document takes in a chapter: by what the chapter says itself, or by what the other document names. */

import type { FileReference, ProseDocument } from '../text';
import { joinPath } from './bibliographyPaths';

const magic = /^\s*!\s*TEX\s+root\s*=\s*(\S.*?)\s*$/i;

/** The path in `% !TEX root = …`, as written. */
export function namedRoot(document: Pick<ProseDocument, 'comments'>): string | undefined {
  return document.comments.map(({ text }) => magic.exec(text)?.[1]).find((name) => name !== undefined);
}

/** True for a chapter that may share another document's bibliographies: LaTeX that names none itself. */
export function mayHaveRoot(document: Pick<ProseDocument, 'format' | 'files'>): boolean {
  return document.format === 'latex' && !document.files.some(({ kind }) => kind === 'bibliography');
}

/**
 * The reference by which a document in one of `folders` that names these files takes in the chapter. Names are given
 * from the folder of the root, which for a chapter's own parts lies above the chapter.
 */
export function inputOf(
  files: readonly FileReference[],
  folders: readonly string[],
  chapter: string,
): FileReference | undefined {
  return files.find(
    (reference) =>
      reference.kind === 'input' &&
      folders.some((folder) => {
        const named = joinPath(folder, reference.path);
        return named === chapter || `${named}.tex` === chapter;
      }),
  );
}

export function takesIn(files: readonly FileReference[], folders: readonly string[], chapter: string): boolean {
  return inputOf(files, folders, chapter) !== undefined;
}

/** True for a file that may stand inside a table of another document: LaTeX with a table and no beginning of its own. */
export function mayBeTakenIn({ format, tables, source }: ProseDocument): boolean {
  return format === 'latex' && tables.length > 0 && !/\\(?:documentclass|begin\s*\{document\})/.test(source);
}
