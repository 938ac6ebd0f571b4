/** Results for a person at a terminal: one line a finding, claim, term or citation, under the name of its file. */

import { type Locale, type MessageTemplate, message, t } from '../../core';
import type { CitationResult } from '../commands/citations';
import type { ClaimResult } from '../commands/claims';
import type { TermResult } from '../commands/terms';
import type { Counts, FileResult, FindingResult, Located } from '../results';

const texts = {
  nothing: { en: 'Nothing to report.', 'zh-cn': '没有发现问题。' },
  noneFound: { en: 'Nothing was read here.', 'zh-cn': '没有读到内容。' },
  summary: {
    en: 'Errors: {error}, warnings: {warning}, notes: {information}, hints: {hint}; files: {files}.',
    'zh-cn': '{files} 个文件：{error} 个错误，{warning} 个警告，{information} 个提示，{hint} 个建议。',
  },
  error: { en: 'error', 'zh-cn': '错误' },
  warning: { en: 'warning', 'zh-cn': '警告' },
  information: { en: 'note', 'zh-cn': '提示' },
  hint: { en: 'hint', 'zh-cn': '建议' },
  noEntry: { en: 'no entry', 'zh-cn': '无对应文献' },
  several: { en: 'several: {keys}', 'zh-cn': '多篇：{keys}' },
  inYear: { en: '{value} ({year}, {publisher}, {vintage})', 'zh-cn': '{value}（{year}，{publisher}，{vintage}）' },
} satisfies Record<string, MessageTemplate>;

const marks: Readonly<Record<string, string>> = { error: '✗', warning: '!', information: '≈', hint: '·' };
const verdictMarks: Readonly<Record<string, string>> = {
  match: '✓',
  'match-older-vintage': '≈',
  mismatch: '✗',
  'wrong-year': '✗',
  'no-reference': '?',
  'not-checked': '?',
};

/** The width that a terminal gives a text: Han characters and full-width signs take two columns. */
function widthOf(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g)
      ?.length ?? 0)
  );
}

/** Cells in columns, the last one as long as it is. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, widthOf(cell))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  return rows.map((row) => `${line(row)}\n`).join('');
}

function place({ line, column }: Located): string {
  return `  ${line}:${column}`;
}

/** Text of the source on one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function findingRow(finding: FindingResult, locale: Locale): readonly string[] {
  const severity = `${marks[finding.severity] ?? ''} ${t(locale, texts[finding.severity])}`;
  return [place(finding), severity, finding.rule, oneLine(finding.message)];
}

function claimRow(claim: ClaimResult, locale: Locale): readonly string[] {
  const { reference, stated, year, yearEnd } = claim;
  const years = yearEnd === null ? String(year ?? '') : `${year ?? ''}–${yearEnd}`;
  const values = reference && {
    value: printNumber(reference.value / scaleOf(reference.unit)) + unitOf(reference.unit),
    year: reference.year,
    publisher: reference.publisher,
    vintage: reference.vintage,
  };
  const held = values ? t(locale, message(texts.inYear, values)) : '';
  return [
    place(claim),
    `${verdictMarks[claim.verdict] ?? '?'} ${claim.verdict}`,
    claim.kind,
    years,
    oneLine(claim.indicatorText),
    `${stated.value} ${stated.unit}`,
    held,
  ];
}

/** `1e8 USD` prints as ` ×1e8 USD`. */
function scaleOf(unit: string): number {
  return Number(/^1e\d+/.exec(unit)?.[0] ?? 1);
}

function unitOf(unit: string): string {
  return unit === '' ? '' : unit.startsWith('1e') ? ` ×${unit}` : ` ${unit}`;
}

export function printNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function termRow(term: TermResult): readonly string[] {
  return [place(term), term.status, oneLine(term.form), term.id];
}

function citationRow(citation: CitationResult, locale: Locale): readonly string[] {
  const { entry, candidates } = citation;
  const several = t(locale, message(texts.several, { keys: candidates.join(', ') }));
  const target = entry ?? (candidates.length > 0 ? several : t(locale, texts.noEntry));
  return [place(citation), citation.notation, oneLine(citation.text), `→ ${target}`];
}

function rowsOf(result: FileResult, locale: Locale): readonly (readonly string[])[] {
  // The lists were made by the commands of the same names.
  const claims = (result.claims ?? []) as readonly ClaimResult[];
  const terms = (result.terms ?? []) as readonly TermResult[];
  const citations = (result.citations ?? []) as readonly CitationResult[];
  return [
    ...(result.findings ?? []).map((finding) => findingRow(finding, locale)),
    ...claims.map((claim) => claimRow(claim, locale)),
    ...terms.map(termRow),
    ...citations.map((citation) => citationRow(citation, locale)),
  ];
}

/** One file's results; empty for a file of which there is nothing to say. */
export function formatFile(result: FileResult, locale: Locale): string {
  const rows = rowsOf(result, locale);
  if (rows.length > 0) return `${result.path}\n${formatColumns(rows)}\n`;
  return result.findings ? '' : `${result.path}\n  ${t(locale, texts.noneFound)}\n\n`;
}

/** The last line of `check`. */
export function formatSummary(results: readonly FileResult[], locale: Locale): string {
  const total: Record<keyof Counts, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { counts } of results) {
    for (const severity of ['error', 'warning', 'information', 'hint'] as const)
      total[severity] += counts?.[severity] ?? 0;
  }
  const isQuiet = Object.values(total).every((count) => count === 0);
  return `${t(locale, isQuiet ? texts.nothing : message(texts.summary, { ...total, files: results.length }))}\n`;
}
