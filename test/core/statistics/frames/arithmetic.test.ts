/** Sentences whose numbers follow from each other, in many frames: clean as they are, told where one number is wrong. */

import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core';
import { loadCore } from '../../../support/core';
import { arithmeticFrames } from './arithmetic';
import { createRandom } from './filling';

const fillings = 12;
const subjects = ['该港集装箱运费收入', '全县农产品网络零售额', '样本企业平均研发投入', '园区工业总产值'];

/** Numbers that follow from each other, each printed with one decimal. */
function numbers(random: () => number): Record<string, string> {
  const between = (low: number, high: number): number => Number((low + random() * (high - low)).toFixed(1));
  const year = 1990 + Math.floor(random() * 18);
  const years = 3 + Math.floor(random() * 10);
  const from = between(120, 500);
  const to = Number((from * (2 + random() * 3)).toFixed(1));
  const [low, points] = [between(5, 35), between(2, 25)];
  const parts = [between(5, 90), between(5, 90), between(5, 90)] as const;
  const [first, second] = [between(5, 30), between(5, 30)];
  const values: Record<string, number> = {
    a: from,
    b: to,
    m: to / from - 1,
    r: to / from,
    g: (to / from - 1) * 100,
    c: ((to / from) ** (1 / years) - 1) * 100,
    d: to - from,
    p: low,
    q: low + points,
    e: points,
    h: (from / to) * 100,
    i: parts[0],
    j: parts[1],
    k: parts[2],
    t: parts[0] + parts[1] + parts[2],
    u: first,
    z: second,
    x: 100 - first - second,
  };
  const printed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toFixed(1)]));
  const subject = subjects[Math.floor(random() * subjects.length)] ?? '';
  return { ...printed, s: subject, y: String(year), y2: String(year + years), n: String(years) };
}

/** Far enough from the right number that no rounding makes it right. */
const wrong = (printed: string): string => (Number(printed) * 0.8 - 0.6).toFixed(1);

const isLoud = (severity: string): boolean => severity === 'error' || severity === 'warning';

describe('frames of sentences on numbers that follow from each other', () => {
  for (const { follows, sentences } of arithmeticFrames) {
    for (const sentence of sentences) {
      it(`are clean, and told where {${follows}} is wrong: ${sentence}`, async () => {
        const core = await loadCore();
        const library = core.createLibrary([]);
        const findingsIn = (source: string): readonly Finding[] =>
          core.analyze({ source, format: 'markdown', library, lookups: [], rules: {} }).findings;
        const loudIn = (source: string): readonly string[] =>
          findingsIn(source).flatMap(({ rule, severity }) => (isLoud(severity) ? [rule] : []));
        const fill = (places: Readonly<Record<string, string>>): string =>
          sentence.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');
        const random = createRandom(sentence.length);
        for (let turn = 0; turn < fillings; turn += 1) {
          const places = numbers(random);
          assert.deepEqual(loudIn(fill(places)), [], fill(places));
          const planted = fill({ ...places, [follows]: wrong(places[follows] ?? '') });
          assert.notEqual(findingsIn(planted).length, 0, planted);
        }
      });
    }
  }
});
