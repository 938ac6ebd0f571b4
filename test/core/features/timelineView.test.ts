/** What the citations of a document are called on their time line. */

import assert from 'node:assert/strict';
import { timelineView } from '../../../src/core';
import { analyze } from '../../support/core';

describe('the time line of citations', () => {
  it('names one author or two, and of more the first', async () => {
    const list = [
      '[1] 金碚. 论经济的高质量性质[J]. 学术月刊，2019（4）：1-10.',
      '[2] 戴翔，杨双至. 数字赋能与制造业绿色化转型[J]. 中国工业经济，2022（9）：83-101.',
      '[3] 李一，王二，赵三. 开放与创新[J]. 经济研究，2021（2）：3-20.',
      '[4] Hsieh C T, Klenow P J. Misallocation and manufacturing TFP[J]. QJE, 2009, 124(4): 1403-1448.',
      '[5] Chen Y, Li W, Zhao M. Data as a factor[J]. Economics Letters, 2023, 1: 1-9.',
    ];
    const text = `# 正文\n\n已有研究[1-5]。\n\n# 参考文献\n\n${list.join('\n\n')}\n`;
    const { works } = timelineView(await analyze(text), { edition: '2025', system: 'numeric' }, 'en');
    assert.deepEqual(
      works.map(({ label }) => label),
      ['金碚 2019', '戴翔、杨双至 2022', '李一等 2021', 'Hsieh and Klenow 2009', 'Chen et al. 2023'],
    );
  });
});
