/** Numbers by the clock: claims and findings in one and ten megabytes of Chinese dense in numbers, beside the reading of its prose. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyContext, judgeClaims, readClaims, readProse } from '../../src/core';
import { loadCore } from '../support/core';
import { measured } from './measure';
import type { BenchRow } from './measure';

const sample = path.join(__dirname, '../../media/sample/sample.md');

/** The section of the sample that is about trade and growth, again and again. */
function dense(megabytes: number): string {
  const section = readFileSync(sample, 'utf8').split('# 开放与增长')[1]?.split('# 畅通')[0] ?? '';
  return section.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(section)));
}

const times = (row: BenchRow, other: BenchRow, what: string): BenchRow => ({
  ...row,
  ratio: `${(row.milliseconds / other.milliseconds).toFixed(1)} times ${what}`,
});

export async function bench(): Promise<readonly BenchRow[]> {
  const { indicators, reference } = await loadCore();
  const check = (source: string): number => {
    const claims = readProse(source, 'markdown').blocks.flatMap((block, index) =>
      readClaims(block, index, indicators, reference, emptyContext),
    );
    return judgeClaims(claims, reference).length;
  };
  const one = dense(1);
  const prose = await measured('the prose of 1 MB', () => readProse(one, 'markdown').blocks.length);
  const whole = await measured('the check of 1 MB, prose, claims and findings', () => check(one), 5);
  const ten = dense(10);
  const wholeTen = await measured('the check of 10 MB', () => check(ten), 1);
  return [prose, times(whole, prose, 'its prose'), times(wholeTen, whole, '1 MB')];
}
