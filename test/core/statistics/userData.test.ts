/** Users' own tables: both shapes, what is wrong in them named at its place, and their values before the built-in ones. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDataFile, t } from '../../../src/core';
import type { DataFile } from '../../../src/core';
import { loadCore } from '../../support/core';

const tidy = `indicator_id,label,names,year,value,unit,publisher,vintage
,某市新能源车保有量,新能源汽车保有量;新能源车保有量,2022,31.5,万辆,某市统计局,2023 年鉴
,某市新能源车保有量,,2023,48.2,万辆,某市统计局,2024 年鉴
cn_goods_exports_usd,,,2023,34000.5,1e8 USD,本课题组,自算
`;
const wide = `数据库：年度数据,,
时间：最近2年,,
指标,2023年,2022年
国内生产总值(亿元),1300000.5,1204724
平台注册商家(万家),120.5,
注：2023年为初步核算数。,,
数据来源：某统计局,,
`;

async function findings(text: string, ...files: readonly DataFile[]) {
  const core = await loadCore();
  const { findings: found } = core.analyze({
    source: text,
    format: 'markdown',
    library: core.createLibrary([]),
    lookups: [],
    rules: {},
    data: core.withData(files),
  });
  return found.map((finding) => `${finding.severity} ${finding.rule} ${t('zh-cn', finding.message)}`);
}

describe('data files of users', () => {
  it('the tidy shape: own series with own names, judged like built-in ones', async () => {
    const file = readDataFile(tidy, 'mine.csv');
    assert.deepEqual(file.problems, []);
    assert.deepEqual(await findings('2023年，新能源汽车保有量为48.2万辆。', file), []);
    const [finding] = await findings('2023年，新能源汽车保有量为52.7万辆。', file);
    assert.match(finding ?? '', /^error statistics\/reference-mismatch .*48\.2 万辆（某市统计局 2024 年鉴）/);
  });

  it('own values win over the built-in series', async () => {
    const file = readDataFile(tidy, 'mine.csv');
    assert.deepEqual(await findings('2023年，我国货物出口总额为34000.5亿美元。', file), []);
  });

  it('the wide shape of the statistical office, notes left out', async () => {
    const file = readDataFile(wide, 'nbs.csv');
    assert.deepEqual(file.problems, []);
    assert.equal(file.values.length, 3);
    assert.deepEqual(await findings('2023年，我国国内生产总值为1300000.5亿元，平台注册商家为120.5万家。', file), []);
  });

  it('a bad row is named at its place and the others are used', () => {
    const source =
      'label,year,value,unit\n产量,二〇二三,5,亿元\n产量,2022,五,亿元\n产量,2021,5,斛\n,2020,5,亿元\n产量,2019,7.5,亿元\n';
    const file = readDataFile(source, 'bad.csv');
    assert.deepEqual(
      file.values.map(({ year, value }) => [year, value]),
      [[2019, 7.5]],
    );
    assert.deepEqual(
      file.problems.map(({ span }) => source.slice(span.start, span.end)),
      ['二〇二三', '五', '斛', ',2020,5,亿元'],
    );
  });

  it('says what an unreadable file should look like', () => {
    for (const source of ['', 'a,b,c\n1,2,3\n', '\u0000\u0001\u0002', '"unclosed']) {
      const { values, problems } = readDataFile(source, 'x.csv');
      assert.deepEqual([values.length, problems.length], [0, 1]);
    }
  });

  it('never throws, places inside the file', () => {
    const piece = fc.constantFrom(
      'label',
      'year',
      'value',
      'unit',
      ',',
      '\n',
      '"',
      '2023',
      '5.5',
      '亿元',
      '指标',
      '2023年',
      ';',
      '\t',
      '(亿元)',
      '\r\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        for (const { span } of readDataFile(source, 'x.csv').problems)
          assert.ok(span.start >= 0 && span.end <= source.length && span.start <= span.end);
      }),
      { numRuns: 500 },
    );
  });
});
