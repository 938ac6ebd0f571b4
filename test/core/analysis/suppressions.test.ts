/** Comments that silence rules: next line, region, file, by id, group or all; and the hint at those that silence nothing. */

import assert from 'node:assert/strict';
import { applyEdits, suppressionComment } from '../../../src/core';
import { analyze } from '../../support/core';

const wrong = '1980年，我国实际利用外商直接投资606.3亿美元。';
const latex = { format: 'latex' } as const;

async function rules(text: string, options = {}): Promise<readonly string[]> {
  const { findings } = await analyze(text, options);
  return findings.map((finding) => finding.rule);
}

describe('suppressions', () => {
  it('silence the next line in Markdown and LaTeX', async () => {
    assert.deepEqual(await rules(wrong), ['statistics/wrong-year']);
    assert.deepEqual(await rules(`<!-- nqpf-disable-next-line statistics/wrong-year: 原文如此 -->\n${wrong}`), []);
    assert.deepEqual(await rules(`% nqpf-disable-next-line statistics/wrong-year: 原文如此\n${wrong}`, latex), []);
  });

  it('reach over an empty line, but not beyond the line they stand above', async () => {
    assert.deepEqual(await rules(`<!-- nqpf-disable-next-line statistics/* -->\n\n${wrong}\n`), []);
    assert.deepEqual(await rules(`<!-- nqpf-disable-next-line statistics/* -->\n\n第一段。\n\n${wrong}\n`), [
      'suppression/unused',
      'statistics/wrong-year',
    ]);
  });

  it('silence a region and a file', async () => {
    assert.deepEqual(
      await rules(
        `<!-- nqpf-disable statistics/wrong-year -->\n\n${wrong}\n\n<!-- nqpf-enable statistics/wrong-year -->\n\n${wrong}`,
      ),
      ['statistics/wrong-year'],
    );
    assert.deepEqual(await rules(`${wrong}\n\n<!-- nqpf-disable-file -->\n\n${wrong}`), []);
  });

  it('leave other rules alone and are reported when they silence nothing', async () => {
    assert.deepEqual(await rules(`<!-- nqpf-disable-next-line terms/*: 原文如此 -->\n${wrong}`), [
      'suppression/unused',
      'statistics/wrong-year',
    ]);
    const text = `<!-- nqpf-disable-file -->\n没有问题的一段。`;
    const { findings } = await analyze(text);
    assert.deepEqual(
      findings.map(({ rule, severity }) => [rule, severity]),
      [['suppression/unused', 'hint']],
    );
    assert.equal(applyEdits(text, findings[0]?.fixes[0]?.edits ?? []).trim(), '没有问题的一段。');
  });

  it('are written so that they are read again', async () => {
    assert.deepEqual(
      await rules(`${suppressionComment('markdown', 'statistics/wrong-year', '据原文--照录')}\n${wrong}`),
      [],
    );
    assert.deepEqual(
      await rules(`${suppressionComment('latex', 'statistics/wrong-year', '据原文照录')}\n${wrong}`, latex),
      [],
    );
  });

  it('a rule can be softened or switched off by id and by group, the id winning', async () => {
    assert.deepEqual(await rules(wrong, { rules: { 'statistics/*': 'off' } }), []);
    const { findings } = await analyze(wrong, { rules: { 'statistics/*': 'off', 'statistics/wrong-year': 'warning' } });
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['warning'],
    );
  });
});
