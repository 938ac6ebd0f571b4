/** What every recognizer of prose citations yields: one cited work, in prose offsets. */

import type { Span } from '../../base';

export interface CitedWork {
  readonly style: 'parenthetical' | 'narrative';
  readonly authors: readonly string[];
  readonly etAl: boolean;
  readonly year: number;
  readonly suffix: string;
  readonly span: Span;
  /** The bracket with everything in it; for a narrative citation from the first name on. */
  readonly cluster: Span;
  /**
   * `strong`: a citation whether or not a library has the work. `unusual`: a citation if the document writes
   * others in the same way (`Smith 2020`, without a comma). `weak`: only if a library has the work.
   */
  readonly evidence: 'strong' | 'unusual' | 'weak';
  /** The same work read with the names before a comma, 韩峰，阳立高（2020）: meant where a library has it. */
  readonly longer?: {
    readonly authors: readonly string[];
    readonly span: Span;
    readonly cluster: Span;
    /** Meant also where no library has either. */
    readonly isLikely: boolean;
  };
}
