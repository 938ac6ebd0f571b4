/** The fix that marks a finding as an exception, by a comment that parts no table, paragraph or front matter in two. */

import { message, t } from '../base';
import type { Finding, Fix, Locale, MessageTemplate } from '../base';
import { suppressionComment } from '../analysis';
import type { DocumentAnalysis } from '../analysis';

const texts = {
  here: { en: 'Mark as an exception, with a reason', 'zh-cn': '标注为例外并注明理由' },
  file: { en: 'Mark as an exception in this file, with a reason', 'zh-cn': '在本文件中标注为例外并注明理由' },
  figure: { en: 'figure as printed in the source', 'zh-cn': '数据与原始出处一致' },
  kept: { en: 'kept on purpose', 'zh-cn': '有意保留' },
} satisfies Record<string, MessageTemplate>;

export function exceptionFix({ document, grids, lines }: DocumentAnalysis, finding: Finding, locale: Locale): Fix {
  const { format, source } = document;
  const { rule, span } = finding;
  const reason = t(locale, message(rule.startsWith('statistics/') ? texts.figure : texts.kept));
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const startOf = (line: number): number => (line < lines.lineCount ? lines.lineStart(line) : source.length);
  const lineAt = (line: number): string => source.slice(startOf(line), startOf(line + 1));
  const isEmpty = (line: number): boolean => line < 0 || line >= lines.lineCount || lineAt(line).trim() === '';
  const fix = (title: MessageTemplate, ...edits: readonly (readonly [line: number, text: string])[]): Fix => ({
    title: message(title),
    safe: false,
    edits: edits.map(([line, newText]) => ({ span: { start: startOf(line), end: startOf(line) }, newText })),
  });

  const line = lineOf(span.start);
  const indent = (first: number): string => /^[ \t]*/.exec(lineAt(first))?.[0] ?? '';
  const aboveLine = `${indent(line)}${suppressionComment(format, rule, reason)}\n`;
  if (format === 'latex') return fix(texts.here, [line, aboveLine]);
  const matter = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0;
  if (span.start < matter)
    return fix(texts.file, [lineOf(matter), `\n${suppressionComment(format, rule, reason, 'disable-file')}\n`]);

  const table = grids.find((grid) => grid.source.span.start <= span.start && span.start <= grid.source.span.end);
  let [first, last] = table ? [lineOf(table.source.span.start), lineOf(table.source.span.end)] : [line, line];
  while (!isEmpty(first - 1) && lines.lineStart(first - 1) >= matter) first -= 1;
  if (first === line) return fix(texts.here, [line, aboveLine]);
  while (!isEmpty(last + 1)) last += 1;
  const before = `${indent(first)}${suppressionComment(format, rule, reason, 'disable')}\n\n`;
  const gap = last + 1 < lines.lineCount ? '\n' : '\n\n';
  return fix(texts.here, [first, before], [last + 1, `${gap}${indent(first)}<!-- nqpf-enable ${rule} -->\n`]);
}
