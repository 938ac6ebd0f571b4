/** How findings on tables are worded in Chinese, and where a figure of a cell ends. */

import assert from 'node:assert/strict';
import { t } from '../../../../src/core';
import { readFigureAt } from '../../../../src/core/statistics/tables/cellFigure';
import { analyze } from '../../../support/core';

const regression = (cell: string, bracket: string, n: string): string =>
  `表1 基准回归\n\n| 变量 | (1) |\n|---|---|\n| 数字化 | ${cell} |\n|  | (${bracket}) |\n| 规模 | 0.310*** |\n|  | (0.050) |\n| 观测值 | ${n} |\n\n注：***、**、*分别表示在1%、5%、10%的水平上显著，括号内为标准误。\n`;

async function said(text: string, locale: 'en' | 'zh-cn'): Promise<readonly string[]> {
  return (await analyze(text)).findings.map((finding) => t(locale, finding.message));
}

describe('the wording of findings on tables', () => {
  it('says in Chinese which stars the note asks for, or none', async () => {
    assert.deepEqual(await said(regression('0.084**', '0.060', '3510'), 'zh-cn'), [
      '系数 0.084、标准误 0.060：t = 1.40，p ≈ 0.162。按表注应不标星号，表中标 **。',
    ]);
    assert.deepEqual(await said(regression('0.084***', '0.046', '3510'), 'zh-cn'), [
      '系数 0.084、标准误 0.046：t = 1.83，p ≈ 0.068。按表注应标 *，表中标 ***。',
    ]);
    assert.deepEqual(await said(regression('0.184', '0.046', '3510'), 'zh-cn'), [
      '系数 0.184、标准误 0.046：t = 4.00，p < 0.001。按表注应标 ***，表中不标星号。',
    ]);
  });

  it('counts observations whose thousands are parted by a space', async () => {
    for (const n of ['3 510', '3\u00a0510', '3\u2009510', '3\u202f510', '3,510', '3510'])
      assert.match((await said(regression('0.084**', '0.060', n), 'en')).join(), /p ≈ 0\.162/, n);
    for (const [text, value] of [
      ['12 345 678', 12345678],
      ['1 234.5', 1234.5],
      ['-3 510', -3510],
      ['12 34', 12],
      ['3 5100', 3],
      ['1234 567', 1234],
      ['0.125 (0.031)', 0.125],
    ] as const)
      assert.equal(readFigureAt(text)?.value, value, text);
  });

  it('names the publisher of an English vintage once', async () => {
    const [first = ''] = await said('2023年，我国第二产业增加值占国内生产总值的38.3%。', 'en');
    assert.match(first, /\(NBS API 2026-04/);
    assert.doesNotMatch(first, /NBS, NBS/);
    const [second = ''] = await said('2023年，我国研发经费投入强度为2.65%。', 'en');
    assert.match(second, /matches NBS, final/);
  });
});
