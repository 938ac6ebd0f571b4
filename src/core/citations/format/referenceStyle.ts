/** What references look like: an edition and a system of GB/T 7714, or a style of the Citation Style Language. */

import type { CslStyle } from '../csl/cslStyle';
import type { Edition } from './punctuation';

export interface ReferenceStyle {
  readonly edition: Edition;
  readonly system: 'numeric' | 'author-year';
  /** Leaves DOI and URL out, for a card that shows them as links. */
  readonly withoutLinks?: boolean;
  /** A style that was loaded; it goes before edition and system. */
  readonly csl?: CslStyle;
}
