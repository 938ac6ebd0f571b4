/** Words that a sentence is asked for before its figures are read: each of them is found, whatever else the sentence says. */

import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core';
import { loadCore } from '../../support/core';
import { accusations } from './accusations';

async function claimsOf(source: string): Promise<readonly Claim[]> {
  const core = await loadCore();
  const library = core.createLibrary([]);
  const { claims } = core.analyze({ source, format: 'markdown', library, lookups: [], rules: {} });
  return claims.map(({ claim }) => claim);
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

const foreseen = words(`
  假如 假设 假定 倘若 误报 误写 误作 本应 预计 预期 预测 预估 有望 力争 争取 目标是 目标值为 望达 将达 将会突破 将可能超
  规划提出 纲要明确 方案要求 意见提出 按照规划 计划到年底
`);
const later = words(`
  随后 随即 此后 之后 其后 尔后 后来 继而 而后 嗣后 如今 目前 当前 眼下 现已 现今 至今 迄今 现在 今天 当下 最新
`);
const samePeriod = words('同期 同一时期 这一时期 在此期间 此间 其间 同一阶段');
const constantPrices = words(`
  按不变价 按可比价 按固定价格 按购买力平价 经平减 剔除价格因素后 扣除通胀因素后 消除物价影响后 以2010年为基期 按2010年价格
`);

describe('the words of a sentence', () => {
  for (const word of foreseen) {
    it(`foresee: ${word}`, async () => {
      const [claim] = await claimsOf(`2023年，${word}进出口总额达到32.5万亿元。`);
      assert.equal(claim?.forecast, true);
    });
  }

  for (const word of later) {
    it(`leave the year behind: ${word}`, async () => {
      const [first, second] = await claimsOf(`2010年，进出口总额为29740亿美元，${word}进出口总额为59360亿美元。`);
      assert.deepEqual([first?.year, second?.year], [2010, undefined]);
    });
  }

  for (const word of samePeriod) {
    it(`go back to the period that was told: ${word}`, async () => {
      const claims = await claimsOf(
        `1980年，我国进出口总额为381.4亿美元，2023年为59359.85亿美元；${word}，出口总额由181.2亿美元增至33790.44亿美元。`,
      );
      assert.deepEqual(
        claims.map(({ year }) => year),
        [1980, 2023, 1980, 2023],
      );
    });
  }

  for (const word of constantPrices) {
    it(`free an amount of the change of prices: ${word}`, async () => {
      assert.deepEqual(await accusations(`${word}计算，2023年国内生产总值为90.1万亿元。`), []);
    });
  }

  it('accuse an amount at current prices', async () => {
    assert.deepEqual(await accusations('按现价计算，2023年国内生产总值为90.1万亿元。'), [
      'statistics/reference-mismatch: 90.1万亿元',
    ]);
  });

  for (const word of words('分别 依次')) {
    it(`deal figures out: ${word}`, async () => {
      const claims = await claimsOf(`2023年，出口总额、进口总额${word}为33790.4亿美元、25569.4亿美元。`);
      assert.deepEqual(
        claims.map(({ subject }) => subject.concept?.id),
        ['goods-exports', 'goods-imports'],
      );
    });
  }
});
