/**
 * The contract of a rule: one file a rule, holding its id, default severity, messages, examples and
 * `run`. Settings, the README's table and the example tests are derived from the ordered lists of rules.
 */

import type { Fix, RelatedPlace, RuleId, Severity, SeveritySetting } from './finding';
import type { Finding } from './finding';
import type { Message, MessageTemplate } from './message';
import type { Span } from './span';

/** What `run` reports; the rule's own id is added by the caller. */
export interface Report {
  /** Source offsets. */
  readonly span: Span;
  readonly message: Message;
  /** Where the rule speaks more softly than usual; the rule's severity where left out. */
  readonly severity?: Severity;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** A text that the rule must report (`⟦` and `⟧` around each expected place) or must leave alone (no marks). */
export interface RuleExample {
  readonly format: 'markdown' | 'latex';
  readonly text: string;
}

export interface Rule<Context> {
  readonly id: RuleId;
  readonly defaultSeverity: SeveritySetting;
  /** What the rule says, as one sentence for the settings and the README. */
  readonly summary: MessageTemplate;
  readonly examples: { readonly bad: readonly RuleExample[]; readonly good: readonly RuleExample[] };
  run(context: Context, report: (report: Report) => void): void;
}

/** Severities that a user has set, by rule id or by group (`statistics/*`); the id wins over the group. */
export type RuleSettings = Readonly<Record<string, SeveritySetting>>;

const strength: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

export function severityOf(rule: Pick<Rule<never>, 'id' | 'defaultSeverity'>, settings: RuleSettings): SeveritySetting {
  const group = `${rule.id.split('/', 1)[0]}/*`;
  return settings[rule.id] ?? settings[group] ?? rule.defaultSeverity;
}

/** The findings of an ordered list of rules; a report softer than the rule's severity keeps its softness. */
export function runRules<Context>(
  rules: readonly Rule<Context>[],
  context: Context,
  settings: RuleSettings,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const setting = severityOf(rule, settings);
    if (setting === 'off') continue;
    rule.run(context, (report) => {
      const severity =
        report.severity !== undefined && strength[report.severity] < strength[setting] ? report.severity : setting;
      findings.push({
        rule: rule.id,
        severity,
        span: report.span,
        message: report.message,
        data: report.data ?? {},
        related: report.related ?? [],
        fixes: report.fixes ?? [],
      });
    });
  }
  return findings;
}
