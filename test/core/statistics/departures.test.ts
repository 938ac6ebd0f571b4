/** 2022年，…由2021年的A降至B: the year behind 由 is of A alone, and B is of the year in front. */

import { testsThatClear, testsThatTell } from './accusations';

const clean = [
  '2022年，GDP增速由2021年的8.4%回落至3.0%，下降5.4个百分点。',
  '2022年经济承压。GDP增速由2021年的8.4%回落至3.0%。',
  '2021年我国GDP增速由2020年的2.2%升至8.4%，2022年又回落到3.0%。',
  '2024年，由于基数较高，GDP增速由2023年的5.4%回落至5.0%。',
  '2024年全球创新指数排名由2012年的第34位升至第11位。',
  '外贸形势好转。全球创新指数排名由2012年的第34位升至第11位。',
  '2024年，货物出口由2023年的23.77万亿元增至25.45万亿元，增长7.1%。',
  '2013—2023年，货物出口由2013年的13.71万亿元增至23.77万亿元，增长73.4%。',
  '到2023年，城镇化率已由1978年的17.92%提高到66.16%。',
  '2022年以来，城镇化率由1978年的17.92%提高到2023年的66.16%。',
];

const wrong: readonly (readonly [marked: string, rule: string])[] = [
  ['2022年，GDP增速由2021年的8.4%回落至⟦5.0%⟧。', 'reference-mismatch'],
  ['2024年，货物出口由2023年的23.77万亿元增至⟦29.45万亿元⟧。', 'reference-mismatch'],
  ['到2023年，城镇化率已由1978年的17.92%提高到⟦76.16%⟧。', 'reference-mismatch'],
  ['2023年，高铁里程由2013年的1.1万公里增长到4.5万公里，增长⟦4.1倍⟧。', 'growth-multiple'],
  ['2023年，技术合同成交额由2013年的7469亿元增至61500亿元，年均增长⟦33.5%⟧。', 'average-growth-rate'],
];

describe('values that left an earlier year', () => {
  testsThatClear('are of the year in front', clean);
  testsThatTell('are told where they are wrong', wrong);
});
