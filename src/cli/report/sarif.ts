/** Findings as SARIF 2.1.0, for code scanning and viewers of test results. */

import { type Locale, type MessageTemplate, type RuleId, t } from '../../core';
import type { FileResult, FindingResult, Located } from '../results';

export interface RuleDescription {
  readonly id: RuleId;
  readonly summary: MessageTemplate;
}

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function uri(path: string): string {
  return path === '-' ? 'stdin' : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

function region({ line, column, endLine, endColumn, text }: Located): object {
  return { startLine: line, startColumn: column, endLine, endColumn, snippet: { text } };
}

function replacement(edit: FindingResult['fixes'][number]['edits'][number]): object {
  const { line, column, endLine, endColumn, newText } = edit;
  return {
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    insertedContent: { text: newText },
  };
}

function sarifResult(path: string, finding: FindingResult): object {
  const artifactLocation = { uri: uri(path) };
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
    relatedLocations: finding.related.flatMap(({ message, path: other, ...place }, index) => {
      const { line, column, endLine, endColumn, text } = place;
      const located = line !== undefined && column !== undefined && endLine !== undefined && endColumn !== undefined;
      const physicalLocation = {
        artifactLocation: other === undefined ? artifactLocation : { uri: uri(other) },
        ...(located ? { region: region({ line, column, endLine, endColumn, text: text ?? '' }) } : {}),
      };
      return [{ id: index + 1, message: { text: message }, physicalLocation }];
    }),
    ...(finding.fixes.length === 0
      ? {}
      : {
          fixes: finding.fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [{ artifactLocation, replacements: edits.map(replacement) }],
          })),
        }),
    properties: { data: finding.data },
  };
}

export function formatSarif(
  results: readonly FileResult[],
  rules: readonly RuleDescription[],
  version: string,
  locale: Locale,
): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nqpf',
            version,
            rules: rules.map(({ id, summary }) => ({ id, shortDescription: { text: t(locale, summary) } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.flatMap(({ path, findings }) => (findings ?? []).map((finding) => sarifResult(path, finding))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
