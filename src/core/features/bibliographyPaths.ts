/** Where a host looks for the bibliographies of a document and its style: paths as text with forward slashes, no file is touched here. */

import type { FileReference } from '../text';

/** Paths to try for one named bibliography or style, the best first: beside the document, then in each folder above up to `root`. */
export function bibliographyCandidates(
  reference: FileReference,
  documentFolder: string,
  root: string,
): readonly string[] {
  const written = reference.path.trim().replaceAll('\\', '/');
  if (written === '') return [];
  const isStyle = reference.kind === 'csl';
  const isWhole = (isStyle ? /\.csl$/i : /\.(?:bib|json|ya?ml)$/i).test(written);
  const names = isWhole ? [written] : [`${written}.${isStyle ? 'csl' : 'bib'}`, written];
  if (/^(?:\/|[A-Za-z]:\/)/.test(written)) return names;
  return foldersUpTo(documentFolder, root).flatMap((folder) => names.map((name) => joinPath(folder, name)));
}

/** `folder` and those above it, down to `root` itself; only `folder` where it does not lie in `root`. */
export function foldersUpTo(folder: string, root: string): readonly string[] {
  const folders = [folder];
  if (folder !== root && !folder.startsWith(root.endsWith('/') ? root : `${root}/`)) return folders;
  for (let at = folder; at !== root && at.includes('/'); ) {
    at = at.slice(0, at.lastIndexOf('/')) || '/';
    folders.push(at);
    if (at === '/') break;
  }
  return folders;
}

/** Joins and resolves `.` and `..`; a path that climbs above the top stays at the top. */
export function joinPath(folder: string, name: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  const joined = parts.join('/');
  return folder.startsWith('/') ? `/${joined}` : joined;
}
