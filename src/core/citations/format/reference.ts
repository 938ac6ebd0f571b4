/** A reference in the style that is set: after GB/T 7714 by this project's own formatter, else by a style that was loaded. */

import { withoutItalics } from '../csl/cslStyle';
import type { LibraryEntry } from '../library/entry';
import { formatGbReference } from './gbt7714';
import type { ReferenceStyle } from './referenceStyle';

/** The reference as plain text, without a number in front. */
export function formatReference(entry: LibraryEntry, style: ReferenceStyle): string {
  return withoutItalics(markedReference(entry, style));
}

/** The same with the italics of the style marked; `writeItalics` makes markup of the marks. */
export function markedReference(entry: LibraryEntry, style: ReferenceStyle): string {
  return style.csl ? style.csl.reference(entry, style.withoutLinks !== true) : formatGbReference(entry, style);
}
