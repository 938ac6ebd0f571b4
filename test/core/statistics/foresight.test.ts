/** Figures of plans and targets are no records: nobody is accused of them, wherever the sentence says so; the outcome beside them is told. */

import { testsThatClear, testsThatTell } from './accusations';

const planned = [
  '规划提出，研发经费投入年均增长7%以上；到2025年，常住人口城镇化率提高到65%。',
  '规划提出，到2025年，数字经济核心产业增加值占GDP比重达到10%；常住人口城镇化率提高到65%。',
  '《纲要》提出了若干目标：研发经费年均增长7%以上，到2025年，常住人口城镇化率提高到65%。',
  '《关于推进新型城镇化的意见》要求，到2020年，常住人口城镇化率达到60%左右。',
  '《国家中长期科学和技术发展规划纲要》确定，2020年，研发投入占国内生产总值的比重提高到2.5%以上。',
  '按照国家规划，2025年常住人口城镇化率达到65%；全社会研发经费年均增长7%以上。',
  '“十四五”规划纲要的主要指标：2025年常住人口城镇化率65%，研发经费年均增长7%以上。',
  '我国计划到2020年将研发经费占GDP比重提高到2.5%。',
  '2023年末常住人口城镇化率66.16%，已超过2025年65%的目标。',
  'The plan calls for R&D spending to grow more than 7 percent a year; by 2025 the urbanization rate is to reach 65 percent.',
  'Under the 14th Five-Year Plan, the urbanization rate rises to 65 percent by 2025.',
  'The 13th Five-Year Plan aimed for R&D spending of 2.5 percent of GDP by 2020.',
  'Beijing pledged to lift R&D intensity to 2.5 percent by 2020.',
  'The urbanization rate reached 66.16 percent in 2023, ahead of the 65 percent goal for 2025.',
];

const recorded = [
  '规划实施以来，研发投入持续增加，2023年研发经费占GDP的比重达到⟦3.65%⟧。',
  '《2023年全国科技经费投入统计公报》指出，2023年研发经费占GDP的比重达到⟦3.65%⟧。',
  '我国不再单纯依靠计划，2023年研发经费占GDP的比重达到⟦3.65%⟧。',
  'R&D intensity rose to ⟦3.65%⟧ in 2023, and the government plans further reforms.',
];

describe('plans and targets', () => {
  testsThatClear('are no records', planned);
  testsThatTell('leave what was reached to be told', recorded);
});
