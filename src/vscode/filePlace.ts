/** A path that a manuscript or a setting names, as an address in the file system of another file. */

import type { Uri } from 'vscode';

/** `//server/share/refs.bib` names another machine, `D:/refs.bib` another drive; on hosts that have none there is no such file. */
export function placeBeside(uri: Uri, path: string): Uri {
  const share = /^\/\/([^/]+)(\/.*)?$/.exec(path);
  if (share) return uri.with({ authority: share[1] ?? '', path: share[2] ?? '/' });
  return uri.with({ path: path.startsWith('/') ? path : `/${path}` });
}

/** The folder may be the root of its file system. */
export function isInside(folder: Uri, path: string): boolean {
  return path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
}
