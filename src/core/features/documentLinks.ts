/** Places that lead elsewhere: files that a manuscript names, DOIs in its reference list, addresses in a bibliography. */

import { span } from '../base';
import type { Span } from '../base';
import { linksInFields } from '../citations';
import type { FileReference, ProseDocument } from '../text';

export type LinkTarget =
  | { readonly kind: 'web'; readonly url: string }
  /** A file that the document names; the host knows where to look. */
  | { readonly kind: 'reference'; readonly reference: FileReference }
  /** A path as written in a bibliography, from its folder. */
  | { readonly kind: 'path'; readonly path: string };

export interface DocumentLink {
  readonly span: Span;
  readonly target: LinkTarget;
}

const doi = /(?<![\w/.])(?:doi\s?[:：]\s?)?(10\.\d{4,9}\/[^\s"<>{}，。；、）\]]{1,200})/gi;

/** Signs that end a sentence, not a DOI. */
function trimEnd(text: string): string {
  return text.replace(/[.,;:)\\]+$/, '');
}

function webAddress(doiText: string): string {
  return `https://doi.org/${encodeURI(doiText).replace(/#/g, '%23')}`;
}

/** Links of a manuscript; web addresses are left to the editor, which finds them by itself. */
export function manuscriptLinks(document: ProseDocument): readonly DocumentLink[] {
  const files = document.files
    .filter(({ path }) => !/^https?:/i.test(path))
    .map((reference): DocumentLink => ({ span: reference.span, target: { kind: 'reference', reference } }));
  const dois = document.blocks
    .filter(({ kind }) => kind === 'reference')
    .flatMap(({ prose }) =>
      [...prose.text.matchAll(doi)].map((match): DocumentLink => {
        const written = trimEnd(match[1] ?? '');
        const start = match.index + match[0].indexOf(match[1] ?? '');
        return {
          span: prose.toSource(start, start + written.length),
          target: { kind: 'web', url: webAddress(written) },
        };
      }),
    );
  return [...files, ...dois];
}

/** Links of a BibTeX file: DOIs, addresses without a scheme the editor would see, and attached files. */
export function bibliographyLinks(text: string): readonly DocumentLink[] {
  return linksInFields(text).flatMap(({ kind, target, span: place }): readonly DocumentLink[] => {
    if (kind === 'doi') {
      const bare = target.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').replace(/\\([_%&#])/g, '$1');
      return /^10\.\d{4,9}\//.test(bare) ? [{ span: place, target: { kind: 'web', url: webAddress(bare) } }] : [];
    }
    if (kind === 'url') {
      const url = target.replace(/\\([_%&#~])/g, '$1');
      return /^https?:\/\/[^\s{}]+$/.test(url) ? [{ span: place, target: { kind: 'web', url } }] : [];
    }
    // Reference managers write `description:path:type`; several files are separated by semicolons.
    const [first = ''] = target.split(';');
    const path = /^[^:]*:(.+):[^:]*$/.exec(first)?.[1] ?? first;
    const at = target.indexOf(path);
    return path === ''
      ? []
      : [{ span: span(place.start + at, place.start + at + path.length), target: { kind: 'path', path } }];
  });
}
