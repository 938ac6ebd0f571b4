/** Amounts at constant prices or in purchasing power are not held against series at current prices. */

import { testsThatClear, testsThatTell } from './accusations';

const deflated = [
  '按2010年不变价计算，2022年国内生产总值为104.6万亿元。',
  '按2010年不变价计算，2022年国内生产总值为104.6万亿元。2021年为101.5万亿元。',
  '2022年国内生产总值为104.6万亿元（2010年不变价）。',
  '以2015年为基期平减后，2022年国内生产总值为104.6万亿元。',
  '按购买力平价计算，2023年我国国内生产总值约35.0万亿美元。',
  '2022年实际GDP为104.6万亿元。',
  '剔除价格因素后，2023年全国居民人均可支配收入为3.6万元。',
  "At constant 2015 prices, China's GDP was 16.3 trillion US dollars in 2022.",
  "In PPP terms, China's GDP reached 34.6 trillion US dollars in 2023.",
  "China's real GDP reached 104.6 trillion yuan in 2022.",
  "China's GDP was 16.3 trillion US dollars in 2022 (constant 2015 prices).",
];

const atCurrentPrices = [
  '2022年国内生产总值为⟦104.6万亿元⟧。',
  '按不变价格计算，比上年增长3.0%，2022年国内生产总值为⟦104.6万亿元⟧。',
  '按现价计算，2022年国内生产总值为⟦104.6万亿元⟧。',
  "China's nominal GDP reached ⟦104.6 trillion yuan⟧ in 2022.",
];

describe('prices of amounts', () => {
  testsThatClear('are constant', deflated);
  testsThatTell('are current', atCurrentPrices);
});
