/** What a YAML text is read into: plain nodes with their places, no types guessed. */

import type { FileProblem, MessageTemplate, Span } from '../../base';
import { message } from '../../base';

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly text: string;
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
}

export interface YamlPair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly pairs: readonly YamlPair[];
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

export type ReportProblem = (problem: FileProblem) => void;

export function fileProblem(
  template: MessageTemplate,
  span: Span,
  values: Readonly<Record<string, string | number>> = {},
  severity: FileProblem['severity'] = 'warning',
): FileProblem {
  return { message: message(template, values), span, severity };
}
