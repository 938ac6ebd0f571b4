/** Numbers by the clock: claims and findings in one and ten megabytes of Chinese dense in numbers, beside the reading of its prose. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyContext, judgeClaims, readClaims, readProse } from '../../src/core';
import { loadCore } from '../support/core';
import { measured } from './measure';
import type { BenchRow } from './measure';

const sample = path.join(__dirname, '../../media/sample/sample.md');

/** The section of the sample that is about trade and growth, again and again, each time with other figures. */
function dense(megabytes: number): string {
  const section = readFileSync(sample, 'utf8').split('# 开放与增长')[1]?.split('# 畅通')[0] ?? '';
  const count = Math.ceil((megabytes * 1e6) / Buffer.byteLength(section));
  return Array.from({ length: count }, (_, turn) => section.replace(/\d+/g, (digits) => turned(digits, turn))).join('');
}

/** Years stay as they are; of other numbers each digit is moved on, so that no sentence is like the one before. */
function turned(digits: string, turn: number): string {
  if (/^(?:19|20)\d\d$/.test(digits)) return digits;
  return digits.replace(/\d/g, (digit, at: number) =>
    at === 0 ? String(((Number(digit) + turn) % 9) + 1) : String((Number(digit) * 7 + turn * (at + 3)) % 10),
  );
}

const times = (row: BenchRow, other: BenchRow, what: string): BenchRow => ({
  ...row,
  ratio: `${(row.milliseconds / other.milliseconds).toFixed(1)} times ${what}`,
});

export async function bench(): Promise<readonly BenchRow[]> {
  const core = await loadCore();
  const { indicators, reference } = core;
  const check = (source: string): number => {
    const claims = readProse(source, 'markdown').blocks.flatMap((block, index) =>
      readClaims(block, index, indicators, reference, emptyContext),
    );
    return judgeClaims(claims, reference).length;
  };
  const library = core.createLibrary([]);
  const analyze = (source: string): number =>
    core.analyze({ source, format: 'markdown', library, lookups: [], rules: {} }).findings.length;
  const one = dense(1);
  const prose = await measured('the prose of 1 MB', () => readProse(one, 'markdown').blocks.length);
  const claims = await measured('its claims, read and judged, prose included', () => check(one), 25);
  const whole = await measured('all of its analysis, with terms, citations and rules', () => analyze(one), 11);
  const ten = dense(10);
  const claimsOfTen = await measured('the claims of 10 MB', () => check(ten), 3);
  return [
    prose,
    times(claims, prose, 'its prose'),
    times(whole, prose, 'its prose'),
    times(claimsOfTen, claims, '1 MB'),
  ];
}
