/**
 * Comments by which an author silences a rule for the next line, a region or the file, and the rule that
 * reports those that silence nothing. What a comment is in each format is known to the text layer.
 */

import { message } from '../base';
import type { Finding, LineIndex, MessageTemplate, RuleId, RuleSettings, SeveritySetting, Span } from '../base';
import type { CommentMark } from '../text';

interface Suppression {
  readonly comment: CommentMark;
  /** Source offsets within which findings that begin there are silenced. */
  readonly reach: Span;
  /** Rule ids and groups; empty for all rules. */
  readonly rules: readonly string[];
}

const directive = /^\s*nqpf-(disable-next-line|disable-file|disable|enable)\b([^:：]*)(?:[:：]([\s\S]*))?$/;

export const unusedSuppression = {
  id: 'suppression/unused' as const,
  defaultSeverity: 'hint' as const,
  summary: { en: 'A suppression comment suppresses nothing.', 'zh-cn': '例外标注没有对应的问题。' },
};
const unused: MessageTemplate = {
  en: 'This comment silences nothing; it can be removed.',
  'zh-cn': '此处没有需要标注为例外的问题，可删去这条注释。',
};
const remove: MessageTemplate = { en: 'Remove the comment', 'zh-cn': '删去这条注释' };

function readSuppressions(comments: readonly CommentMark[], source: string, lines: LineIndex): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  const open: { readonly comment: CommentMark; readonly rules: readonly string[] }[] = [];
  for (const comment of comments) {
    const match = directive.exec(comment.text);
    if (!match) continue;
    const rules = (match[2] ?? '').split(/[\s,，]+/).filter((word) => word !== '');
    if (match[1] === 'disable-file') suppressions.push({ comment, rules, reach: { start: 0, end: source.length } });
    else if (match[1] === 'disable-next-line')
      suppressions.push({ comment, rules, reach: nextLine(comment, source, lines) });
    else if (match[1] === 'disable') open.push({ comment, rules });
    else {
      const index = rules.length === 0 ? open.length - 1 : open.findIndex((entry) => sameRules(entry.rules, rules));
      const [entry] = index < 0 ? [] : open.splice(index, 1);
      if (entry) suppressions.push({ ...entry, reach: { start: entry.comment.span.end, end: comment.span.start } });
    }
  }
  for (const entry of open)
    suppressions.push({ ...entry, reach: { start: entry.comment.span.end, end: source.length } });
  return suppressions;
}

function sameRules(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((rule) => b.includes(rule));
}

/** The first line below the comment that has text; a paragraph on one line is one line. */
function nextLine(comment: CommentMark, source: string, lines: LineIndex): Span {
  for (
    let line = lines.positionAt(Math.max(comment.span.start, comment.span.end - 1)).line + 1;
    line < lines.lineCount;
    line += 1
  ) {
    const start = lines.lineStart(line);
    const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : source.length;
    if (source.slice(start, end).trim() !== '') return { start, end };
  }
  return { start: source.length, end: source.length };
}

function covers(suppression: Suppression, finding: Finding): boolean {
  const { reach, rules } = suppression;
  if (finding.span.start < reach.start || finding.span.start >= Math.max(reach.end, reach.start + 1)) return false;
  const group = `${finding.rule.split('/', 1)[0]}/*`;
  return rules.length === 0 || rules.includes(finding.rule) || rules.includes(group) || rules.includes('*');
}

/** The findings that no comment silences, and a hint at each comment that silences none. */
export function applySuppressions(
  findings: readonly Finding[],
  comments: readonly CommentMark[],
  source: string,
  lines: LineIndex,
  settings: RuleSettings,
): readonly Finding[] {
  const suppressions = readSuppressions(comments, source, lines);
  if (suppressions.length === 0) return findings;
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const by = suppressions.filter((suppression) => covers(suppression, finding));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  const severity: SeveritySetting =
    settings[unusedSuppression.id] ?? settings['suppression/*'] ?? unusedSuppression.defaultSeverity;
  if (severity === 'off') return kept;
  const hints = suppressions
    .filter((suppression) => !used.has(suppression) && mayBeUnused(suppression, settings))
    .map(
      ({ comment }): Finding => ({
        rule: unusedSuppression.id,
        severity,
        message: message(unused),
        span: comment.span,
        data: {},
        related: [],
        fixes: [{ title: message(remove), safe: true, edits: [{ span: comment.span, newText: '' }] }],
      }),
    );
  return [...kept, ...hints];
}

/** A comment for a rule that is switched off has nothing to silence and is no mistake. */
function mayBeUnused({ rules }: Suppression, settings: RuleSettings): boolean {
  return rules.length === 0 || rules.some((rule) => settings[rule as RuleId] !== 'off');
}

/** The comment that silences `rule`, by default for the line below it, without line break. */
export function suppressionComment(
  format: 'markdown' | 'latex',
  rule: RuleId,
  reason: string,
  reach: 'disable-next-line' | 'disable' | 'disable-file' = 'disable-next-line',
): string {
  return format === 'markdown'
    ? `<!-- nqpf-${reach} ${rule}: ${reason.replaceAll('--', '—')} -->`
    : `% nqpf-${reach} ${rule}: ${reason}`;
}
