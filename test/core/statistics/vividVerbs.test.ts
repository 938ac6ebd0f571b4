/** Verbs of newspapers between a name and its figure: the figure stays that of the name. */

import assert from 'node:assert/strict';
import { accusations } from './accusations';

const sentences = (figure: string): readonly string[] => [
  `2024年货物出口一口气冲过了${figure}万亿元。`,
  `2024年，货物出口一路高歌，冲上${figure}万亿元。`,
  `2024年货物出口一跃而上，达${figure}万亿元。`,
  `2024年货物出口交出${figure}万亿元的答卷。`,
  `2024年货物出口悄然升至${figure}万亿元。`,
  `2024年货物出口额劲增至${figure}万亿元。`,
  `2024年货物出口量质齐升，规模达到${figure}万亿元。`,
  `China's goods exports rocketed to ${figure} trillion yuan in 2024.`,
  `China's goods exports powered past ${figure} trillion yuan in 2024.`,
  `China's goods exports roared to a record ${figure} trillion yuan in 2024.`,
  `China's goods exports clocked in at ${figure} trillion yuan in 2024.`,
];

describe('vivid verbs', () => {
  for (const sentence of sentences('25.45')) {
    it(`carry a right figure: ${sentence}`, async () => assert.deepEqual(await accusations(sentence), []));
  }

  for (const sentence of sentences('29.45')) {
    it(`carry a wrong figure: ${sentence}`, async () => {
      const [accusation, ...others] = await accusations(sentence);
      assert.match(accusation ?? '', /^statistics\/reference-mismatch: 29\.45/);
      assert.deepEqual(others, []);
    });
  }
});
