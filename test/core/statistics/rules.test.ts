/** Every rule on statistics against its own examples, the working it shows, its fixes, and what it must leave alone. */

import assert from 'node:assert/strict';
import { applyEdits, statisticsRules, t } from '../../../src/core';
import type { Finding } from '../../../src/core';
import { analyze } from '../../support/core';
import { readMarked } from '../../support/markers';

async function findings(text: string, rule?: string): Promise<readonly Finding[]> {
  const analysis = await analyze(text);
  return analysis.findings.filter(
    (finding) => finding.rule.startsWith('statistics/') && (rule === undefined || finding.rule === rule),
  );
}

describe('examples of the rules on statistics', () => {
  for (const rule of statisticsRules) {
    for (const example of rule.examples.bad) {
      it(`${rule.id} speaks: ${example.text}`, async () => {
        const { text, spans } = readMarked(example.text);
        const analysis = await analyze(text, { format: example.format });
        const found = analysis.findings.filter((finding) => finding.rule === rule.id);
        assert.deepEqual(
          found.map((finding) => finding.span),
          spans,
        );
      });
    }
    for (const example of rule.examples.good) {
      it(`${rule.id} is silent: ${example.text}`, async () => {
        const analysis = await analyze(example.text, { format: example.format });
        assert.deepEqual(
          analysis.findings.filter((finding) => finding.rule === rule.id),
          [],
        );
      });
    }
  }
});

describe('what findings on statistics say', () => {
  it('names the year to which the figure belongs, and offers both ways out', async () => {
    const text = '1980年，中国实际利用外商直接投资金额为606.3亿美元。';
    const [finding] = await findings(text, 'statistics/wrong-year');
    assert.ok(finding);
    assert.equal(finding.severity, 'error');
    assert.equal(finding.data['actualYear'], 2004);
    assert.match(t('zh-cn', finding.message), /606\.3 亿美元是 2004 年而非 1980 年的数值/);
    assert.match(t('en', finding.message), /606\.3 \(100 million USD\) is the value for 2004, not for 1980/);
    assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), text.replace('1980', '2004'));
  });

  it('accuses no figure in dollars that was revised as far as its sibling in yuan', async () => {
    const severities = async (text: string): Promise<readonly string[]> =>
      (await findings(text, 'statistics/reference-mismatch')).map(({ severity }) => severity);
    assert.deepEqual(await severities('2021年，我国货物出口总额为3.36万亿美元。'), ['warning']);
    assert.deepEqual(await severities('2021年，我国货物出口总额为3.46万亿美元。'), ['error']);
  });

  it('shows the working of a multiple and offers number or verb', async () => {
    const text = '1980年进出口总额为381.4亿美元，2023年为59359.85亿美元，增长了约155.64倍。';
    const [finding] = await findings(text, 'statistics/growth-multiple');
    assert.ok(finding);
    assert.deepEqual([finding.data['stated'], finding.data['expected']], [155.64, 154.64]);
    assert.equal(
      t('zh-cn', finding.message),
      '59359.85 是 381.4 的 155.64 倍，即增长了 154.64 倍。应写“增长到 155.64 倍”或“增长了 154.64 倍”。',
    );
    const fixed = finding.fixes.map((fix) => applyEdits(text, fix.edits).slice(-13));
    assert.deepEqual(
      fixed,
      ['，增长了约154.64倍。', '，增长到约155.64倍。'].map((end) => end.slice(-13)),
    );
    for (const fix of finding.fixes) {
      assert.deepEqual(await findings(applyEdits(text, fix.edits), 'statistics/growth-multiple'), []);
    }
  });

  it('gives the newest value and its edition for an older vintage', async () => {
    const [finding] = await findings('2023年，我国第二产业增加值占国内生产总值的比重为38.3%。');
    assert.ok(finding);
    assert.deepEqual(
      [finding.rule, finding.severity, finding.data['expected']],
      ['statistics/outdated-vintage', 'information', 36.77],
    );
    assert.match(t('zh-cn', finding.message), /2023 年统计公报一致；2024 年 12 月修订后为 36\.8%/);
  });

  it('gives the right average rate', async () => {
    const [finding] = await findings(
      '1980年进出口总额为381.4亿美元，2023年为59359.85亿美元，年均增长13.54%。',
      'statistics/average-growth-rate',
    );
    assert.ok(finding);
    assert.equal(finding.severity, 'error');
    assert.equal(finding.data['expected'], 12.46);
  });

  it('tells a slip of 万亿 for 亿', async () => {
    const [finding] = await findings('2023年，我国货物进出口总额为59359.85万亿美元。');
    assert.equal(finding?.rule, 'statistics/unit-scale');
  });

  it('keeps below an error where real growth may be meant', async () => {
    const [finding] = await findings(
      '国内生产总值由2012年的53.9万亿元增加到2017年的83.2万亿元，年均增长7.1%。',
      'statistics/average-growth-rate',
    );
    assert.equal(finding?.severity, 'information');
  });

  it('keeps below an error where another series stands in for the year', async () => {
    const found = await findings('1978年，我国进出口总额为206.4亿美元。');
    assert.deepEqual(
      found.map(({ severity }) => severity),
      ['information'],
    );
  });
});

/** Sentences that are right, or about other things than the reference holds: none may be called an error or a warning. */
const clean: readonly string[] = [
  '2023年，我国货物进出口总额41.76万亿元，同比增长0.2%。其中，出口23.77万亿元，增长0.6%；进口17.99万亿元，下降0.3%。',
  '2023年国内生产总值1260582亿元，比上年增长5.2%。第三产业增加值688238亿元，增长5.8%。',
  '2022年，广东省进出口总额为8.31万亿元，占全国的19.8%。',
  '2023年，苏州市出口总额超过1.5万亿元，同比下降2.0%。',
  '2023年，我国对东盟出口总额为3.69万亿元。',
  '2023年一季度，我国货物进出口总额为9.89万亿元。',
  '截至2023年6月底，高速铁路营业里程达4.2万公里。',
  '某公司2023年出口总额为12.5亿美元，比2020年增长了1.5倍。',
  '2010年至2020年，样本企业的专利申请数由20件增加到60件，增长了2倍，是2010年的3倍。',
  '1978—2023年，国内生产总值年均实际增长8.9%。',
  '2023年研究与试验发展（R&D）经费支出33357.1亿元，投入强度为2.65%。',
  '2020年，我国常住人口城镇化率为63.89%，到2023年达到66.16%。',
  '2023年美国出口总额为2.02万亿美元，德国为1.69万亿美元。',
  '近十年来，新能源汽车产量增长了数十倍，2023年达到958.7万辆。',
  '2021年，我国实际使用外资1.15万亿元，首次突破万亿元。',
  '到2025年，力争研发经费投入年均增长7%以上。',
  '预计到2030年，数字经济规模将达到80万亿元。',
  'In 2023, U.S. exports of goods reached 2.02 trillion dollars.',
  "In 2022, Guangdong's foreign trade totaled 8.31 trillion yuan.",
  'Exports to ASEAN rose to 524 billion US dollars in 2023.',
];

describe('silence on sentences that are right or of another scope', () => {
  for (const text of clean) {
    it(text, async () => {
      const loud = (await findings(text)).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        loud.map((finding) => t('zh-cn', finding.message)),
        [],
      );
    });
  }
});
