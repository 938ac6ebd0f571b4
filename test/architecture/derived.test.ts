/** What is generated from the rules is as the rules are: the table of the README, the settings of the manifest, the messages. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allRules, withRuleSettings, withRuleTable } from '../../src/build/derived';

const root = join(__dirname, '../..');
const advice = 'run "npm run derive"';

describe('derived files', () => {
  it('the table of rules in README.md is fresh', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    assert.equal(readme, withRuleTable(readme), advice);
  });

  it('the settings of rules in package.json are fresh', async () => {
    const manifest = await readFile(join(root, 'package.json'), 'utf8');
    assert.deepEqual(JSON.parse(manifest), JSON.parse(withRuleSettings(manifest)), advice);
  });

  it('ids are unique and well formed, summaries whole sentences in both languages', () => {
    const ids = allRules.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const { id, summary } of allRules) {
      assert.match(id, /^[a-z]+\/[a-z-]+$/);
      assert.match(summary.en, /^\S.*\.$/, id);
      assert.match(summary['zh-cn'], /[\u3400-\u9fff].*。$/, id);
    }
  });
});
