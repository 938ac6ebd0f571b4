/** Figures behind a clause that names a part of what the national series counts: nobody is accused; the country's own are told. */

import { testsThatClear, testsThatTell } from './accusations';

const ofParts = [
  '跨境电商快速发展，2023年进出口总额达22.38万亿元，增长15.6%。',
  '加工贸易方面，2023年出口总额为15.05万亿元。',
  '与共建国家的贸易持续扩大，2023年进出口总额19.47万亿元，增长2.8%。',
  '机电产品是出口的主力，2023年出口总额为13.92万亿元。',
  '民营企业成为外贸主力军。2023年进出口总额为22.36万亿元，增长6.3%。',
  '民营企业成为外贸主力军。2021年进出口总额为19.00万亿元。2022年进出口总额为21.40万亿元。2023年进出口总额为22.36万亿元。',
  '# 民营经济\n\n2023年进出口总额为22.36万亿元。\n\n2022年进出口总额为21.40万亿元。',
  '企业是创新的主体，2023年研发经费支出25922.2亿元。',
  '2023年，全国共有规模以上工业企业48.2万家，研发经费支出2.1万亿元。',
  '全省以外，全国共有高校3074所，2023年研发经费支出2753.3亿元。',
  '2023年，48.2万家规模以上工业企业的研发经费支出为2.1万亿元。',
  'In 2023, China had 482,000 industrial enterprises above designated size, with R&D spending of 2.1 trillion yuan.',
  '农村居民收入增长更快，2023年人均可支配收入为21691元。',
  '高技术产业吸引外资增长，2023年实际使用外资4233.4亿元。',
  'Private firms led foreign trade. In 2023 exports totaled 14.81 trillion yuan.',
  'In services, exports reached 2.69 trillion yuan in 2023.',
];

const ofTheCountry = [
  '民营企业成为外贸主力军。2023年我国进出口总额为⟦32.36万亿元⟧。',
  '民营企业成为外贸主力军。这一格局来之不易。全国货物贸易保持稳定，2023年进出口总额为⟦32.36万亿元⟧。',
  '外贸保稳提质，2023年进出口总额为⟦32.36万亿元⟧。',
  'Foreign trade held up. In 2023 exports totaled ⟦14.81 trillion yuan⟧.',
];

describe('figures of a part', () => {
  testsThatClear("are not held against the country's", ofParts);
  testsThatTell("are told apart from the country's own", ofTheCountry);
});
