/**
 * What is derived from the ordered lists of rules: the settings in the manifest and the table in the README.
 * `npm run derive` writes both; a test fails when they are stale.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bibliographyRules, citationRules, statisticsRules, termRules, unusedSuppression } from '../core';
import type { MessageTemplate, SeveritySetting } from '../core';

interface RuleFacts {
  readonly id: string;
  readonly defaultSeverity: SeveritySetting;
  readonly summary: MessageTemplate;
}

const root = join(__dirname, '../..');
const begin = '<!-- rules: begin (npm run derive) -->';
const end = '<!-- rules: end -->';

export const allRules: readonly RuleFacts[] = [
  ...statisticsRules,
  ...citationRules,
  ...bibliographyRules,
  ...termRules,
  unusedSuppression,
];

/** The README with its table of rules made anew. */
export function withRuleTable(readme: string): string {
  const rows = allRules.map(
    ({ id, defaultSeverity, summary }) => `| <a id="${id}"></a>\`${id}\` | ${defaultSeverity} | ${summary.en} |`,
  );
  const table = ['| rule | default | says |', '| --- | --- | --- |', ...rows].join('\n');
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`README.md has no place for the table of rules: ${begin}`);
  return `${before}${begin}\n${table}\n${end}${after}`;
}

const severities = ['error', 'warning', 'information', 'hint', 'off'];

/** The manifest with the setting `nqpf.rules` made anew: one property a rule, and one a group. */
export function withRuleSettings(manifest: string): string {
  const parsed = JSON.parse(manifest) as {
    contributes: { configuration: { properties: Record<string, Record<string, unknown>> } };
  };
  const setting = parsed.contributes.configuration.properties['nqpf.rules'];
  if (!setting) throw new Error('package.json declares no setting nqpf.rules');
  const groups = [...new Set(allRules.map(({ id }) => `${id.split('/')[0] ?? ''}/*`))];
  setting['properties'] = Object.fromEntries([
    ...allRules.map(({ id, summary }) => [
      id,
      { type: 'string', enum: severities, description: `${summary.en} ${summary['zh-cn']}` },
    ]),
    ...groups.map((group) => [group, { type: 'string', enum: severities }]),
  ]);
  setting['additionalProperties'] = false;
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

if (require.main === module) {
  void rewrite('README.md', withRuleTable).then(() => rewrite('package.json', withRuleSettings));
}
