/** The reference list of a document, of the works that it cites, in the style that is set and the document's own format. */

import { t } from '../base';
import type { Locale, MessageTemplate } from '../base';
import { markedReference, proseCitation, sortSpelling, writeItalics } from '../citations';
import type { Library, LibraryEntry, ReferenceStyle } from '../citations';
import type { CitingDocument } from './citing';

const heading: MessageTemplate = { en: 'References', 'zh-cn': '参考文献' };

/** Works in the order of their first citation, then those cited without a place in the text. */
export function citedWorks({ citations, document, library }: CitingDocument): readonly LibraryEntry[] {
  const works = new Set<LibraryEntry>();
  for (const { entry } of citations) if (entry && (entry.source.builtIn || entry.source.file !== '')) works.add(entry);
  for (const { key } of document.nocite) {
    const entry = library.entryOf(key);
    if (entry) works.add(entry);
  }
  if (document.citesAll) for (const entry of library.entries) if (!entry.source.builtIn) works.add(entry);
  return [...works];
}

/** Chinese works by the pinyin of their authors, surnames with their own readings; then the others by the alphabet. */
export function sortedByAuthor(works: readonly LibraryEntry[], library: Library): readonly LibraryEntry[] {
  const keys = new Map(
    works.map((entry) => {
      const names = entry.authors.length > 0 ? entry.authors : entry.editors;
      const spelled = names.map((name) => sortSpelling(name, library.pinyin)).join('\u0001');
      const year = `${entry.year ?? 9999}${entry.yearSuffix}`;
      return [entry, `${entry.language === 'zh' ? 0 : 1}${spelled}\u0000${year}\u0000${library.orderOf(entry)}`];
    }),
  );
  return [...works].sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}

/** The same work with the letter that tells it from others of its authors and year. */
function withLetter(entry: LibraryEntry, library: Library): LibraryEntry {
  const letter = /[a-z]$/.exec(proseCitation(entry, library)?.year ?? '')?.[0] ?? '';
  if (letter === '' || letter === entry.yearSuffix) return entry;
  return Object.create(entry, { yearSuffix: { value: letter } }) as LibraryEntry;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<$]/g, '\\$&');
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => texSigns[sign] ?? `\\${sign}`);
}

/** LaTeX numbers its list itself: a number that the style has set in front goes. */
function texReference(marked: string): string {
  const unnumbered = marked.replace(/^[[(（［]?\d{1,4}[\])）］.]+\s*/, '');
  return writeItalics(unnumbered, (italic) => `\\textit{${italic}}`, escapeTex);
}

export interface CitedReferences {
  /** In the order of the list; italics are marked in the texts, see `writeItalics`. */
  readonly references: readonly { readonly key: string; readonly text: string }[];
  /** Citations are numbered in the order in which they come. */
  readonly isInOrder: boolean;
  /** The list has to be numbered: a loaded style sets its numbers itself. */
  readonly isNumbered: boolean;
}

/** The works that a document cites, formatted. */
export function citedReferences(document: CitingDocument, style: ReferenceStyle): CitedReferences {
  const cited = citedWorks(document);
  const { csl } = style;
  const isInOrder = csl ? !csl.sorts : style.system === 'numeric';
  const works = isInOrder ? cited : sortedByAuthor(cited, document.library);
  const texts = csl
    ? csl.list(works)
    : works.map((entry) => markedReference(isInOrder ? entry : withLetter(entry, document.library), style));
  const references = works.map((entry, index) => ({ key: entry.id, text: texts[index] ?? '' }));
  return { references, isInOrder, isNumbered: isInOrder && !csl };
}

/** The heading of a list, in the language of the document. */
export function referencesHeading({ document }: CitingDocument, locale: Locale): string {
  return t(/\p{Script=Han}/u.test(document.source.slice(0, 4000)) ? 'zh-cn' : locale, heading);
}

/** `undefined` for a document that cites no work that is known. */
export function referenceListText(document: CitingDocument, style: ReferenceStyle, locale: Locale): string | undefined {
  const { references, isNumbered } = citedReferences(document, style);
  if (references.length === 0) return undefined;
  if (document.document.format === 'latex') {
    const items = references.map(({ key, text }) => `\\bibitem{${key}} ${texReference(text)}`);
    return `\\begin{thebibliography}{${'9'.repeat(String(items.length).length)}}\n${items.join('\n')}\n\\end{thebibliography}\n`;
  }
  const lines = references.map(({ text }, index) => {
    const written = writeItalics(text, (italic) => `*${italic}*`, escapeMarkdown);
    return isNumbered ? `[${index + 1}] ${written}` : written;
  });
  return `# ${referencesHeading(document, locale)}\n\n${lines.join('\n\n')}\n`;
}
