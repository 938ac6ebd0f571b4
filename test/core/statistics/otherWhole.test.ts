/** Shares that name no whole: of what the words around them speak, and of GDP where they speak of nothing else. */

import { testsThatClear, testsThatTell } from './accusations';

const ofOthers = [
  '2023年末全国就业人员74041万人，其中第一产业占22.8%，第二产业占29.1%，第三产业占48.1%。',
  '从就业结构看，2023年第一产业占比为22.8%，第二产业占比为29.1%，第三产业占比为48.1%。',
  '2023年末就业人员为74041万人。第三产业占比达48.1%，比上年提高1个百分点。',
  '就业的产业分布同样在变化。2023年，第三产业占比为48.1%。',
  '就业的产业分布同样在变化。2014年，第三产业占比为40.6%。2019年，第三产业占比为47.4%。2021年，第三产业占比为48.0%。2023年，第三产业占比为48.1%。',
  '# 就业结构\n\n2023年，第三产业占比为48.1%，第一产业占比为22.8%。',
  '在实际使用外资中，2023年第三产业占比为68.7%。',
  '固定资产投资方面，2023年第三产业占比为66.1%。',
  '2023年新设经营主体中，第三产业占比为83.2%。',
  '从用电结构看，2023年第三产业占比18.1%，第二产业占比65.9%。',
  '表3显示了样本企业的行业分布，2023年第三产业占比为35.0%。',
  '2023年末全国就业人员74041万人，第三产业占比为48.1%。',
  '从出口结构看，2023年高技术制造业占比为32.5%，装备制造业占比为58.6%。',
  '2023年规模以上工业企业的研发支出中，高技术制造业占比为43.2%。',
  '就业的三次产业比重分别为22.8%、29.1%和48.1%（2023年）。',
  'In 2023 employment totaled 740.41 million. The tertiary-sector share was 48.1%.',
  'Of actual foreign investment in 2023, the tertiary-sector share was 68.7%.',
  "By number of firms, the tertiary sector's share was 83.2% in 2023.",
];

const ofGdp = [
  '2023年，第三产业占比为⟦48.6%⟧。',
  '2023年国内生产总值129.43万亿元，第三产业占比为⟦48.6%⟧。',
  '2023年我国就业形势总体稳定。第三产业增加值占比为⟦48.6%⟧。',
  '2023年外贸结构优化。产业结构也在升级，第三产业占比为⟦48.6%⟧。',
  '# 产业结构\n\n2023年，第三产业占比为⟦48.6%⟧。',
  'In 2023, the tertiary-sector share was ⟦48.6%⟧.',
];

describe('shares that name no whole', () => {
  testsThatClear('are of what is spoken of', ofOthers);
  testsThatTell('are of GDP where nothing else is', ofGdp);
});
