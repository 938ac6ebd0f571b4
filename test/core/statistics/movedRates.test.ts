/** A rate that itself rises or falls to a value: nobody is accused of the direction; a wrong value is told. */

import { testsThatClear, testsThatTell } from './accusations';

const clean = [
  '2020年，GDP增速回落至2.2%，为改革开放以来最低。',
  '2020年，GDP增速下降到2.2%。',
  '2020年，GDP增长率下降为2.2%。',
  '2019年，我国经济增速下滑至6.0%。',
  '我国GDP增速由2019年的6.0%回落至2020年的2.2%。',
  '2022年，GDP增速比上年回落5.4个百分点，为3.0%。',
  '2023年，货物进口增速下降至-0.3%。',
  '2023年，货物进口降幅收窄到0.3%。',
  '2023年，货物进口由增转降，降幅为0.3%。',
  '2022年GDP增速放缓5.4%。',
  '2021年GDP增速加快6.2%。',
  'In 2020 GDP growth fell to 2.2 percent.',
  'In 2022 GDP growth dropped to 3.0 percent.',
  "China's GDP growth rate declined from 8.4 percent in 2021 to 3.0 percent in 2022.",
  'In 2022, GDP growth declined by 5.4 percent.',
];

const wrong: readonly (readonly [marked: string, rule: string])[] = [
  ['2020年，GDP增速回落到⟦4.2%⟧。', 'reference-mismatch'],
  ['2021年，我国GDP增速加快至⟦9.4%⟧。', 'reference-mismatch'],
  ['In 2020 GDP growth fell to ⟦4.2 percent⟧.', 'reference-mismatch'],
  ['2022年，GDP增速由2021年的8.4%回落至⟦5.0%⟧。', 'reference-mismatch'],
];

describe('rates that move', () => {
  testsThatClear('have the sign of the rate', clean);
  testsThatTell('are told where they are wrong', wrong);
});
