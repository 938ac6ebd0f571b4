/** What a rule says of a place in a document: plain data, shared by the editor, the command line and the report. */

import type { Message } from './message';
import type { Span } from './span';
import type { TextEdit } from './textEdit';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A severity that a user may ask for; `off` silences the rule. */
export type SeveritySetting = Severity | 'off';

/** Group and name, as in `statistics/wrong-year`: one string everywhere. */
export type RuleId = `${'statistics' | 'citations' | 'terms' | 'suppression' | 'document'}/${string}`;

export interface Fix {
  readonly title: Message;
  /** Safe fixes may be applied without a person looking: meaning and facts stay as the author wrote them. */
  readonly safe: boolean;
  /** Edits of the document the finding stands in, in source offsets. */
  readonly edits: readonly TextEdit[];
}

export interface RelatedPlace {
  readonly message: Message;
  /** Offsets in the same document, or in `file` where one is named. */
  readonly span: Span;
  readonly file?: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Message;
  /** Source offsets. */
  readonly span: Span;
  /** Numbers and names behind the message, for machines: `stated`, `expected`, `closest`, `key`, … */
  readonly data: Readonly<Record<string, unknown>>;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** A place in a data file (bibliography, glossary, table) that could not be read; the rest of the file is used. */
export interface FileProblem {
  readonly message: Message;
  /** Offsets in that file. */
  readonly span: Span;
  readonly severity: Severity;
}
