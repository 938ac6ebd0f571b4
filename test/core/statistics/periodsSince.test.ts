/** 2001年入世以来, "since 2001": the year begins a period and dates no level behind it; marks that were passed are bounds. */

import { testsThatClear, testsThatTell } from './accusations';

const clean = [
  '2001年加入世贸组织以来，我国货物进出口总额从5097亿美元增长到6.16万亿美元。',
  '自2001年加入世贸组织以来，我国货物进出口总额达到6.16万亿美元。',
  '入世（2001年）以来，我国货物进出口总额增至6.16万亿美元。',
  '2012年以来，城镇化率由53.1%提高到67%，提高13.9个百分点。',
  '从2012年起，城镇化率不断提升，现已达到67%。',
  '2012年后，研发经费占GDP比重逐年上升，达到2.69%。',
  "Since joining the WTO in 2001, China's goods trade has reached $6.16 trillion.",
  'After joining the WTO in 2001, China saw its goods trade rise from $510 billion to $6.16 trillion.',
  'Since 2012 the urbanization rate has climbed from 53.1 percent to 67 percent.',
  "Since the reform began in 1978, China's urbanization rate has risen from 17.9 percent to 67 percent.",
  "Following WTO accession in 2001, China's goods exports climbed to $3.58 trillion.",
  'In 2020, GDP grew 2.2 percent, the slowest since 1976, to 101.4 trillion yuan.',
  "From 2012 onwards, China's urbanization rate climbed steadily, reaching 67 percent.",
  'Starting in 2012, R&D intensity rose every year until it hit 2.69 percent.',
  '比起2000年，我国货物进出口总额扩大了12倍，达到6.16万亿美元。',
  '较之2012年的53.1%，城镇化率已提高到67%。',
  '较2012年的53.1%，城镇化率已提高到67%。',
  '在2012年的基础上，城镇化率又提高了13.9个百分点，达到67%。',
  '继2013年突破4万亿美元之后，我国货物进出口总额又突破6万亿美元。',
  '今年是2024年，去年我国研发经费占GDP比重为2.65%，前年为2.54%。',
  '2020年，我国GDP首破百万亿元。',
  '2020年我国GDP破百万亿元。',
  '2024年我国新能源汽车产量首次突破1000万辆。',
  '1978年，我国人均GDP不足200美元。',
];

const wrong: readonly (readonly [marked: string, rule: string])[] = [
  ['2012年以来持续上升，2023年研发经费占GDP比重达到⟦3.65%⟧。', 'reference-mismatch'],
  ['Since 2012 R&D intensity has risen steadily, reaching ⟦3.65 percent⟧ in 2023.', 'reference-mismatch'],
  ['After falling in 2023, exports of goods rose to ⟦$4.58 trillion⟧ in 2024.', 'reference-mismatch'],
  ['2024年我国新能源汽车产量突破⟦3000万辆⟧。', 'reference-mismatch'],
  ['2020年我国新能源汽车产量突破⟦1000万辆⟧。', 'unit-scale'],
];

describe('periods since a year, and marks', () => {
  testsThatClear('are no records of the year', clean);
  testsThatTell('leave wrong figures to be told', wrong);
});
