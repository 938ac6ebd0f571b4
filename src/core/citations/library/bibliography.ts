/** Reads a bibliography in whichever format it is: by the ending of its name, else by how it begins. */

import { readBibtex } from './bibtex';
import { readCslJson } from './cslJson';
import { readCslYaml } from './cslYaml';
import type { LibraryFile } from './entry';

/** `fileName` may be a path or an address; entries name it as their source. Never throws. */
export function readBibliography(source: string, fileName: string): LibraryFile {
  if (/\.json$/i.test(fileName)) return readCslJson(source, fileName);
  if (/\.ya?ml$/i.test(fileName)) return readCslYaml(source, fileName);
  const isJson = !/\.bib$/i.test(fileName) && /^\ufeff?\s*[[{]/.test(source);
  return isJson ? readCslJson(source, fileName) : readBibtex(source, fileName);
}
