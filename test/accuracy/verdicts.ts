/** How well the findings of a text fit its labels, by rule and severity. */

import type { Finding, Severity, Span } from '../../src/core';
import type { FindingLabel, Item } from './corpus';
import { occurrenceOf } from './places';

/** A labelled finding with what was reported for it, if anything. */
export interface Expected {
  readonly item: Item;
  readonly label: FindingLabel;
  readonly found: Finding | undefined;
}

export type Fit = 'right' | 'false' | 'too loud' | 'note';

/** A reported finding with how it fits the labels; a `note` is an unlabelled one at information or below. */
export interface Reported {
  readonly item: Item;
  readonly finding: Finding;
  readonly fit: Fit;
}

export interface Verdicts {
  readonly expected: readonly Expected[];
  readonly reported: readonly Reported[];
}

const group = 'statistics/';

export function ruleName({ rule }: Finding): string {
  return rule.slice(group.length);
}

const strength: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

function placesOf(item: Item, label: FindingLabel): readonly Span[] {
  return label.text.map((figure) => occurrenceOf(item.text, figure, label.occurrence));
}

export function measureFindings(item: Item, findings: readonly Finding[]): Verdicts {
  const free = new Set(findings.filter(({ rule }) => rule.startsWith(group)));
  const fits = new Map<Finding, FindingLabel>();
  const expected = item.findings.map((label): Expected => {
    const places = placesOf(item, label);
    const fitting = [...free].filter(
      (finding) =>
        label.rule.includes(ruleName(finding)) &&
        places.some(({ start, end }) => finding.span.start < end && start < finding.span.end),
    );
    fitting.sort((a, b) => strength[b.severity] - strength[a.severity]);
    // One mistake in a sum may be reported at each of its parts.
    for (const finding of fitting) {
      fits.set(finding, label);
      free.delete(finding);
    }
    return { item, label, found: fitting[0] };
  });
  const reported = findings
    .filter(({ rule }) => rule.startsWith(group))
    .map((finding): Reported => ({ item, finding, fit: fitOf(finding, fits.get(finding)) }));
  return { expected, reported };
}

function fitOf({ severity }: Finding, label: FindingLabel | undefined): Fit {
  if (!label) return strength[severity] >= strength.warning ? 'false' : 'note';
  return severity === 'error' && label.severity !== undefined && label.severity !== 'error' ? 'too loud' : 'right';
}
